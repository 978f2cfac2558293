import { useTranslation } from 'react-i18next';
import { ReplyLetter } from '../../features/replies/ReplyLetter';
import { useEntryOf } from '../../features/timeline/useEntryOf';
import { useDates } from '../../lib/dates';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { RatingSaid } from '../acts/RatingSaid';
import styles from './reading.module.css';

interface RoundBeforeProps {
  kase: Case;
  letter: Reply;
}

/** Why the letter is written once more: what the author says, what was ordered, and the letter that did not satisfy him. */
export function RoundBefore({ kase, letter }: RoundBeforeProps) {
  const { t } = useTranslation('consoleCase');
  const { today } = useSession().session;
  const dates = useDates(today);
  const order = useEntryOf(kase, 'orderRehandling');
  const reason = order?.details['reason'];
  return (
    <div className={styles.before}>
      <h3>{t('field.ratingReason')}</h3>
      <RatingSaid letter={letter} />
      {order && typeof reason === 'string' && (
        <p className={styles.order}>
          <b>{t('reply.order')}</b> {t('reply.orderText', { by: order.by, at: dates.recorded(order.at), reason })}
        </p>
      )}
      <ReplyLetter reply={letter} kase={kase} today={today} />
    </div>
  );
}
