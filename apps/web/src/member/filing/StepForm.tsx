import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../lib/forms';
import type { Case } from '../../lib/schemas';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageTitle } from '../../ui/PageTitle';
import { actionOf } from '../cases/cases';
import page from '../layout/Page.module.css';
import { stepAfter, type StepName } from './steps';

interface StepFormProps {
  step: Exclude<StepName, 'check'>;
  found: Case | undefined;
  onGo: (step: StepName) => void;
  /** What is still to be put right before going on; nothing is checked while typing. */
  check: () => FieldError[];
  onErrors: (errors: FieldError[]) => void;
  /** `locked`: co-signers have confirmed this text, it is changed only after 改动正文. */
  children: (locked: boolean) => ReactNode;
}

/** One screen: its question, its field, and on. */
export function StepForm({ step, found, onGo, check, onErrors, children }: StepFormProps) {
  const { t } = useTranslation('filing');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const locked = found !== undefined && (actionOf(found, 'autosave')?.unmet.length ?? 1) > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = check();
    setErrors(wrong);
    onErrors(wrong);
    if (wrong.length === 0) onGo(stepAfter(step));
  };
  return (
    <form noValidate onSubmit={submit}>
      <PageTitle wrong={errors.length > 0}>{t(`heading.${step}`)}</PageTitle>
      <ErrorSummary errors={errors} />
      {children(locked)}
      <div className={page.buttons}>
        <Button kind="primary" type="submit">
          {t('next')}
        </Button>
        <Button onClick={() => onGo('check')}>{t('toCheck')}</Button>
      </div>
    </form>
  );
}
