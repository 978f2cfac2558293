import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../lib/dates';
import type { UnsentText } from '../lib/unsent';
import styles from './KeptTexts.module.css';

interface KeptTextsProps {
  texts: readonly UnsentText[];
  today: string;
  /** What can be done with one of them. */
  acts?: (text: UnsentText) => ReactNode;
}

/** Texts that are on this device alone, each with the time it was typed and with every word, so that it can be copied. */
export function KeptTexts({ texts, today, acts }: KeptTextsProps) {
  const { t } = useTranslation('common');
  const dates = useDates(today);
  return (
    <ul className={styles.texts}>
      {texts.map((text) => (
        <li key={text.subject}>
          <b>{t('kept.typed', { at: dates.moment(text.savedAt) })}</b>
          <p className={styles.words}>{text.words || t('kept.choices')}</p>
          {acts?.(text)}
        </li>
      ))}
    </ul>
  );
}
