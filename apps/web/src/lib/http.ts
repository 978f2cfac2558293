import { currentLanguage } from './language';
import { ConnectionLost, readProblem } from './problem';
import { noteRequest, renewals, renewSession, whenSignedInAgain } from './session/renewal';

export type Query = Record<string, string | number | boolean | readonly string[] | undefined | null>;

interface RequestOptions {
  query?: Query;
  signal?: AbortSignal;
  /** Kept by the caller over retries of the same act; without one every POST gets its own. */
  idempotencyKey?: string;
  /** A request the person did not make (polling, autosave in the background) does not count as activity. */
  background?: boolean;
  /** Throw the 401 instead of asking the person to sign in again. */
  anonymous?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export const http = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('PATCH', path, body, options),
  delete: <T>(path: string, options?: RequestOptions) => request<T>('DELETE', path, undefined, options),
};

async function request<T>(method: Method, path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
  const key = method === 'POST' ? (options.idempotencyKey ?? newKey()) : undefined;
  const attempt = () => fetch(urlOf(path, options.query), initOf(method, body, key, options));
  const response = await withSession(attempt, options.anonymous ?? false);
  if (!response.ok) throw await readProblem(response);
  if (!options.background && !options.anonymous) noteRequest();
  return (await readBody(response)) as T;
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
  try {
    return await send();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    if (error instanceof TypeError) throw new ConnectionLost(error.message);
    throw error;
  }
}

function initOf(
  method: Method,
  body: unknown,
  key: string | undefined,
  { signal, background }: RequestOptions,
): RequestInit {
  const headers = requestHeaders();
  if (background) headers.set('X-Background', '1');
  if (key) headers.set('Idempotency-Key', key);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  };
}

function requestHeaders(): Headers {
  return new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': currentLanguage(),
    'X-Requested-With': 'jianyan',
  });
}

export function urlOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    // The API refuses a parameter that is stated twice; a list is one parameter with commas.
    search.set(name, String(value));
  }
  const text = search.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
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
