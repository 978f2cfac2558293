import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownPath } from '../lib/paths';
import { chooseTextSize } from '../lib/textSize';
import { fetchSession, mayBeSignedIn, type Session } from '../lib/session/session';
import { Banner } from '../ui/Banner';
import { LanguageSwitch } from '../ui/LanguageSwitch';
import { OfflineBar } from '../ui/OfflineBar';
import { Seal } from '../ui/Seal';
import { SizeButtons } from '../ui/SizeButtons';
import { TextSizeSwitch } from '../ui/TextSizeSwitch';
import { FirstPasswordForm } from './FirstPasswordForm';
import { OneTimeCodeForm } from './OneTimeCodeForm';
import { SignInForm } from './SignInForm';
import styles from './LoginPage.module.css';

type Step = { at: 'password' } | { at: 'code'; login: string } | { at: 'first'; session: Session; password: string };

const query = () => new URLSearchParams(window.location.search);

/** Leads the person to where they wanted to go, if that is a place of theirs. */
const enter = (session: Session) => window.location.replace(ownPath(query().get('next'), session));

export function LoginPage() {
  const { t } = useTranslation(['login', 'common']);
  const [step, setStep] = useState<Step>({ at: 'password' });

  useEffect(() => {
    if (!mayBeSignedIn()) return;
    fetchSession().then(
      (session) => (session.account.mustChangePassword ? undefined : enter(session)),
      // Nobody is signed in, or there is no connection: the form says so when it is sent.
      () => undefined,
    );
  }, []);

  const signedIn = (session: Session, password: string) => {
    if (session.account.mustChangePassword) setStep({ at: 'first', session, password });
    else enter(session);
  };

  return (
    <div className={styles.page}>
      <OfflineBar />
      <header className={styles.brand}>
        <Seal large />
        <div className={styles.name}>
          <p className={styles.product}>{t('common:product')}</p>
          <p className={styles.tagline}>{t('tagline')}</p>
        </div>
        <SizeButtons onChoose={chooseTextSize} />
      </header>
      <main className={styles.card} id="content">
        {query().has('left') && step.at === 'password' && (
          <Banner tone="good" role="status">
            <p>{t('left')}</p>
          </Banner>
        )}
        {step.at === 'password' && (
          <SignInForm onSignedIn={signedIn} onHaveCode={(login) => setStep({ at: 'code', login })} />
        )}
        {step.at === 'code' && (
          <OneTimeCodeForm login={step.login} onSignedIn={signedIn} onBack={() => setStep({ at: 'password' })} />
        )}
        {step.at === 'first' && (
          <FirstPasswordForm session={step.session} password={step.password} onDone={() => enter(step.session)} />
        )}
      </main>
      <footer className={styles.foot}>
        <p>{t('help')}</p>
        <TextSizeSwitch />
        <LanguageSwitch />
      </footer>
    </div>
  );
}
