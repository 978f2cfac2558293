import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePress } from '../../lib/act';
import { errorOf, fieldErrorsOf, type FieldError } from '../../lib/forms';
import { isProblem, isUnanswered } from '../../lib/problem';
import { changePassword, OWN_SESSIONS } from '../../lib/session/session';
import { useSession } from '../../lib/session/useSession';
import { ActOutcome } from '../../ui/ActOutcome';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PasswordInput } from '../../ui/TextInput';
import { newPasswordErrors } from './newPassword';
import { NewPasswordFields } from './NewPasswordFields';

/** One's own password, changed by whoever is signed in; deputies and staff have the same form. */
export function PasswordForm() {
  const { t } = useTranslation('login');
  const { session } = useSession();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [mayBeChanged, setMayBeChanged] = useState(false);
  const change = usePress<undefined, void>({ mutationFn: () => changePassword(current, chosen) });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    change.reset();
    const missing = newPasswordErrors(chosen, again, t);
    if (current === '') missing.unshift({ field: 'currentPassword', message: t('change.needCurrent') });
    setErrors(missing);
    if (missing.length > 0) return;
    change.mutate(undefined, {
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: OWN_SESSIONS });
        setCurrent('');
        setChosen('');
        setAgain('');
      },
      onError: (error) => {
        if (isUnanswered(error)) setMayBeChanged(true);
        const wrong = mayBeChanged ? t('change.mayBeChanged') : error.message;
        setErrors(
          isProblem(error, 'wrong-current-password')
            ? [{ field: 'currentPassword', message: wrong }]
            : fieldErrorsOf(error),
        );
      },
    });
  };

  return (
    <form noValidate onSubmit={submit}>
      {change.isSuccess && (
        <Banner tone="good" role="status">
          <p>{t('change.changed')}</p>
        </Banner>
      )}
      <ErrorSummary errors={errors} />
      <input type="text" autoComplete="username" value={session.account.login} readOnly hidden />
      <PasswordInput
        id="currentPassword"
        label={t('change.current')}
        error={errorOf(errors, 'currentPassword')}
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
      />
      <NewPasswordFields password={chosen} again={again} errors={errors} onPassword={setChosen} onAgain={setAgain} />
      <ActOutcome error={errors.length > 0 ? null : change.error} />
      <Button kind="primary" type="submit" busy={change.isPending}>
        {t('change.submit')}
      </Button>
    </form>
  );
}
