import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorOf, fieldErrorsOf, type FieldError } from '../lib/forms';
import { setPasswordByCode, setterOfPassword, type Session } from '../lib/session/session';
import { ActFailure } from '../ui/ActFailure';
import { Button } from '../ui/Button';
import { ErrorSummary } from '../ui/ErrorSummary';
import { PageTitle } from '../ui/PageTitle';
import { TextInput } from '../ui/TextInput';
import { NewPasswordFields } from '../features/password/NewPasswordFields';
import { newPasswordErrors } from '../features/password/newPassword';
import styles from './LoginPage.module.css';

interface OneTimeCodeFormProps {
  login: string;
  onSignedIn: (session: Session, password: string) => void;
  onBack: () => void;
}

export function OneTimeCodeForm({ login: given, onSignedIn, onBack }: OneTimeCodeFormProps) {
  const { t } = useTranslation('login');
  const [login, setLogin] = useState(given);
  const [code, setCode] = useState('');
  const [chosen, setChosen] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [setPassword] = useState(setterOfPassword);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const missing: FieldError[] = [];
    if (login.trim() === '') missing.push({ field: 'login', message: t('need.name') });
    if (code.trim() === '') missing.push({ field: 'code', message: t('need.code') });
    missing.push(...newPasswordErrors(chosen, again, t));
    setErrors(missing);
    setFailure(null);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      const name = login.trim();
      const byCode = () => setPasswordByCode(name, code.trim(), chosen);
      onSignedIn(await setPassword(byCode, { login: name, password: chosen }), chosen);
    } catch (error) {
      setErrors(fieldErrorsOf(error));
      setFailure(fieldErrorsOf(error).length > 0 ? null : error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <PageTitle>{t('code.title')}</PageTitle>
      <p className={styles.intro}>{t('code.intro')}</p>
      <ErrorSummary errors={errors} />
      <ActFailure error={failure} />
      <TextInput
        id="login"
        label={t('name')}
        error={errorOf(errors, 'login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={login}
        onChange={setLogin}
      />
      <TextInput
        id="code"
        label={t('code.code')}
        error={errorOf(errors, 'code')}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        value={code}
        onChange={setCode}
      />
      <NewPasswordFields password={chosen} again={again} errors={errors} onPassword={setChosen} onAgain={setAgain} />
      <Button kind="primary" type="submit" busy={busy} wide>
        {t('code.submit')}
      </Button>
      <button type="button" className={styles.more} onClick={onBack}>
        {t('code.back')}
      </button>
    </form>
  );
}
