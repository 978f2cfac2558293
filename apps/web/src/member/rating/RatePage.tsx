import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNumber } from '../../features/cases/caseNumber';
import { DueLabel } from '../../features/due/DueLabel';
import { unratedReplies } from '../../features/replies/rating';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Banner } from '../../ui/Banner';
import { buttonClass } from '../../ui/Button';
import { PageTitle } from '../../ui/PageTitle';
import { CaseLoader } from '../cases/CaseLoader';
import { mayTake } from '../cases/cases';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { RateForm } from './RateForm';
import { ReplySummary } from './ReplySummary';

/** Rating in four presses: attitude, result, submit; words only where something is not satisfactory. */
export function RatePage() {
  return (
    <div className={page.narrow}>
      <CaseLoader>{(found) => <Rating found={found} />}</CaseLoader>
    </div>
  );
}

function Rating({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const { today } = useSession().session;
  const reply = unratedReplies(found)[0];
  const clock = found.deadlines.find(
    ({ clock: name, round, standing }) => name === 'rating' && round === found.round && standing !== 'dropped',
  );
  const number = t('rate.of', { number: caseNumber(found, words), kind: words.kinds[found.kind] });
  return (
    <>
      <Back to={`/cases/${found.id}`}>{number}</Back>
      {reply && mayTake(found, 'rate') ? (
        <>
          <PageTitle>{t('rate.title')}</PageTitle>
          <p className={page.lead}>{t('rate.lead')}</p>
          {clock && (
            <p className={page.due}>
              <DueLabel deadline={clock} today={today} />
            </p>
          )}
          <ReplySummary found={found} reply={reply} />
          <RateForm key={reply.id} found={found} reply={reply} />
        </>
      ) : (
        <Rated found={found} />
      )}
    </>
  );
}

/** Nothing left to rate: what was said and what follows from it. */
function Rated({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const state = found.state === 'contested' || found.state === 'closed' ? found.state : 'other';
  return (
    <>
      <PageTitle>{t('rate.done')}</PageTitle>
      <Banner tone="good">
        <p>{t(`rate.follows.${state}`, { office: found.body.officeName })}</p>
      </Banner>
      <Link className={buttonClass('primary', true)} to={`/cases/${found.id}`}>
        {t('member:toCase')}
      </Link>
    </>
  );
}
