import { DomainError } from '@jianyan/shared';
import type { FastifyRequest } from 'fastify';
import { bearerToken } from '../auth/sessions/bearer.js';

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN = new Set(['same-origin', 'none']);

/**
 * A browser sends our cookies along with what another site makes it do. Three fences: where the browser says the
 * request comes from, a header that only our own script can set, and SameSite on the cookies.
 * Programs with a bearer token pass: no site can make a browser send one.
 * @throws DomainError `cross-site-request`
 */
export function refuseCrossSite(request: FastifyRequest, publicOrigin: string): void {
  if (HARMLESS.has(request.method) || bearerToken(request) !== undefined) return;
  const { origin, host, 'sec-fetch-site': site, 'x-requested-with': requestedWith } = request.headers;
  const own = site === undefined ? isOwnOrigin(origin, host, publicOrigin) : OWN.has(String(site));
  if (!own) throw new DomainError('cross-site-request');
  if (requestedWith === 'jianyan') return;
  // Named, since whoever writes a program meets this at its first sign-in.
  throw new DomainError('cross-site-request', {}, [{ field: 'X-Requested-With', code: 'required' }]);
}

/** Browsers leave out Sec-Fetch-Site over plain http; older ones always. */
function isOwnOrigin(origin: string | undefined, host: string | undefined, publicOrigin: string): boolean {
  if (origin === undefined || origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
