import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { caseQuery } from '../../features/cases/caseQuery';
import { stepCall } from '../../features/cases/stepCall';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Button, buttonClass } from '../../ui/Button';
import { PageTitle } from '../../ui/PageTitle';
import { usePersonName } from '../../ui/PersonName';
import { Empty } from '../../ui/States';
import { useToast } from '../../ui/Toasts';
import { CaseFiles } from '../case/CaseFiles';
import { CaseText } from '../case/CaseText';
import { CaseLoader } from '../cases/CaseLoader';
import { mayTake, useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';

/** Read, then 同意联名 or 不同意联名: two presses from the notice. */
export function CoSignPage() {
  return (
    <div className={page.narrow}>
      <Back />
      <CaseLoader>{(found) => <CoSigning found={found} />}</CaseLoader>
    </div>
  );
}

function CoSigning({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const personName = usePersonName();
  const invitation = found.invitations.find((one) => one.own);
  const isOpen = mayTake(found, 'confirm');
  const files = found.attachments.filter((attachment) => attachment.purpose === 'proposal');
  return (
    <>
      <PageTitle tab={t('coSign.title')}>{found.title}</PageTitle>
      {invitation && (
        <p className={page.lead}>
          {t(`coSign.from.${found.kind}`, { name: personName(found.author) })}
          {isOpen && t('coSign.until', { day: dates.longDay(invitation.expiresOn) })}
        </p>
      )}
      <CaseText found={found} />
      <CaseFiles files={files} />
      {invitation && isOpen ? (
        <Answer found={found} files={files} invitationId={invitation.id} />
      ) : (
        <Empty
          actions={
            <Link className={buttonClass()} to={`/cases/${found.id}`}>
              {t('member:toCase')}
            </Link>
          }
        >
          {invitation
            ? t('coSign.answered', { state: words.invitationStates[invitation.state] })
            : t('coSign.notInvited')}
        </Empty>
      )}
    </>
  );
}

interface AnswerProps {
  found: Case;
  files: Case['attachments'];
  invitationId: string;
}

function Answer({ found, files, invitationId }: AnswerProps) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const navigate = useNavigate();
  const announce = useToast();
  const queries = useQueryClient();
  const answer = useStep<'confirm' | 'decline'>((way) =>
    way === 'confirm'
      ? stepCall('/api/invitations/{id}/confirm', {
          path: { id: invitationId },
          // What is confirmed is what was read here.
          body: { textVersion: found.textVersion, fileIds: files.map(({ id }) => id) },
        })
      : stepCall('/api/invitations/{id}/decline', { path: { id: invitationId } }),
  );
  const give = (way: 'confirm' | 'decline') => {
    // One answer at a time: the other button waits, too.
    if (answer.isPending) return;
    answer.mutate(way, {
      onSuccess: () => {
        announce(t(`coSign.done.${way}`));
        // An answer that closes the case to its giver leaves nothing of it on the page that the way back leads to.
        if (way === 'decline') queries.removeQueries({ queryKey: caseQuery(found.id).queryKey });
        void navigate('/', { replace: true });
      },
    });
  };
  const steps = words.steps[found.kind];
  return (
    <section className={page.panel}>
      <p>{t('coSign.promise')}</p>
      <StepOutcome caseId={found.id} error={answer.error} onLooked={answer.reset} />
      <div className={page.buttons}>
        <Button
          kind="primary"
          busy={answer.isPending && answer.variables === 'confirm'}
          onClick={() => give('confirm')}
        >
          {steps.confirm}
        </Button>
        <Button busy={answer.isPending && answer.variables === 'decline'} onClick={() => give('decline')}>
          {steps.declineInvitation}
        </Button>
      </div>
    </section>
  );
}
