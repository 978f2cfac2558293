import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNumber } from '../../features/cases/caseNumber';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import { PageTitle } from '../../ui/PageTitle';
import { PrintButton } from '../case/PrintButton';
import styles from './reply.module.css';

/** Which unit's reply to which case this is, the way back to it, and printing. */
export function ReplyHead({ kase, reply }: { kase: Case; reply: Reply }) {
  const { t } = useTranslation('consoleCase');
  const number = caseNumber(kase, useProcedureWords());
  const title = t('reply.title', { unit: reply.unitName });
  return (
    <div className={styles.head}>
      <div>
        <nav className="no-print" aria-label={t('reply.trail')}>
          <Link to={`/cases/${kase.id}`}>{kase.title}</Link>
        </nav>
        <PageTitle tab={`${number} ${title}`}>{title}</PageTitle>
      </div>
      <PrintButton />
    </div>
  );
}
