import { useTranslation } from 'react-i18next';
import { OfficialText } from '../../ui/OfficialText';
import styles from './acts.module.css';

/** The text that an act signs, to be read before it is pressed; a long one scrolls in place. */
export function TextRead({ text }: { text: string | undefined }) {
  const { t } = useTranslation('consoleCase');
  if (text === undefined) return null;
  return (
    <div className={styles.textRead} role="region" tabIndex={0} aria-label={t('act.textRead')}>
      <OfficialText text={text} />
    </div>
  );
}
