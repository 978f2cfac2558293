import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSession, signIn, type Session } from '../../lib/session/session';
import { ActFailure } from '../../ui/ActFailure';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { PasswordInput } from '../../ui/TextInput';

interface SignInAgainProps {
  account: Session['account'];
  onDone: (session: Session) => void;
}

/** The session has ended while the page was open: the same person signs in again on top of it and goes on where they were. */
export function SignInAgain({ account, onDone }: SignInAgainProps) {
  const { t } = useTranslation('common');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await signIn({ login: account.login, password });
      onDone(await fetchSession());
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog title={t('again.title')}>
      <form onSubmit={(event) => void submit(event)}>
        <p>{t('again.kept', { name: account.name })}</p>
        <ActFailure error={failure} />
        <input type="text" name="username" autoComplete="username" value={account.login} readOnly hidden />
        <PasswordInput
          label={t('again.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          required
        />
        <Button kind="primary" type="submit" busy={busy} wide>
          {t('again.goOn')}
        </Button>
      </form>
    </Dialog>
  );
}
