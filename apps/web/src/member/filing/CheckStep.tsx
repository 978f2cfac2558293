import { useState } from 'react';
import { isBlank } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { writtenPoints } from '../../features/cases/proposalText';
import { reasonOf } from '../../features/cases/reasonOf';
import { stepCall } from '../../features/cases/stepCall';
import type { FieldError } from '../../lib/forms';
import { useProcedureWords } from '../../lib/procedureWords';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { OfficialText, Points } from '../../ui/OfficialText';
import { PageTitle } from '../../ui/PageTitle';
import { ReasonDialog } from '../case/ReasonDialog';
import { actionOf, mayTake, useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';
import { useQuestion } from '../../lib/useQuestion';
import { WhatFollows } from '../cases/WhatFollows';
import page from '../layout/Page.module.css';
import { Company, OpenInvitations, Part } from './CheckParts';
import { useFaultsIn } from './faults';
import type { StepProps } from './StepProps';
import styles from './filing.module.css';

/** 核对: everything once more, each part with its way back, and what follows from submitting. */
export function CheckStep({ draft, kind, found, addressOf, onSubmitting }: StepProps) {
  const { t } = useTranslation(['filing', 'member']);
  const words = useProcedureWords();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const { text } = draft;
  const submitting = (caseId: string) => stepCall('/api/proposals/{id}/submit', { path: { id: caseId }, body: {} });
  const submit = useStep(submitting);
  const faultsIn = useFaultsIn(kind);
  const [busy, setBusy] = useState(false);
  const [unsaved, setUnsaved] = useState<Error | null>(null);
  const discarding = useQuestion('discard');

  const send = async () => {
    const wrong = faultsIn(text).map(({ step, message }) => ({ field: `check-${step}`, message }));
    setErrors(wrong);
    if (wrong.length > 0 || busy) return;
    setBusy(true);
    try {
      // What is not saved is not submitted: the page shows why instead.
      const failure = await draft.flush();
      setUnsaved(failure);
      if (failure) return;
      const stored = draft.snapshot().id;
      if (!stored) return;
      onSubmitting(true);
      // The way back from the receipt leads past the form: there is nothing to hand in any more.
      await submit.mutateAsync(stored).then(
        () => navigate(`/cases/${stored}/receipt`, { replace: true }),
        () => onSubmitting(false),
      );
    } finally {
      setBusy(false);
    }
  };

  const points = writtenPoints(text).map((point) => ({ id: point.key, text: point.text }));
  const isSaved = draft.saving === 'saved';
  return (
    <>
      <PageTitle>{t('check.title')}</PageTitle>
      <ErrorSummary errors={errors} />
      {found?.decision && found.state === 'returned' && (
        <Banner tone="warning" title={t('check.returned')}>
          <p>{[reasonOf(found.decision, words), found.decision.words].filter(Boolean).join(t('member:stop'))}</p>
        </Banner>
      )}
      <div inert={busy}>
        <Part to={addressOf('title')} step="title" name={t('title.label')} said={!isBlank(text.title)}>
          <p className={styles.bold}>{text.title}</p>
        </Part>
        <Part
          to={addressOf('background')}
          step="background"
          name={t('background.label')}
          said={!isBlank(text.background)}
        >
          <OfficialText text={text.background} />
        </Part>
        <Part to={addressOf('points')} step="points" name={t('heading.points')} said={points.length > 0}>
          <Points points={points} />
        </Part>
        <Company text={text} found={found} addressOf={addressOf} />
      </div>
      <section className={page.panel}>
        <h2>{t('check.follows')}</h2>
        {found && (
          <WhatFollows found={found} call={isSaved && mayTake(found, 'submit') ? submitting(found.id) : undefined} />
        )}
        <OpenInvitations found={found} />
        <StepOutcome caseId={found?.id ?? ''} error={unsaved ?? submit.error} onLooked={submit.reset} />
        <div className={page.buttons}>
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {words.steps[kind].submit}
          </Button>
        </div>
        {found && (actionOf(found, 'submit')?.unmet ?? []).length === 0 && (
          <p className={styles.hint}>{t('check.after')}</p>
        )}
      </section>
      {found && mayTake(found, 'discard') && (
        <Button kind="danger" onClick={discarding.ask}>
          {words.steps[kind].discard}
        </Button>
      )}
      {found && discarding.isAsked && <ReasonDialog found={found} step="discard" onClose={discarding.close} />}
    </>
  );
}
