import { useTranslation } from 'react-i18next';
import styles from './PrintButton.module.css';

/** The page on A4: a case with every tab, a reply as its letter. */
export function PrintButton({ onPrint = () => window.print() }: { onPrint?: () => void }) {
  const { t } = useTranslation('consoleCase');
  return (
    <button type="button" className={`${styles.print ?? ''} no-print`} onClick={onPrint}>
      {t('head.print')}
    </button>
  );
}
