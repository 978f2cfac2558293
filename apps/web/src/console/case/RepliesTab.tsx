import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { withTheirCorrections } from '../../features/replies/corrections';
import { ReplyLetter } from '../../features/replies/ReplyLetter';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Tag } from '../lists/Tag';
import { ReplyOutcome } from './ReplyOutcome';
import styles from './caseTabs.module.css';

/** Every round stays readable, the newest first. */
export function RepliesTab({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const replies = withTheirCorrections(kase);
  if (replies.length === 0) return <p className={styles.none}>{t('replies.none')}</p>;
  return (
    <div className={styles.replies}>
      {replies.map((reply) => (
        <ReplyOfUnit key={reply.id} kase={kase} reply={reply} />
      ))}
    </div>
  );
}

function ReplyOfUnit({ kase, reply }: { kase: Case; reply: Reply }) {
  const { t } = useTranslation(['consoleCase', 'console']);
  const { session } = useSession();
  const words = useProcedureWords();
  const finished = reply.state === 'issued' || reply.state === 'delivered';
  return (
    <section className={styles.reply} aria-label={`${reply.unitName} ${words.replyKinds[reply.kind]}`}>
      <h3>
        {reply.unitName}{' '}
        {reply.voidedBecause === null ? (
          <Tag tone={finished ? 'green' : 'blue'}>{words.states.reply[reply.state]}</Tag>
        ) : (
          <Tag tone="red">{t('replies.voided')}</Tag>
        )}{' '}
        <Tag>{words.replyKinds[reply.kind]}</Tag>
        {reply.readable && (
          <Link className="no-print" to={`/cases/${kase.id}/replies/${reply.id}`}>
            {t('replies.open')}
          </Link>
        )}
      </h3>
      {reply.voidedBecause !== null && <p>{t('replies.voidedBecause', { reason: reply.voidedBecause })}</p>}
      {reply.readable && reply.state !== 'drafting' ? (
        <>
          <ReplyLetter reply={reply} kase={kase} today={session.today} />
          <ReplyOutcome reply={reply} />
        </>
      ) : (
        <p className="muted">{t('replies.notYet')}</p>
      )}
    </section>
  );
}
