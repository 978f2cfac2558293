import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import { ReplyLetter } from '../../features/replies/ReplyLetter';
import { useDates } from '../../lib/dates';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { buttonClass } from '../../ui/Button';
import { PersonName } from '../../ui/PersonName';
import page from '../layout/Page.module.css';
import { CommentForm } from './CommentForm';
import { RatingsOf } from './RatingsOf';
import styles from './case.module.css';

interface LettersProps {
  found: Case;
  letters: readonly Reply[];
  /** The one that waits for a rating: it is open, the others are a press away. Otherwise those of the latest round are. */
  waiting?: Reply | undefined;
}

export const anchorOf = (reply: Pick<Reply, 'id'>): string => `reply-${reply.id}`;

/** Letters that have arrived, the latest round first, each with what was said of it and what corrects it. */
export function Letters({ found, letters, waiting }: LettersProps) {
  const { t } = useTranslation('memberPages');
  const readable = letters.filter((reply) => reply.readable).sort((one, other) => other.round - one.round);
  const latestRound = readable[0]?.round;
  // Several letters of one round keep the numbers by which they are rated.
  const headingOf = (reply: Reply): string => {
    const together = letters.filter(({ round }) => round === reply.round);
    const named = { unit: reply.unitName, round: reply.round };
    if (together.length === 1) return t('case.reply', named);
    const numbered = { ...named, number: together.indexOf(reply) + 1, total: together.length };
    return t(found.round > 1 ? 'case.replyOfRound' : 'case.replyOf', numbered);
  };
  return readable.map((reply) => (
    <section key={reply.id} className={page.panel}>
      <details
        id={anchorOf(reply)}
        className={styles.more}
        open={waiting ? reply === waiting : reply.round === latestRound}
      >
        <summary>
          <h2>{headingOf(reply)}</h2>
        </summary>
        <ReplyPart found={found} reply={reply} />
        {found.replies
          .filter(({ correctsId, readable, state }) => correctsId === reply.id && readable && state === 'delivered')
          .map((correction) => (
            <Correction key={correction.id} found={found} correction={correction} />
          ))}
        {reply === waiting && (
          <Link className={buttonClass('primary', true)} to={`/cases/${found.id}/rate`}>
            {t('case.todo.rateThis')}
          </Link>
        )}
      </details>
    </section>
  ));
}

function ReplyPart({ found, reply }: { found: Case; reply: Reply }) {
  const { today } = useSession().session;
  const dates = useDates(today);
  const { t } = useTranslation(['memberPages', 'member']);
  const files = found.attachments.filter((attachment) => attachment.subjectId === reply.id);
  return (
    <>
      <ReplyLetter reply={reply} kase={found} today={today} />
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
      <ReplyLetter reply={correction} kase={found} today={today} />
      {files.length > 0 && <AttachmentList attachments={files} />}
      {deliveredOn && <p className={styles.why}>{t('case.deliveredOn', { day: dates.day(deliveredOn) })}</p>}
      {ratingUntil !== null && ratingUntil >= today && (
        <p className={styles.why}>{t('case.ratingUntil', { day: dates.day(ratingUntil) })}</p>
      )}
    </>
  );
}
