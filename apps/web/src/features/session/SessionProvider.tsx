import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../lib/i18n';
import { currentLanguage } from '../../lib/language';
import { signInPath } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { onSessionEnded, signedInAgain } from '../../lib/session/renewal';
import { chosenHere, tellAccount } from '../../lib/session/chosenHere';
import { belongs, fetchSession, type Session } from '../../lib/session/session';
import { SessionContext, useSession, type SessionContextValue } from '../../lib/session/useSession';
import { chooseTextSize, chosenTextSize } from '../../lib/textSize';
import { unsent, type UnsentText } from '../../lib/unsent';
import { LoadFailure, Skeleton } from '../../ui/States';
import { useIdleMinutesLeft } from './idle';
import { leaveUnlessAsked } from './leaving';

const idleWarning = () => import('./IdleWarning');
const signInAgain = () => import('./SignInAgain');
const signOut = () => import('./SignOut');
const oldTexts = () => import('./OldTexts');
const IdleWarning = lazy(() => idleWarning().then((part) => ({ default: part.IdleWarning })));
const SignInAgain = lazy(() => signInAgain().then((part) => ({ default: part.SignInAgain })));
const SignOut = lazy(() => signOut().then((part) => ({ default: part.SignOut })));
const OldTexts = lazy(() => oldTexts().then((part) => ({ default: part.OldTexts })));

/** They are asked for when there may be no connection to fetch them by. */
const FETCH_AHEAD_MS = 3000;

interface SessionProviderProps {
  home: Session['home'];
  /** What stands on the page until it is known who is signed in. */
  waiting?: ReactNode;
  children: ReactNode;
}

/**
 * Shows its children to whoever is signed in and belongs here; everybody else is led to the sign-in page or to their own
 * place. When the session ends the page stays as it is and asks for the password on top of it.
 */
export function SessionProvider({ home, waiting = <Skeleton lines={6} />, children }: SessionProviderProps) {
  const [session, setSession] = useState<Session | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [ended, setEnded] = useState(false);
  const [leaving, setLeaving] = useState<{ tried: Error | null } | null>(null);
  const [old, setOld] = useState<readonly UnsentText[]>([]);

  const load = useCallback(() => {
    fetchSession().then(
      async (found) => {
        if (!belongs(found, home) || found.account.mustChangePassword) {
          window.location.replace(found.account.mustChangePassword ? signInPath() : found.home);
          return;
        }
        // Where its words cannot be fetched, the page opens in the language that is there.
        const { id, locale, textSize } = { ...found.account, ...chosenHere(found.account.id) };
        if (locale !== currentLanguage()) await chooseLanguage(locale).catch(() => undefined);
        if (textSize !== null && textSize !== chosenTextSize()) chooseTextSize(textSize);
        setFailure(null);
        setOld(unsent.old(id));
        setSession(found);
        void tellAccount(id).then((told) => told && setSession(told));
      },
      (error: unknown) => {
        if (isProblem(error) && error.status === 401) window.location.replace(signInPath());
        else setFailure(error);
      },
    );
  }, [home]);

  useEffect(load, [load]);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  useEffect(() => {
    const timer = window.setTimeout(
      () => void Promise.allSettled([idleWarning(), signInAgain(), signOut()]),
      FETCH_AHEAD_MS,
    );
    return () => window.clearTimeout(timer);
  }, []);

  const value = useMemo<SessionContextValue | null>(
    () =>
      session && {
        session,
        replace: setSession,
        leave: () =>
          void leaveUnlessAsked(session.account.id).then(
            (isAsked) => isAsked && setLeaving({ tried: null }),
            (error: unknown) => setLeaving({ tried: error instanceof Error ? error : new Error(String(error)) }),
          ),
        speak: async (language) => {
          await chooseLanguage(language);
          // Whoever pressed twice means the second press, also when the words of the first arrive last.
          const told = await tellAccount(session.account.id, { locale: currentLanguage() });
          if (told) setSession(told);
        },
      },
    [session],
  );

  if (failure) return <StartFailure error={failure} onRetry={load} />;
  if (!value) return waiting;
  if (old.length > 0)
    return (
      <Suspense>
        <OldTexts
          session={value.session}
          texts={old}
          onAnswered={(goTo) => {
            setOld([]);
            if (goTo) window.location.assign(goTo);
          }}
        />
      </Suspense>
    );
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
        ) : leaving ? (
          <SignOut session={value.session} {...leaving} onStay={() => setLeaving(null)} />
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
