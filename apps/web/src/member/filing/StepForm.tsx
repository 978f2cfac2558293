import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../features/cases/proposalText';
import type { FieldError } from '../../lib/forms';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageTitle } from '../../ui/PageTitle';
import page from '../layout/Page.module.css';
import { useFaultsIn, type TextFault } from './faults';
import type { StepProps } from './StepProps';
import { stepAfter } from './steps';

interface StepFormProps extends StepProps {
  step: TextFault['step'];
  /**
   * `errors`: what is still to be put right before going on; nothing is checked while typing. `locked`: co-signers have
   * confirmed this text, it is changed only after 改动正文.
   */
  children: (errors: readonly FieldError[], locked: boolean) => ReactNode;
}

/** One screen: its question, its field, and on. */
export function StepForm({ step, draft, kind, found, onGo, children }: StepFormProps) {
  const { t } = useTranslation('filing');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const faultsIn = useFaultsIn(kind);
  const locked = found !== undefined && !mayWrite(found);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = faultsIn(draft.text).filter((fault) => fault.step === step);
    setErrors(wrong);
    if (wrong.length === 0) onGo(stepAfter(step));
  };
  return (
    <form noValidate onSubmit={submit}>
      <PageTitle>{t(`heading.${step}`)}</PageTitle>
      <ErrorSummary errors={errors} />
      {children(errors, locked)}
      <div className={page.buttons}>
        <Button kind="primary" type="submit">
          {t('next')}
        </Button>
        <Button onClick={() => onGo('check')}>{t('toCheck')}</Button>
      </div>
    </form>
  );
}
