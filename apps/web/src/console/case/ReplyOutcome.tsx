import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import { ratingFacts } from '../../features/replies/rating';
import type { Evaluation, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { usePersonName } from '../../ui/PersonName';
import styles from './caseTabs.module.css';

/** What became of a letter: to whom it went, who may read it, how it was rated. */
export function ReplyOutcome({ reply }: { reply: Reply }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  const personName = usePersonName();
  const { evaluation, deliveries, disclosure, disclosureReason, comments, signer, issuedOn } = reply;
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
      {signer && issuedOn && (
        <div>
          <dt>{t('outcome.signer')}</dt>
          <dd>{t('outcome.signerText', { name: signer, day: dates.day(issuedOn) })}</dd>
        </div>
      )}
      {deliveries.length > 0 && (
        <div>
          <dt>{t('outcome.delivered')}</dt>
          <dd>
            {deliveries
              .map(
                ({ memberName, toldApartBy, way, deliveredOn }) =>
                  `${personName({ name: memberName, toldApartBy })} ${words.deliveryWays[way]} ${dates.day(deliveredOn)}`,
              )
              .join(t('comma'))}
          </dd>
        </div>
      )}
      {evaluation && <Rating rating={evaluation} />}
      {reply.earlierEvaluations.map((earlier) => (
        <Rating key={earlier.id} rating={earlier} />
      ))}
      {comments.map(({ memberName, toldApartBy, text, writtenAt }) => (
        <div key={writtenAt + memberName + (toldApartBy ?? '')}>
          <dt>{t('outcome.comment', { name: personName({ name: memberName, toldApartBy }) })}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Rating({ rating }: { rating: Evaluation }) {
  const { t } = useTranslation(['consoleCase', 'proposal']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const { attitude, result, reason } = rating;
  return (
    <div>
      <dt>{t(`proposal:rating.state.${rating.state}`)}</dt>
      <dd>
        {attitude && result
          ? t('outcome.ratingText', {
              attitude: words.satisfactions[attitude],
              result: words.satisfactions[result],
              at: dates.recorded(rating.ratedAt),
            })
          : dates.recorded(rating.ratedAt)}
        {reason && <q>{reason}</q>}
        {ratingFacts(rating).map(({ fact, said }) => (
          <span key={fact} className="muted">
            {' '}
            {t(`proposal:rating.fact.${fact}`, { said: fact === 'signedOn' ? dates.day(said) : said })}
          </span>
        ))}
      </dd>
    </div>
  );
}
