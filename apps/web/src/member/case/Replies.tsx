import { useTranslation } from 'react-i18next';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import { ReplyLetter } from '../../features/replies/ReplyLetter';
import { useDates } from '../../lib/dates';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { PersonName } from '../../ui/PersonName';
import page from '../layout/Page.module.css';
import { CommentForm } from './CommentForm';
import { RatingsOf } from './RatingsOf';
import styles from './case.module.css';

/** The letters of every round, the latest open, and what was promised in them. */
export function Replies({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const delivered = found.replies
    .filter((reply) => reply.readable && reply.state === 'delivered')
    .sort((one, other) => other.round - one.round);
  const letters = delivered.filter(({ kind }) => kind !== 'correction');
  const latestRound = delivered[0]?.round;
  return (
    <>
      {letters.map((reply) => (
        <section key={reply.id} className={page.panel}>
          <details className={styles.more} open={reply.round === latestRound}>
            <summary>
              <h2>{t('case.reply', { unit: reply.unitName, round: reply.round })}</h2>
            </summary>
            <ReplyPart found={found} reply={reply} />
            {delivered
              .filter(({ correctsId }) => correctsId === reply.id)
              .map((correction) => (
                <Correction key={correction.id} found={found} correction={correction} />
              ))}
          </details>
        </section>
      ))}
      <Promises found={found} />
    </>
  );
}

function ReplyPart({ found, reply }: { found: Case; reply: Reply }) {
  const { today } = useSession().session;
  const dates = useDates(today);
  const { t } = useTranslation(['memberPages', 'member']);
  const files = found.attachments.filter((attachment) => attachment.subjectId === reply.id);
  return (
    <>
      <ReplyLetter reply={reply} requests={found.requests} caseTitle={found.title} today={today} />
      {files.length > 0 && <AttachmentList attachments={files} />}
      {reply.deliveredOn && (
        <p className={styles.why}>{t('case.deliveredOn', { day: dates.day(reply.deliveredOn) })}</p>
      )}
      <RatingsOf found={found} reply={reply} />
      {reply.comments.map((comment) => (
        <p key={`${comment.memberName}${comment.writtenAt}`} className={styles.rated}>
          <b>
            <PersonName name={comment.memberName} toldApartBy={comment.toldApartBy} />
          </b>{' '}
          {comment.text}
        </p>
      ))}
      <CommentForm found={found} reply={reply} />
    </>
  );
}

/** What puts a letter right stands with it, and leaves what was said of it where it is. */
function Correction({ found, correction }: { found: Case; correction: Reply }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const { today } = useSession().session;
  const dates = useDates(today);
  const { ratingUntil, deliveredOn } = correction;
  const files = found.attachments.filter((attachment) => attachment.subjectId === correction.id);
  return (
    <>
      <ReplyLetter reply={correction} requests={found.requests} caseTitle={found.title} today={today} />
      {files.length > 0 && <AttachmentList attachments={files} />}
      {deliveredOn && <p className={styles.why}>{t('case.deliveredOn', { day: dates.day(deliveredOn) })}</p>}
      {ratingUntil !== null && ratingUntil >= today && (
        <p className={styles.why}>{t('case.ratingUntil', { day: dates.day(ratingUntil) })}</p>
      )}
    </>
  );
}

function Promises({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const dates = useDates(useSession().session.today);
  if (found.commitments.length === 0) return null;
  return (
    <section className={page.panel}>
      <h2>{t('case.promises')}</h2>
      {found.commitments.map((commitment) => (
        <div key={commitment.id} className={styles.unit}>
          <b>{commitment.promise}</b>
          <p>{t('case.promisedBy', { unit: commitment.unitName, day: dates.fullDay(commitment.dueOn) })}</p>
        </div>
      ))}
    </section>
  );
}
