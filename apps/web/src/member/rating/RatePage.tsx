import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { caseNumber } from '../../lib/caseNumber';
import { DueLabel } from '../../features/due/DueLabel';
import { lettersOfRound, ratingClock, unratedReplies } from '../../features/replies/rating';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Banner } from '../../ui/Banner';
import { buttonClass } from '../../ui/Button';
import { PageTitle } from '../../ui/PageTitle';
import { CaseLoader } from '../cases/CaseLoader';
import { mayTake } from '../cases/cases';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { RateForm, type RatingStep } from './RateForm';
import { ReplySummary } from './ReplySummary';
import { secondThoughtOn } from './secondThought';
import { useForgetSent } from './useForgetSent';

/** Rating in four presses: attitude, result, submit; words only where something is not satisfactory. */
export function RatePage() {
  return (
    <div className={page.narrow}>
      <CaseLoader>{(found) => <Rating found={found} />}</CaseLoader>
    </div>
  );
}

/** Which letter this page is about, and what is done to its rating; nothing where nothing is left to do. */
function useAsked(found: Case): { reply: Reply; step: RatingStep } | undefined {
  const [search] = useSearchParams();
  const wanted = found.replies.find(({ id }) => id === search.get('reply'));
  const step = wanted && secondThoughtOn(found, wanted);
  if (wanted && step !== undefined && step === search.get('as')) return { reply: wanted, step };
  const unrated = unratedReplies(found)[0];
  return unrated && mayTake(found, 'rate') ? { reply: unrated, step: 'rate' } : undefined;
}

function Rating({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const { today } = useSession().session;
  useForgetSent(found);
  const asked = useAsked(found);
  const clock = ratingClock(found);
  const number = t('rate.of', { number: caseNumber(found, words), kind: words.kinds[found.kind] });
  return (
    <>
      <Back to={`/cases/${found.id}`}>{number}</Back>
      {asked ? (
        <>
          <Heading key={asked.reply.id} found={found} {...asked} />
          <p className={page.lead}>{t(`rate.as.${asked.step}.lead`, { office: found.body.officeName })}</p>
          {clock && asked.step === 'rate' && (
            <p className={page.due}>
              <DueLabel deadline={clock} today={today} />
            </p>
          )}
          <ReplySummary found={found} reply={asked.reply} />
          <RateForm key={`${asked.reply.id} ${asked.step}`} found={found} reply={asked.reply} step={asked.step} />
        </>
      ) : (
        <Rated found={found} />
      )}
    </>
  );
}

interface HeadingProps {
  found: Case;
  reply: Reply;
  step: RatingStep;
}

/** Of several letters which one this is, and that the one before it is rated: the page looks as it did for that one. */
function Heading({ found, reply, step }: HeadingProps) {
  const { t } = useTranslation('memberPages');
  const dates = useDates(useSession().session.today);
  const letters = lettersOfRound(found);
  const place = letters.indexOf(reply);
  if (step !== 'rate' || letters.length < 2) return <PageTitle>{t(`rate.as.${step}.title`)}</PageTitle>;
  const rated = letters[place - 1]?.evaluation;
  return (
    <>
      {rated?.ratedAt && (
        <Banner tone="good" role="status">
          <p>{t('rate.sent', { number: place, at: dates.moment(rated.ratedAt) })}</p>
        </Banner>
      )}
      <PageTitle>{t(rated ? 'rate.goOn' : 'rate.numbered', { number: place + 1, total: letters.length })}</PageTitle>
    </>
  );
}

/** Nothing left to rate: what was said and what follows from it. It is not said of a round that nobody has rated. */
function Rated({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const entered = found.replies.some(({ evaluation }) => evaluation?.state === 'pending');
  const given = lettersOfRound(found).some(({ evaluation }) => evaluation?.state === 'valid');
  const known = found.state === 'contested' || found.state === 'closed' ? found.state : 'other';
  const state = entered ? 'entered' : known;
  return (
    <>
      <PageTitle>{t(entered ? 'rate.entered' : given ? 'rate.done' : 'rate.none')}</PageTitle>
      {(entered || given) && (
        <Banner tone="good">
          <p>{t(`rate.follows.${state}`, { office: found.body.officeName })}</p>
        </Banner>
      )}
      <Link className={buttonClass('primary', true)} to={`/cases/${found.id}`}>
        {t('member:toCase')}
      </Link>
    </>
  );
}
