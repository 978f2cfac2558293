import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorOf, type FieldError } from '../lib/forms';
import { signIn, type Session } from '../lib/session/session';
import { ActFailure } from '../ui/ActFailure';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Choice';
import { ErrorSummary } from '../ui/ErrorSummary';
import { PageTitle } from '../ui/PageTitle';
import { PasswordInput, TextInput } from '../ui/TextInput';
import styles from './LoginPage.module.css';

interface SignInFormProps {
  onSignedIn: (session: Session, password: string) => void;
  onHaveCode: (login: string) => void;
}

export function SignInForm({ onSignedIn, onHaveCode }: SignInFormProps) {
  const { t } = useTranslation('login');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [trustDevice, setTrustDevice] = useState(false);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const missing: FieldError[] = [];
    if (login.trim() === '') missing.push({ field: 'login', message: t('need.name') });
    if (password === '') missing.push({ field: 'password', message: t('need.password') });
    setErrors(missing);
    setFailure(null);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      onSignedIn(await signIn({ login: login.trim(), password, trustDevice }), password);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <PageTitle>{t('title')}</PageTitle>
      <ErrorSummary errors={errors} />
      <ActFailure error={failure} />
      <TextInput
        id="login"
        label={t('name')}
        hint={t('nameHint')}
        error={errorOf(errors, 'login')}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        value={login}
        onChange={setLogin}
      />
      <PasswordInput
        id="password"
        label={t('password')}
        error={errorOf(errors, 'password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Checkbox label={t('trust')} detail={t('trustDetail')} checked={trustDevice} onChange={setTrustDevice} />
      <Button kind="primary" type="submit" busy={busy} wide>
        {t('submit')}
      </Button>
      <button type="button" className={styles.more} onClick={() => onHaveCode(login.trim())}>
        {t('haveCode')}
      </button>
    </form>
  );
}
