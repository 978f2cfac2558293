import { addressOf, type Asked, type Named } from './address';
import type { Address, AddressFor, Answer, Input, Method } from './calls';
import { currentLanguage } from './language';
import { ConnectionLost, readProblem } from './problem';
import { noteRequest, renewals, renewSession, whenSignedInAgain } from './session/renewal';

const LONGEST_WAIT_MS = 30_000;

interface Settings {
  signal?: AbortSignal;
  /** Kept by the caller over retries of the same act; without one every POST gets its own. */
  idempotencyKey?: string;
  /** A request the person did not make (polling, autosave in the background) does not count as activity. */
  background?: boolean;
  /** Throw the 401 instead of asking the person to sign in again. */
  anonymous?: boolean;
}

interface Told {
  path?: Named | undefined;
  query?: Asked;
  body?: unknown;
}

/** May be left out where nothing has to be told. */
type Options<Whole> = Record<never, never> extends Whole ? [options?: Whole] : [options: Whole];

const call =
  <M extends Method>(method: M) =>
  <A extends AddressFor<M>>(address: A, ...[options]: Options<Input<M, A> & Settings>) =>
    send<Answer<M, A>>(method, address, options);

/** The API, address by address as openapi.json has it. */
export const http = {
  get: call('get'),
  post: call('post'),
  put: call('put'),
  patch: call('patch'),
  delete: call('delete'),
};

/** Sends what was checked against openapi.json where it was made. */
export async function send<T>(method: Method, address: Address, options: Settings & Told = {}): Promise<T> {
  const { path, query, anonymous = false, background } = options;
  const key = method === 'post' ? (options.idempotencyKey ?? newKey()) : undefined;
  const attempt = () => fetch(addressOf(address, path, query), initOf(method, key, options));
  const response = await withSession(attempt, anonymous);
  if (!response.ok) throw await readProblem(response);
  if (!background && !anonymous) noteRequest();
  // An answer may break off on its way, too.
  return (await connected(() => readBody(response))) as T;
}

/**
 * Sends, and when the access token has run out renews it and sends once more. When the session itself has ended the request
 * waits until the person has signed in again on the same page, so that nothing typed is lost.
 */
export async function withSession(attempt: () => Promise<Response>, anonymous: boolean): Promise<Response> {
  const before = renewals();
  const first = await connected(attempt);
  if (first.status !== 401 || anonymous) return first;
  if (!(await connected(() => renewSession(before)))) await whenSignedInAgain();
  return connected(attempt);
}

async function connected<T>(send: () => Promise<T>): Promise<T> {
  const hadNone = !navigator.onLine;
  try {
    return await send();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    if (error instanceof DOMException && error.name === 'TimeoutError') throw new ConnectionLost(error.message);
    if (error instanceof TypeError) throw new ConnectionLost(error.message, hadNone);
    throw error;
  }
}

function initOf(method: Method, key: string | undefined, { signal, background, body }: Settings & Told): RequestInit {
  const headers = requestHeaders();
  const patience = signal ?? (method === 'get' ? undefined : timeout());
  if (background) headers.set('X-Background', '1');
  if (key) headers.set('Idempotency-Key', key);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  return {
    method: method.toUpperCase(),
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(patience ? { signal: patience } : {}),
  };
}

/** Nobody is left waiting in silence; what is pressed again after that bears the same key. Older browsers cannot. */
const timeout = (): AbortSignal | undefined =>
  'timeout' in AbortSignal ? AbortSignal.timeout(LONGEST_WAIT_MS) : undefined;

function requestHeaders(): Headers {
  return new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': currentLanguage(),
    'X-Requested-With': 'jianyan',
  });
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** `crypto.randomUUID` is missing on plain-http addresses other than localhost. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
