import { useState, type FormEvent } from 'react';
import { ACCOUNT_LIMITS } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { errorOf, fieldErrorsOf, type FieldError } from '../../lib/forms';
import { useSession } from '../../lib/session/useSession';
import { changePassword } from '../../lib/session/session';
import { ActFailure } from '../../ui/ActFailure';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PasswordInput } from '../../ui/TextInput';

export function PasswordForm() {
  const { t } = useTranslation(['memberPages', 'member']);
  const { session } = useSession();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [state, setState] = useState<'open' | 'busy' | 'changed'>('open');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'busy') return;
    const missing: FieldError[] = [];
    if (current === '') missing.push({ field: 'currentPassword', message: t('own.need.current') });
    if (chosen === '') missing.push({ field: 'newPassword', message: t('own.need.new') });
    else if (chosen !== again) missing.push({ field: 'again', message: t('own.need.same') });
    setErrors(missing);
    setFailure(null);
    if (missing.length > 0) return;
    setState('busy');
    try {
      await changePassword(current, chosen);
      setCurrent('');
      setChosen('');
      setAgain('');
      setState('changed');
    } catch (error) {
      const found = fieldErrorsOf(error);
      setErrors(found);
      setFailure(found.length > 0 ? null : error);
      setState('open');
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {state === 'changed' && (
        <Banner tone="good" role="status">
          <p>{t('own.changed')}</p>
        </Banner>
      )}
      <ErrorSummary errors={errors} />
      <ActFailure error={failure} />
      <input type="text" autoComplete="username" value={session.account.login} readOnly hidden />
      <PasswordInput
        id="currentPassword"
        label={t('own.current')}
        error={errorOf(errors, 'currentPassword')}
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
      />
      <PasswordInput
        id="newPassword"
        label={t('own.new')}
        hint={t('own.newHint', { least: ACCOUNT_LIMITS.password.least })}
        error={errorOf(errors, 'newPassword')}
        autoComplete="new-password"
        value={chosen}
        onChange={setChosen}
      />
      <PasswordInput
        id="again"
        label={t('own.again')}
        error={errorOf(errors, 'again')}
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
      />
      <Button kind="primary" type="submit" busy={state === 'busy'}>
        {t('own.change')}
      </Button>
    </form>
  );
}
