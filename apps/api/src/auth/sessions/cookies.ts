import type { FastifyReply } from 'fastify';
import type { Config } from '../../config.js';
import type { Credentials } from './sessions.js';
import { ACCESS_MINUTES } from './tokens.js';

const REFRESH_PATH = '/api/auth';
const https = (config: Config): boolean => config.publicUrl.protocol === 'https:';

/** Browsers bind the prefixes to Secure, so over plain http neither can be used. */
export const cookieNames = (config: Config) =>
  https(config)
    ? { access: '__Host-jy_access', refresh: '__Secure-jy_refresh', device: '__Host-jy_device' }
    : { access: 'jy_access', refresh: 'jy_refresh', device: 'jy_device' };

/**
 * The access cookie is Lax so that a link in a notice opens the case; the refresh cookie is only ever sent by our own
 * script. Without a trusted device both go when the browser closes.
 */
export function setCookies(reply: FastifyReply, config: Config, credentials: Credentials): void {
  const names = cookieNames(config);
  const common = { httpOnly: true, secure: https(config) };
  const { trustedDevice, secondsLeft } = credentials;
  void reply.setCookie(names.access, credentials.accessToken, {
    ...common,
    path: '/',
    sameSite: 'lax',
    ...(trustedDevice && { maxAge: ACCESS_MINUTES * 60 }),
  });
  void reply.setCookie(names.refresh, credentials.refreshToken, {
    ...common,
    path: REFRESH_PATH,
    sameSite: 'strict',
    ...(trustedDevice && { maxAge: secondsLeft }),
  });
}

/** Outlasts sessions: whoever signs out is known again when he comes back. */
export function setDeviceCookie(reply: FastifyReply, config: Config, mark: string): void {
  const common = { httpOnly: true, secure: https(config), path: '/', sameSite: 'lax' } as const;
  void reply.setCookie(cookieNames(config).device, mark, { ...common, maxAge: 365 * 24 * 3600 });
}

export function clearCookies(reply: FastifyReply, config: Config): void {
  const names = cookieNames(config);
  const common = { httpOnly: true, secure: https(config) };
  void reply.clearCookie(names.access, { ...common, path: '/', sameSite: 'lax' });
  void reply.clearCookie(names.refresh, { ...common, path: REFRESH_PATH, sameSite: 'strict' });
}
