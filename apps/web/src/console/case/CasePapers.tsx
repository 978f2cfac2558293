import { useTranslation } from 'react-i18next';
import type { Case } from '../../lib/schemas';
import { usePrintHead } from './usePrintHead';
import styles from './caseHead.module.css';

/** The case on paper: what is on screen, with every tab, on A4. */
export function CasePapers({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  usePrintHead(kase);
  return (
    <button type="button" className={`${styles.print ?? ''} no-print`} onClick={() => window.print()}>
      {t('head.print')}
    </button>
  );
}
