import { useEffect, useRef, useState } from 'react';
import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { AttachmentList } from '../../features/attachments/AttachmentList';
import { stepCall } from '../../features/cases/stepCall';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import { useKeptWords } from '../../lib/kept';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { Banner } from '../../ui/Banner';
import { Button, buttonClass } from '../../ui/Button';
import { PageTitle } from '../../ui/PageTitle';
import { Empty } from '../../ui/States';
import { TextArea } from '../../ui/TextArea';
import { useToast } from '../../ui/Toasts';
import { CaseLoader } from '../cases/CaseLoader';
import { isUnderReview, mayTake, useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { asRead } from './asked';
import { AskedText } from './AskedText';

/** What the secretariat has filed in the member's name: confirmed, or objected to with a reason. */
export function FilingPage() {
  return (
    <div className={page.narrow}>
      <Back />
      <CaseLoader>{(found) => <Filing found={found} />}</CaseLoader>
    </div>
  );
}

function Filing({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const filed = found.filedOnBehalf;
  const text = useRef<HTMLHeadingElement>(null);
  const isAsked = mayTake(found, 'confirmFiling') || mayTake(found, 'disownFiling');
  return (
    <>
      <PageTitle tab={t('filing.title')}>{found.title}</PageTitle>
      {isAsked && <p className={page.lead}>{t(`filing.lead.${found.kind}`, { office: found.body.officeName })}</p>}
      {filed && (
        <section className={page.panel}>
          <h2>{t('filing.how')}</h2>
          <dl className={page.facts}>
            <dt>{t('filing.received')}</dt>
            <dd>
              {[dates.fullDay(filed.receivedOn), filed.receivedTime].filter(Boolean).join(' ')} ·{' '}
              {words.receivedHow[filed.receivedHow]}
            </dd>
            <dt>{t('filing.by')}</dt>
            <dd>{filed.openedBy}</dd>
            {filed.note !== '' && (
              <>
                <dt>{t('filing.note')}</dt>
                <dd>{filed.note}</dd>
              </>
            )}
          </dl>
          <AttachmentList attachments={found.attachments} />
        </section>
      )}
      <AskedText found={found} heading={text} />
      {filed?.disownedOn && (
        <Banner tone="warning">
          <p>{t('filing.disowned', { day: dates.fullDay(filed.disownedOn), reason: filed.objection ?? '' })}</p>
        </Banner>
      )}
      {filed?.disowningRefusedOn && (
        <Banner tone="warning">
          <p>{t('filing.refused', { day: dates.fullDay(filed.disowningRefusedOn), office: found.body.officeName })}</p>
        </Banner>
      )}
      {filed?.confirmedOn && (
        <Banner tone="good">
          <p>{t('filing.confirmed', { day: dates.fullDay(filed.confirmedOn) })}</p>
        </Banner>
      )}
      {isAsked ? (
        <Answer found={found} onLooked={() => text.current?.focus()} />
      ) : (
        <Empty
          actions={
            <Link className={buttonClass()} to={`/cases/${found.id}`}>
              {t('member:toCase')}
            </Link>
          }
        >
          {t(filed ? 'filing.answered' : 'filing.none')}
        </Empty>
      )}
    </>
  );
}

function Answer({ found, onLooked }: { found: Case; onLooked: () => void }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const navigate = useNavigate();
  const announce = useToast();
  const subject = `objection.${found.id}`;
  const { words: kept, change, drop } = useKeptWords(subject, { reason: '' });
  const reason = kept.reason.trim();
  const [stage, setStage] = useState<'choosing' | 'objecting' | 'choosingAgain'>(reason ? 'objecting' : 'choosing');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [stage]);
  const answer = useStep<'confirm' | 'object'>(
    (way) =>
      way === 'object'
        ? stepCall('/api/proposals/{id}/disown-filing', {
            path: { id: found.id },
            body: { reason },
          })
        : stepCall('/api/proposals/{id}/confirm-filing', {
            path: { id: found.id },
            body: asRead(found),
          }),
    subject,
  );
  const looked = () => {
    // Before the button that was pressed is gone with the refusal.
    onLooked();
    answer.reset();
  };
  const done = (words: string) => () => {
    announce(words);
    drop();
    void navigate('/', { replace: true });
  };
  const confirm = () => answer.mutate('confirm', { onSuccess: done(t('filing.done.confirmed')) });
  const object = () => {
    setMissing(reason === '');
    if (reason === '') field.current?.focus();
    else answer.mutate('object', { onSuccess: done(t('filing.done.objected')) });
  };
  return (
    <section className={page.panel}>
      {stage === 'objecting' ? (
        <>
          <TextArea
            ref={field}
            id="objection"
            label={t('filing.objection')}
            // Before it is registered it goes back; later somebody has to look into it.
            hint={t(isUnderReview(found) ? 'filing.objectionHint' : 'filing.objectionHintLater', {
              office: found.body.officeName,
            })}
            error={missing ? t('filing.objectionMissing') : undefined}
            limit={PROPOSAL_LIMITS.reason}
            rows={4}
            readOnly={answer.isPending}
            value={kept.reason}
            onChange={(words) => change({ reason: words })}
          />
          <StepOutcome caseId={found.id} error={answer.error} onLooked={looked} />
          <div className={page.buttons}>
            <Button kind="primary" busy={answer.isPending} onClick={object}>
              {words.steps[found.kind].disownFiling}
            </Button>
            <Button onClick={() => !answer.isPending && setStage('choosingAgain')}>{t('member:keep')}</Button>
          </div>
        </>
      ) : (
        <>
          <StepOutcome caseId={found.id} error={answer.error} onLooked={looked} />
          <div className={page.buttons}>
            {mayTake(found, 'confirmFiling') && (
              <Button kind="primary" busy={answer.isPending} onClick={confirm}>
                {t('filing.confirm')}
              </Button>
            )}
            {mayTake(found, 'disownFiling') && (
              <Button autoFocus={stage === 'choosingAgain'} onClick={() => !answer.isPending && setStage('objecting')}>
                {t('filing.object')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
