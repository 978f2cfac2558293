import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ratingFacts } from '../../features/replies/rating';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Evaluation, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { buttonClass } from '../../ui/Button';
import { secondThoughtOn } from '../rating/secondThought';
import styles from './case.module.css';

/** What was said of a letter, what counts of it, and what its author may still do about it. */
export function RatingsOf({ found, reply }: { found: Case; reply: Reply }) {
  const words = useProcedureWords();
  const step = secondThoughtOn(found, reply);
  return (
    <>
      {[...(reply.evaluation ? [reply.evaluation] : []), ...reply.earlierEvaluations].map((rating) => (
        <RatingPart key={rating.id} rating={rating} />
      ))}
      {step && (
        <Link className={buttonClass('plain', true)} to={`/cases/${found.id}/rate?reply=${reply.id}&as=${step}`}>
          {words.steps[found.kind][step]}
        </Link>
      )}
    </>
  );
}

function RatingPart({ rating }: { rating: Evaluation }) {
  const { t } = useTranslation(['memberPages', 'proposal']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const { attitude, result, reason } = rating;
  return (
    <div className={styles.rated}>
      <b>
        {t(`proposal:rating.state.${rating.state}`)} {dates.recorded(rating.ratedAt)}
      </b>
      {attitude && result && (
        <p>{t('case.ratedAs', { attitude: words.satisfactions[attitude], result: words.satisfactions[result] })}</p>
      )}
      {reason !== '' && <p>{reason}</p>}
      {ratingFacts(rating).map(({ fact, said }) => (
        <p key={fact}>{t(`proposal:rating.fact.${fact}`, { said: fact === 'signedOn' ? dates.day(said) : said })}</p>
      ))}
    </div>
  );
}
