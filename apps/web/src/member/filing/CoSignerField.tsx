import { useTranslation } from 'react-i18next';
import { stepCall } from '../../features/cases/stepCall';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Invitation } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Button } from '../../ui/Button';
import { PersonName } from '../../ui/PersonName';
import { mayTake, useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';
import page from '../layout/Page.module.css';
import { CoSignerSearch } from './CoSignerSearch';
import styles from './filing.module.css';

/** 联名: who has been asked, and the way to ask others; each confirms in person. */
export function CoSignerField({ found }: { found: Case }) {
  const { t } = useTranslation(['filing', 'member']);
  const asked = found.invitations.filter((invitation) => invitation.state !== 'recalled');
  return (
    <section className={page.panel}>
      <p className={styles.hint}>{t(`coSigners.hint.${found.kind}`)}</p>
      <ul>
        {asked.map((invitation) => (
          <Asked key={invitation.id} found={found} invitation={invitation} />
        ))}
      </ul>
      {mayTake(found, 'invite') && <CoSignerSearch found={found} />}
    </section>
  );
}

function Asked({ found, invitation }: { found: Case; invitation: Invitation }) {
  const { t } = useTranslation(['filing', 'member']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const recall = useStep<null>(() => stepCall('/api/invitations/{id}/recall', { path: { id: invitation.id } }));
  const open = invitation.state === 'invited';
  return (
    <li className={styles.person}>
      <span>
        <b>
          <PersonName name={invitation.memberName} toldApartBy={invitation.toldApartBy} />
        </b>{' '}
        <small>
          {words.invitationStates[invitation.state]}
          {open && ` ${t('coSigners.until', { day: dates.day(invitation.expiresOn) })}`}
        </small>
      </span>
      {open && mayTake(found, 'recallInvitation') && (
        <Button kind="quiet" busy={recall.isPending} onClick={() => recall.mutate(null)}>
          {words.steps[found.kind].recallInvitation}{' '}
          <span className="visually-hidden">
            <PersonName name={invitation.memberName} toldApartBy={invitation.toldApartBy} />
          </span>
        </Button>
      )}
      {recall.error && <StepOutcome caseId={found.id} error={recall.error} onLooked={recall.reset} />}
    </li>
  );
}
