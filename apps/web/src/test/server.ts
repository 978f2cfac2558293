import { act } from '@testing-library/react';
import { vi } from 'vitest';

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  headers: Headers;
}

type Answer = { status?: number; body?: unknown };
type Answers = Record<string, Answer | ((call: Call) => Answer)>;

/**
 * Stands in for the network: answers by "METHOD /path" (the path without /api and query), records what was sent, and
 * fails the test with a 404 problem for anything it was not told about.
 */
export function answerWith(answers: Answers): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    const { pathname, searchParams: query } = new URL(url, 'http://localhost');
    const path = pathname.replace(/^\/api/, '');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const call: Call = { method: init.method ?? 'GET', path, query, body, headers: new Headers(init.headers) };
    calls.push(call);
    const answer = answers[`${call.method} ${path}`];
    if (!answer)
      return Promise.resolve(respond({ status: 404, body: { code: 'not-found', detail: `No answer: ${path}` } }));
    return Promise.resolve(respond(typeof answer === 'function' ? answer(call) : answer));
  });
  return calls;
}

/** What was done, without what was only asked for or tried. */
export const actsIn = (calls: readonly Call[]): Call[] =>
  calls.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/preview'));

/** What the API answers to a text that saves itself: a point without an id is given one. */
export const saves =
  (version: number) =>
  ({ body }: Pick<Call, 'body'>): Answer => {
    const { requests = [] } = body as { requests?: { id?: string }[] };
    const requestIds = requests.map(({ id }, index) => id ?? `stored-${String(index)}`);
    return { body: { version, savedAt: '2026-03-16T02:05:00Z', requestIds, pointIds: [] } };
  };

function respond({ status = 200, body }: Answer): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'Content-Type': type } });
}

/** The connection breaks as soon as something is sent. */
export function loseConnection(): void {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
}

/** The device has no connection, and knows it. */
export function goOffline(): void {
  loseConnection();
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
}

/** The connection is back; whatever was waiting for it gets these answers. */
export function goOnline(answers: Answers): Call[] {
  const calls = answerWith(answers);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('online')));
  return calls;
}
