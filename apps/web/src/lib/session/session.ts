import type { TextSize } from '@jianyan/shared';
import type { components } from '../api-types';
import type { Language } from '../language';
import { http } from '../http';
import { isProblem, isUnanswered } from '../problem';
import { storage } from '../storage';
import { renewals, renewSession } from './renewal';

type Schemas = components['schemas'];

export type Session = Schemas['SessionDto'];
export type SessionRole = Schemas['SessionRoleDto'];
export type SessionBody = Schemas['RoleBodyDto'];

/** A person may have a seat and a desk: members' pages are for whoever has a seat, the console for whoever has a desk. */
export const belongs = ({ roles }: Pick<Session, 'roles'>, home: Session['home']): boolean =>
  roles.some(({ role }) => (role === 'member') === (home === '/m'));

interface Credentials {
  login: string;
  password: string;
  trustDevice?: boolean;
}

/** Under which the list of one's own sessions is kept: whatever ends some of them asks for it anew. */
export const OWN_SESSIONS = ['own-sessions'] as const;

const BEEN_HERE = 'jianyan.signedIn';

/** Whether somebody is likely to be signed in on this device; the sign-in page asks the server only then. */
export const mayBeSignedIn = (): boolean => storage.read(BEEN_HERE) !== null;

/** Who is signed in; a 401 when nobody is and the refresh cookie is of no use either. */
export async function fetchSession(): Promise<Session> {
  const before = renewals();
  try {
    return await readSession();
  } catch (error) {
    if (isProblem(error) && error.status === 401 && (await renewSession(before))) return readSession();
    throw error;
  }
}

async function readSession(): Promise<Session> {
  const session = await http.get('/api/auth/session', { anonymous: true });
  storage.write(BEEN_HERE, session.home);
  return session;
}

export const signIn = (credentials: Credentials): Promise<Session> =>
  http.post('/api/auth/login', { body: { ...credentials, delivery: 'cookie' }, anonymous: true });

export const touchSession = (): Promise<Session> => http.post('/api/auth/touch');

/** @throws why nobody was signed out; a session that has ended already needs no end */
export async function signOut(): Promise<void> {
  await http.post('/api/auth/logout', { anonymous: true }).catch((error: unknown) => {
    if (!isProblem(error) || error.status !== 401) throw error;
  });
  storage.remove(BEEN_HERE);
}

/**
 * Sets a password and signs in with it. Pressed again after an answer that was lost, a refusal is believed only if nobody can
 * sign in so: the first press may have set it.
 */
export function setterOfPassword() {
  let mayBeSet = false;
  return async (set: () => Promise<void>, credentials: Credentials): Promise<Session> => {
    try {
      await set();
      mayBeSet = true;
    } catch (error) {
      mayBeSet ||= isUnanswered(error);
      if (!mayBeSet || !isProblem(error)) throw error;
      return signIn(credentials).catch(() => {
        throw error;
      });
    }
    return signIn(credentials);
  };
}

export const changePassword = (currentPassword: string, newPassword: string): Promise<void> =>
  http.post('/api/auth/password', { body: { currentPassword, newPassword } });

export const setPasswordByCode = (login: string, code: string, newPassword: string): Promise<void> =>
  http.post('/api/auth/one-time-code', { body: { login, code, newPassword }, anonymous: true });

export const saveLocale = (locale: Language): Promise<Session> => http.put('/api/auth/locale', { body: { locale } });

export const saveTextSize = (textSize: TextSize): Promise<Session> =>
  http.put('/api/auth/text-size', { body: { textSize } });
