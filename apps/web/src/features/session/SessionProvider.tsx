import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../lib/i18n';
import { currentLanguage } from '../../lib/language';
import { signInPath } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { onSessionEnded, signedInAgain } from '../../lib/session/renewal';
import { fetchSession, saveLocale, signOut, type Session } from '../../lib/session/session';
import { SessionContext, useSession, type SessionContextValue } from '../../lib/session/useSession';
import { unsent } from '../../lib/unsent';
import { LoadFailure, Skeleton } from '../../ui/States';
import { useIdleMinutesLeft } from './idle';

/** A person may have a seat and a desk: members' pages are for whoever has a seat, the console for whoever has a desk. */
const belongs = ({ roles }: Session, home: Session['home']): boolean =>
  roles.some(({ role }) => (role === 'member') === (home === '/m'));

const IdleWarning = lazy(() => import('./IdleWarning').then((part) => ({ default: part.IdleWarning })));
const SignInAgain = lazy(() => import('./SignInAgain').then((part) => ({ default: part.SignInAgain })));

/**
 * Shows its children to whoever is signed in and belongs here; everybody else is led to the sign-in page or to their own
 * place. When the session ends the page stays as it is and asks for the password on top of it.
 */
export function SessionProvider({ home, children }: { home: Session['home']; children: ReactNode }) {
  const [session, setSession] = useState<Session | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [ended, setEnded] = useState(false);

  const load = useCallback(() => {
    unsent.clearOld();
    fetchSession().then(
      async (found) => {
        if (!belongs(found, home) || found.account.mustChangePassword) {
          window.location.replace(found.account.mustChangePassword ? signInPath() : found.home);
          return;
        }
        // Where its words cannot be fetched, the page opens in the language that is there.
        if (found.account.locale !== currentLanguage())
          await chooseLanguage(found.account.locale).catch(() => undefined);
        setFailure(null);
        setSession(found);
      },
      (error: unknown) => {
        if (isProblem(error) && error.status === 401) window.location.replace(signInPath());
        else setFailure(error);
      },
    );
  }, [home]);

  useEffect(load, [load]);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);

  const value = useMemo<SessionContextValue | null>(
    () =>
      session && {
        session,
        replace: setSession,
        leave: async () => {
          await signOut().catch(() => undefined);
          unsent.clear();
          window.location.assign('/login?left=1');
        },
        speak: async (language) => {
          await chooseLanguage(language);
          // Whoever pressed twice means the second press, also when the words of the first arrive last.
          setSession(await saveLocale(currentLanguage()));
        },
      },
    [session],
  );

  if (failure) return <StartFailure error={failure} onRetry={load} />;
  if (!value) return <Skeleton lines={6} />;
  return (
    <SessionContext value={value}>
      {children}
      <Suspense>
        {ended ? (
          <SignInAgain
            account={value.session.account}
            onDone={(renewed) => {
              setEnded(false);
              setSession(renewed);
              signedInAgain();
            }}
          />
        ) : (
          <IdleWatch />
        )}
      </Suspense>
    </SessionContext>
  );
}

function IdleWatch() {
  const minutes = useIdleMinutesLeft(useSession().session);
  return minutes === null ? null : <IdleWarning minutes={minutes} />;
}

function StartFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('common');
  return (
    <main style={{ maxWidth: '40rem', margin: '3rem auto', padding: '0 1rem' }}>
      <h1 className="visually-hidden">{t('product')}</h1>
      <LoadFailure error={error} onRetry={onRetry} />
    </main>
  );
}
