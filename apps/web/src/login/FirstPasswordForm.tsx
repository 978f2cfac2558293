import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrorsOf, type FieldError } from '../lib/forms';
import { changePassword, setterOfPassword, type Session } from '../lib/session/session';
import { ActFailure } from '../ui/ActFailure';
import { Button } from '../ui/Button';
import { ErrorSummary } from '../ui/ErrorSummary';
import { PageTitle } from '../ui/PageTitle';
import { NewPasswordFields } from '../features/password/NewPasswordFields';
import { newPasswordErrors } from '../features/password/newPassword';
import styles from './LoginPage.module.css';

interface FirstPasswordFormProps {
  session: Session;
  /** The password just used to sign in. */
  password: string;
  onDone: () => void;
}

export function FirstPasswordForm({ session, password, onDone }: FirstPasswordFormProps) {
  const { t } = useTranslation('login');
  const [chosen, setChosen] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [setPassword] = useState(setterOfPassword);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const missing = newPasswordErrors(chosen, again, t);
    setErrors(missing);
    setFailure(null);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      const { login } = session.account;
      await setPassword(() => changePassword(password, chosen), { login, password: chosen });
      onDone();
    } catch (error) {
      setErrors(fieldErrorsOf(error));
      setFailure(fieldErrorsOf(error).length > 0 ? null : error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <PageTitle>{t('first.title')}</PageTitle>
      <p className={styles.intro}>{t('first.intro', { name: session.account.name })}</p>
      <ErrorSummary errors={errors} />
      <ActFailure error={failure} />
      <input type="text" autoComplete="username" value={session.account.login} readOnly hidden />
      <NewPasswordFields password={chosen} again={again} errors={errors} onPassword={setChosen} onAgain={setAgain} />
      <Button kind="primary" type="submit" busy={busy} wide>
        {t('first.submit')}
      </Button>
    </form>
  );
}
