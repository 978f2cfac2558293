import { useTranslation } from 'react-i18next';
import { reasonOf } from '../../features/cases/reasonOf';
import { DueExplanation } from '../../features/due/DueExplanation';
import { DueLabel } from '../../features/due/DueLabel';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { actionOf, mayTake } from '../cases/cases';
import styles from './case.module.css';

/** Just decided upon: later it is part of the history. */
const DECIDED: readonly Case['state'][] = ['returned', 'declined', 'filed'];

const WRITTEN: readonly Case['state'][] = ['draft', 'returned'];

/** What the author or somebody else does next is not asked of whoever reads it. */
function comesNext(found: Case) {
  const writes = actionOf(found, 'autosave') ?? actionOf(found, 'submit');
  if (WRITTEN.includes(found.state) && !writes && found.invitations.some(isOwnConfirmed)) return 'authorSubmits';
  if (found.state !== 'replied' || mayTake(found, 'rate')) return found.state;
  return found.replies.some(({ evaluation }) => evaluation?.state === 'pending') ? 'entered' : 'authorRates';
}

const isOwnConfirmed = ({ own, state }: Case['invitations'][number]): boolean => own && state === 'confirmed';

/** What comes next, with whom it lies and by when; a decision against the text with its reasons. */
export function NextStep({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const { today } = useSession().session;
  const words = useProcedureWords();
  const dates = useDates(today);
  const present = found.track.find((station) => station.standing === 'now');
  return (
    <section className={styles.next} aria-labelledby="next-title">
      <h2 id="next-title">{t('case.next')}</h2>
      <p>{t(`case.nextStep.${comesNext(found)}`, { office: found.body.officeName })}</p>
      {present && present.with.length > 0 && (
        <p>{t('case.liesWith', { names: present.with.join(t('member:between')) })}</p>
      )}
      {found.decision && (found.state === 'returned' || found.state === 'declined') && (
        <p>
          <b>{t('case.reason')}</b>{' '}
          {[reasonOf(found.decision, words), found.decision.words].filter(Boolean).join(t('member:stop'))}
        </p>
      )}
      {found.decided && DECIDED.includes(found.state) && (
        <p>
          <b>{t('case.decided')}</b> {words.decidingBodies[found.decided.by]} · {dates.fullDay(found.decided.on)}
        </p>
      )}
      {found.closing?.explanation && (
        <p>
          <b>{t('case.explanation')}</b> {found.closing.explanation}
        </p>
      )}
      {found.nextDeadline && (
        <>
          <p>
            <DueLabel deadline={found.nextDeadline} today={today} named />
          </p>
          <DueExplanation deadline={found.nextDeadline} today={today} />
        </>
      )}
    </section>
  );
}
