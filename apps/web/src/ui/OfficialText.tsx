import { useTranslation } from 'react-i18next';
import { Paragraphs } from './Paragraphs';
import styles from './OfficialText.module.css';

/** Official text at reading size: paragraphs with the first line set in. */
export function OfficialText({ text }: { text: string }) {
  return (
    <div className={styles.official}>
      <Paragraphs text={text} />
    </div>
  );
}

/** The numbered points of a proposal, 一、二、三 in Chinese and 1. 2. 3. in English. */
export function Points({ points }: { points: readonly { id: string; text: string }[] }) {
  const { i18n } = useTranslation();
  return (
    <ol className={styles.points} data-numerals={i18n.language === 'en' ? 'latin' : 'chinese'}>
      {points.map((point) => (
        <li key={point.id}>
          <div>
            <Paragraphs text={point.text} />
          </div>
        </li>
      ))}
    </ol>
  );
}
