import { useTranslation } from 'react-i18next';
import styles from './caseHead.module.css';

/** The case on paper: what is on screen, with every tab, on A4. */
export function PrintButton() {
  const { t } = useTranslation('consoleCase');
  return (
    <button type="button" className={`${styles.print ?? ''} no-print`} onClick={() => window.print()}>
      {t('head.print')}
    </button>
  );
}
