import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import styles from './caseTabs.module.css';

/** What became of a letter: to whom it went, who may read it, how it was rated. */
export function ReplyOutcome({ reply }: { reply: Reply }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  const { evaluation, deliveries, disclosure, disclosureReason, comments } = reply;
  return (
    <dl className={`facts ${styles.outcome ?? ''}`}>
      {disclosure && (
        <div>
          <dt>{t('outcome.disclosure')}</dt>
          <dd>
            {words.replyDisclosures[disclosure]} {disclosureReason && <span className="muted">{disclosureReason}</span>}
          </dd>
        </div>
      )}
      {deliveries.length > 0 && (
        <div>
          <dt>{t('outcome.delivered')}</dt>
          <dd>
            {deliveries
              .map(
                ({ memberName, way, deliveredOn }) =>
                  `${memberName} ${words.deliveryWays[way]} ${dates.day(deliveredOn)}`,
              )
              .join(t('comma'))}
          </dd>
        </div>
      )}
      {evaluation && (
        <div>
          <dt>{t('outcome.rating')}</dt>
          <dd>
            {t('outcome.ratingText', {
              attitude: words.satisfactions[evaluation.attitude],
              result: words.satisfactions[evaluation.result],
              at: dates.recorded(evaluation.ratedAt),
            })}
            {evaluation.fromScan && ` ${t('outcome.fromScan')}`}
            {evaluation.reason && <q>{evaluation.reason}</q>}
          </dd>
        </div>
      )}
      {comments.map(({ memberName, text, writtenAt }) => (
        <div key={writtenAt + memberName}>
          <dt>{t('outcome.comment', { name: memberName })}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
