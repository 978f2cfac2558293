import { useState, type FormEvent } from 'react';
import { REPLY_LIMITS, SATISFACTIONS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { stepCall } from '../../features/cases/stepCall';
import { needsReason, type Rating } from '../../features/replies/rating';
import { useKeptWords } from '../../lib/kept';
import { errorOf, fieldErrorsOf, type FieldError } from '../../lib/forms';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply, Satisfaction } from '../../lib/schemas';
import { ActOutcome } from '../../ui/ActOutcome';
import { Button } from '../../ui/Button';
import { RadioCards } from '../../ui/Choice';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { TextArea } from '../../ui/TextArea';
import { useStep } from '../cases/cases';
import page from '../layout/Page.module.css';

interface Given {
  attitude: Satisfaction | null;
  result: Satisfaction | null;
  reason: string;
}

const NOTHING: Given = { attitude: null, result: null, reason: '' };

/** Attitude, result, and words only where something is not satisfactory; kept on this device until they are sent. */
export function RateForm({ found, reply }: { found: Case; reply: Reply }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const subject = `rating.${reply.id}`;
  const { words: given, change: keep, drop } = useKeptWords<Given>(subject, NOTHING);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const callOf = (body: Rating) => stepCall('/api/replies/{id}/rate', { path: { id: reply.id }, body });
  const rate = useStep<Rating>(callOf, subject);
  const dissatisfied = needsReason(given);
  // What is on its way is what stands here.
  const change = (part: Partial<Given>) => !rate.isPending && keep(part);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { attitude, result } = given;
    const missing: FieldError[] = [];
    if (!attitude) missing.push({ field: 'attitude', message: t('rate.need.attitude') });
    if (!result) missing.push({ field: 'result', message: t('rate.need.result') });
    if (dissatisfied && given.reason.trim() === '') missing.push({ field: 'reason', message: t('rate.need.reason') });
    setErrors(missing);
    if (!attitude || !result || missing.length > 0 || rate.isPending) return;
    rate.mutate(
      { attitude, result, ...(dissatisfied ? { reason: given.reason.trim() } : {}) },
      { onSuccess: drop, onError: (error) => setErrors(fieldErrorsOf(error)) },
    );
  };

  const options = SATISFACTIONS.map((value) => ({
    value,
    label: words.satisfactions[value],
    ...(value === 'dissatisfied' ? { tone: 'bad' as const } : {}),
  }));

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {(['attitude', 'result'] as const).map((aspect) => (
        <RadioCards
          key={aspect}
          id={aspect}
          legend={t(`rate.${aspect}`)}
          error={errorOf(errors, aspect)}
          options={options}
          value={given[aspect]}
          onChange={(value) => change({ [aspect]: value })}
          inRow
        />
      ))}
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
      <ActOutcome error={errors.length === 0 ? rate.error : null} />
      <Button kind="primary" type="submit" busy={rate.isPending} wide>
        {t('rate.submit')}
      </Button>
      <p className={page.lead}>{t('rate.note', { office: found.body.officeName })}</p>
    </form>
  );
}
