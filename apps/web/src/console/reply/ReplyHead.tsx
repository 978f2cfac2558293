import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNumber } from '../../lib/caseNumber';
import { DueLabel } from '../../features/due/DueLabel';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { PageTitle } from '../../ui/PageTitle';
import { headlineOf } from '../case/headline';
import { PrintButton } from '../case/PrintButton';
import styles from './reply.module.css';

/** Which unit's reply to which case this is, by when, the way back to it, and printing. */
export function ReplyHead({ kase, reply }: { kase: Case; reply: Reply }) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const { session } = useSession();
  const number = caseNumber(kase, words);
  const title = t('reply.title', { unit: reply.unitName });
  const due = headlineOf(kase).reply;
  return (
    <div className={styles.head}>
      <div>
        <nav className="no-print" aria-label={t('reply.trail')}>
          <Link to={`/cases/${kase.id}`}>{kase.title}</Link>
        </nav>
        <PageTitle tab={`${number} ${title}`}>{title}</PageTitle>
        <p className={styles.which}>
          <span>
            {kase.body.shortName} {kase.session.name} {number}
          </span>
          <span>{words.replyKinds[reply.kind]}</span>
          {due && <DueLabel deadline={due} today={session.today} named />}
        </p>
      </div>
      <PrintButton />
    </div>
  );
}
