import type { components } from '../api-types';
import type { Language } from '../language';
import { http } from '../http';
import { isProblem } from '../problem';
import { renewSession } from './renewal';

type Schemas = components['schemas'];

export type Session = Schemas['SessionDto'];
export type SessionRole = Schemas['SessionRoleDto'];
export type SessionBody = Schemas['RoleBodyDto'];

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
