import { useRef, useState } from 'react';
import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Foreseen } from '../../features/cases/consequences';
import { stepCall } from '../../features/cases/stepCall';
import { useProcedureWords } from '../../lib/procedureWords';
import { useKeptWords } from '../../lib/kept';
import type { Case } from '../../lib/schemas';
import { lengthOf } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextArea } from '../../ui/TextArea';
import { useToast } from '../../ui/Toasts';
import { useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';
import { WhatFollows } from '../cases/WhatFollows';

interface ReasonDialogProps {
  found: Foreseen & Pick<Case, 'title'>;
  step: 'withdraw' | 'discard';
  /** The page goes on without the case; otherwise what is discarded leads to the first page. */
  stays?: boolean;
  onClose: () => void;
}

/** An act that cannot be undone: what follows from it, a reason where the procedure asks for one, and the act's own name on the button. */
export function ReasonDialog({ found, step, stays = false, onClose }: ReasonDialogProps) {
  const { t } = useTranslation(['memberPages', 'member', 'common']);
  const words = useProcedureWords();
  const subject = `${step}.${found.id}`;
  const { words: kept, change, drop } = useKeptWords(subject, { reason: '' });
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const navigate = useNavigate();
  const announce = useToast();
  const callWith = (given: string) =>
    step === 'withdraw'
      ? stepCall('/api/proposals/{id}/withdraw', { path: { id: found.id }, body: { reason: given } })
      : stepCall('/api/proposals/{id}/discard', { path: { id: found.id } });
  const take = useStep(callWith, subject);
  const given = kept.reason.trim();
  const isWhole = step === 'discard' || (given !== '' && lengthOf(given) <= PROPOSAL_LIMITS.reason);
  // What is on its way cannot be called back by looking away.
  const close = () => !take.isPending && onClose();
  const submit = () => {
    if (step === 'withdraw' && given === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    // Said and tidied up also when the dialog was left meanwhile; why it failed stands in the dialog.
    take.mutateAsync(given).then(
      () => {
        announce(t(`case.done.${step}`));
        drop();
        if (step === 'discard' && !stays) void navigate('/', { replace: true });
        else onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog
      title={t(`case.ask.${step}`)}
      onClose={close}
      onGone={onClose}
      actions={
        <>
          <Button kind="danger" busy={take.isPending} onClick={submit}>
            {words.steps[found.kind][step]}
          </Button>
          <Button onClick={close}>{t('member:keep')}</Button>
        </>
      }
    >
      <p>{found.title}</p>
      {step === 'withdraw' && (
        <TextArea
          ref={field}
          label={t('case.withdrawReason')}
          error={missing ? t('case.withdrawReasonMissing') : undefined}
          limit={PROPOSAL_LIMITS.reason}
          rows={3}
          readOnly={take.isPending}
          value={kept.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      <WhatFollows found={found} call={isWhole ? callWith(given) : undefined} />
      <StepOutcome caseId={found.id} error={take.error} onLooked={take.reset} />
    </Dialog>
  );
}
