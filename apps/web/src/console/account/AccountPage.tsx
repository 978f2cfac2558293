import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { fieldErrorsOf, type FieldError } from '../../lib/forms';
import { isProblem } from '../../lib/problem';
import { useProcedureWords } from '../../lib/procedureWords';
import { changePassword } from '../../lib/session/session';
import { useSession } from '../../lib/session/useSession';
import { newPasswordErrors } from '../../login/newPassword';
import { NewPasswordFields } from '../../login/NewPasswordFields';
import { ActFailure } from '../../ui/ActFailure';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageTitle } from '../../ui/PageTitle';
import { PasswordInput } from '../../ui/TextInput';
import { TextSizeSwitch } from '../../ui/TextSizeSwitch';
import styles from './account.module.css';

/** Who one is here, the text size, and one's own password. */
export function AccountPage() {
  const { t } = useTranslation('console');
  const { session } = useSession();
  const words = useProcedureWords();
  return (
    <div className={styles.page}>
      <PageTitle>{t('nav.account')}</PageTitle>
      <section className={`panel ${styles.part ?? ''}`}>
        <dl className={styles.facts}>
          <dt>{t('account.name')}</dt>
          <dd>{session.account.name}</dd>
          <dt>{t('account.login')}</dt>
          <dd>{session.account.login}</dd>
          <dt>{t('account.roles')}</dt>
          <dd>
            <ul>
              {session.roles.map(({ role, body, unit }) => (
                <li key={role + (body?.id ?? unit?.id ?? '')}>
                  {words.roles[role]} <span className="muted">{(body ?? unit)?.name}</span>
                </li>
              ))}
            </ul>
          </dd>
        </dl>
        <TextSizeSwitch />
      </section>
      <section className={`panel ${styles.part ?? ''}`}>
        <h2>{t('account.password')}</h2>
        <PasswordForm />
      </section>
    </div>
  );
}

function PasswordForm() {
  const { t } = useTranslation(['console', 'login']);
  const { t: tLogin } = useTranslation('login');
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [done, setDone] = useState(false);
  const change = useAct(() => changePassword(current, password));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    const missing = newPasswordErrors(password, again, tLogin);
    if (current === '') missing.unshift({ field: 'currentPassword', message: t('account.needCurrent') });
    setErrors(missing);
    if (missing.length > 0) return;
    change.mutate(undefined, {
      onSuccess: () => {
        setDone(true);
        setCurrent('');
        setPassword('');
        setAgain('');
      },
      onError: (error) => {
        if (isProblem(error, 'wrong-current-password'))
          setErrors([{ field: 'currentPassword', message: error.message }]);
        else setErrors(fieldErrorsOf(error));
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      {done && (
        <Banner tone="good" role="status">
          <p>{t('account.changed')}</p>
        </Banner>
      )}
      <ErrorSummary errors={errors} />
      <ActFailure error={errors.length > 0 ? null : change.error} />
      <PasswordInput
        id="currentPassword"
        label={t('account.current')}
        autoComplete="current-password"
        error={errors.find(({ field }) => field === 'currentPassword')?.message}
        value={current}
        onChange={setCurrent}
      />
      <NewPasswordFields
        password={password}
        again={again}
        errors={errors}
        onPassword={setPassword}
        onAgain={setAgain}
      />
      <Button kind="primary" type="submit" busy={change.isPending}>
        {t('account.change')}
      </Button>
    </form>
  );
}
