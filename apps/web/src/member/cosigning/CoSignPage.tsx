import { useRef } from 'react';
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
import { CaseLoader } from '../cases/CaseLoader';
import { mayTake, useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';
import { dropAnswered } from '../home/todo';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { asRead, filesOf } from './asked';
import { AskedText } from './AskedText';

/** Read, then 同意联名 or 不同意联名: two presses from the notice. */
export function CoSignPage() {
  return (
    <div className={page.narrow}>
      <Back />
      <CaseLoader gone="coSign">{(found) => <CoSigning found={found} />}</CaseLoader>
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
  const text = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <PageTitle tab={t('coSign.title')}>{found.title}</PageTitle>
      {invitation && (
        <p className={page.lead}>
          {t(`coSign.from.${found.kind}`, { name: personName(found.author) })}
          {isOpen && t('coSign.until', { day: dates.longDay(invitation.expiresOn) })}
        </p>
      )}
      <AskedText found={found} heading={text} />
      <CaseFiles files={filesOf(found)} />
      {invitation && isOpen ? (
        <Answer found={found} invitationId={invitation.id} onLooked={() => text.current?.focus()} />
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
  invitationId: string;
  onLooked: () => void;
}

function Answer({ found, invitationId, onLooked }: AnswerProps) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const navigate = useNavigate();
  const announce = useToast();
  const queries = useQueryClient();
  const answer = useStep<'confirm' | 'decline'>((way) =>
    way === 'confirm'
      ? stepCall('/api/invitations/{id}/confirm', {
          path: { id: invitationId },
          body: asRead(found),
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
        if (way === 'decline') {
          queries.removeQueries({ queryKey: caseQuery(found.id).queryKey });
          dropAnswered(queries, found.id);
        }
        void navigate('/', { replace: true });
      },
    });
  };
  const looked = () => {
    // Before the button that was pressed is gone with the refusal.
    onLooked();
    answer.reset();
  };
  const steps = words.steps[found.kind];
  return (
    <section className={page.panel}>
      <p>{t('coSign.promise')}</p>
      <StepOutcome caseId={found.id} error={answer.error} onLooked={looked} />
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
