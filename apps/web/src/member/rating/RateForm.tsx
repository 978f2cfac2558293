import { useState, type FormEvent } from 'react';
import { REPLY_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { needsReason } from '../../features/replies/rating';
import { errorOf, fieldErrorsOf, type FieldError } from '../../lib/forms';
import { useKeptWords } from '../../lib/kept';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { TextArea } from '../../ui/TextArea';
import { useStep } from '../cases/cases';
import { StepOutcome } from '../cases/StepOutcome';
import page from '../layout/Page.module.css';
import { Satisfactions } from './Satisfactions';
import { ratingSubject } from './useForgetSent';
import { type Given, NOTHING, type RatingStep, ratingCall, saysWhy, wantsRating } from './given';

export type { RatingStep } from './given';

/**
 * Attitude, result, and words only where something is not satisfactory; where an earlier rating is put right or disowned,
 * why. Kept on this device until it is sent.
 */
export function RateForm({ found, reply, step }: { found: Case; reply: Reply; step: RatingStep }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const subject = step === 'rate' ? ratingSubject(reply) : `${step}.${reply.id}`;
  const { words: kept, change: keep, drop } = useKeptWords<Given>(subject, NOTHING);
  const given = { ...NOTHING, ...kept };
  const [errors, setErrors] = useState<FieldError[]>([]);
  const rate = useStep<Given>((said) => ratingCall(step, reply.id, said), subject);
  const dissatisfied = needsReason(given);
  // What is on its way is what stands here.
  const change = (part: Partial<Given>) => !rate.isPending && keep(part);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing: FieldError[] = [];
    const need = (field: 'attitude' | 'result' | 'reason' | 'because', isMissing: boolean) => {
      if (isMissing) missing.push({ field, message: t(`rate.need.${field}`) });
    };
    need('because', saysWhy(step) && given.because.trim() === '');
    need('attitude', wantsRating(step, given) && given.attitude === null);
    need('result', wantsRating(step, given) && given.result === null);
    need('reason', dissatisfied && given.reason.trim() === '');
    setErrors(missing);
    if (missing.length > 0 || rate.isPending) return;
    rate.mutate(given, { onSuccess: drop, onError: (error) => setErrors(fieldErrorsOf(error)) });
  };

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {saysWhy(step) && (
        <TextArea
          id="because"
          label={t(step === 'correctRating' ? 'rate.because.correctRating' : 'rate.because.contestProxyRating')}
          error={errorOf(errors, 'because')}
          limit={REPLY_LIMITS.reason}
          rows={3}
          readOnly={rate.isPending}
          value={given.because}
          onChange={(because) => change({ because })}
        />
      )}
      {step === 'contestProxyRating' && <p className={page.lead}>{t('rate.own')}</p>}
      <Satisfactions given={given} errors={errors} onChange={change} />
      {dissatisfied && (
        <TextArea
          id="reason"
          label={t('rate.reason')}
          hint={t('rate.reasonHint')}
          error={errorOf(errors, 'reason')}
          limit={REPLY_LIMITS.ratingReason}
          rows={4}
          readOnly={rate.isPending}
          value={given.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      <StepOutcome caseId={found.id} error={errors.length === 0 ? rate.error : null} onLooked={rate.reset} />
      <Button kind="primary" type="submit" busy={rate.isPending} wide>
        {step === 'rate' ? t('rate.submit') : words.steps[found.kind][step]}
      </Button>
      {step === 'rate' && <p className={page.lead}>{t('rate.note')}</p>}
    </form>
  );
}
