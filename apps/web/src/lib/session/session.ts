import type { Language } from '../language';
import { http } from '../http';
import { isProblem } from '../problem';
import { renewSession } from './renewal';

export interface SessionBody {
  id: string;
  name: string;
  shortName: string;
  kind: 'congress' | 'cppcc';
  phone: string | null;
  officeName: string | null;
}

export interface SessionRole {
  role: 'admin' | 'secretariat' | 'dispatcher' | 'drafter' | 'checker' | 'leader' | 'member';
  body?: SessionBody | null;
  unit?: { id: string; name: string; shortName: string } | null;
  member?: { id: string; name: string; post: string | null; bodyId: string; groups: string[] } | null;
}

export interface Session {
  account: { id: string; login: string; name: string; locale: Language; mustChangePassword: boolean };
  roles: SessionRole[];
  home: '/m' | '/console';
  permissions: string[];
  idleEndsAt: string;
  expiresAt: string;
  /** The server's clock, which the two ends are told by; that of the device may be wrong. */
  now: string;
  /** The day in Asia/Shanghai by the server's clock. */
  today: string;
  demo: boolean;
}

export interface Credentials {
  login: string;
  password: string;
  trustDevice?: boolean;
}

/** Who is signed in; a 401 when nobody is and the refresh cookie is of no use either. */
export async function fetchSession(): Promise<Session> {
  try {
    return await http.get<Session>('/auth/session', { anonymous: true });
  } catch (error) {
    if (isProblem(error) && error.status === 401 && (await renewSession(Date.now())))
      return http.get<Session>('/auth/session', { anonymous: true });
    throw error;
  }
}

export const signIn = (credentials: Credentials): Promise<Session> =>
  http.post<Session>('/auth/login', credentials, { anonymous: true });

export const touchSession = (): Promise<Session> => http.post<Session>('/auth/touch');

export const signOut = (): Promise<void> => http.post('/auth/logout', undefined, { anonymous: true });

export const changePassword = (currentPassword: string, newPassword: string): Promise<void> =>
  http.post('/auth/password', { currentPassword, newPassword });

export const setPasswordByCode = (login: string, code: string, newPassword: string): Promise<void> =>
  http.post('/auth/one-time-code', { login, code, newPassword }, { anonymous: true });

export const saveLocale = (locale: Language): Promise<Session> => http.put<Session>('/auth/locale', { locale });
