import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { caseQuery } from '../../features/cases/caseQuery';
import { TextLeft } from '../../features/cases/TextLeft';
import { WordsOfKind } from '../../features/cases/WordsOfKind';
import { ReplyLetter } from '../../features/replies/ReplyLetter';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Skeleton } from '../../ui/States';
import { PageTrouble } from '../shell/PageTrouble';
import { ActPanel } from '../acts/ActPanel';
import { ReplyOutcome } from '../case/ReplyOutcome';
import { Tag } from '../lists/Tag';
import { MissingPage } from '../shell/MissingPage';
import { CorrectedLetter } from './CorrectedLetter';
import { NobodyToAsk } from './NobodyToAsk';
import { ReplyDesk } from './ReplyDesk';
import { ReplyHead } from './ReplyHead';
import styles from './reply.module.css';

/** One round of one unit: written as a list of tasks while it is drafted, a letter to check, issue and deliver afterwards. */
export function ReplyPage() {
  const { caseId = '', replyId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  if (found.isPending) return <Skeleton lines={8} />;
  if (!found.data) return <PageTrouble error={found.error} onRetry={() => void found.refetch()} />;
  const reply = found.data.replies.find(({ id }) => id === replyId);
  if (!reply) return <MissingPage />;
  const drafts = found.data.availableActions.some(
    ({ step, subjectId }) => step === 'autosave' && subjectId === replyId,
  );
  return (
    <WordsOfKind kind={found.data.kind}>
      {drafts ? (
        <ReplyDesk key={reply.id} kase={found.data} reply={reply} />
      ) : (
        <ReplyView kase={found.data} reply={reply} />
      )}
    </WordsOfKind>
  );
}

function ReplyView({ kase, reply }: { kase: Case; reply: Reply }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const words = useProcedureWords();
  return (
    <>
      <ReplyHead kase={kase} reply={reply} />
      <div className={styles.page}>
        <div className={styles.sheet}>
          <TextLeft found={kase} subjectId={reply.id} />
          <div className={`panel ${styles.letter ?? ''}`}>
            {reply.sentBackBecause && (
              <p className={styles.sentBack}>{t('reply.sentBack', { reason: reply.sentBackBecause })}</p>
            )}
            {reply.voidedBecause !== null && (
              <p className={styles.sentBack}>{t('replies.voidedBecause', { reason: reply.voidedBecause })}</p>
            )}
            <h2 className="visually-hidden">{words.replyKinds[reply.kind]}</h2>
            {reply.readable ? (
              <>
                {reply.state === 'checking' && <NobodyToAsk kase={kase} reply={reply} />}
                <ReplyLetter reply={reply} kase={kase} today={session.today} />
                <div className="no-print">
                  <ReplyOutcome reply={reply} />
                </div>
              </>
            ) : (
              <p className="muted">{t('replies.notYet')}</p>
            )}
          </div>
          <CorrectedLetter kase={kase} reply={reply} />
        </div>
        <aside className={`${styles.aside ?? ''} no-print`}>
          <ActPanel kase={kase} textIsShown wanted={(action) => action.subjectId === reply.id} />
          <section className={`panel ${styles.facts ?? ''}`}>
            <dl className="facts">
              <div>
                <dt>{t('reply.state')}</dt>
                <dd>
                  <Tag tone="blue">{words.states.reply[reply.state]}</Tag>
                </dd>
              </div>
              <div>
                <dt>{t('reply.drafters')}</dt>
                <dd>{reply.drafters.join(t('comma')) || t('reply.nobody')}</dd>
              </div>
            </dl>
          </section>
        </aside>
      </div>
    </>
  );
}
