import type { QueryClient } from '@tanstack/react-query';
import { caseQuery } from '../features/cases/caseQuery';
import { http } from '../lib/http';
import { isProblem } from '../lib/problem';
import { mayTryAgain } from '../lib/query';
import { laterPart } from './firstQuestions';
import { fetchTodo, todoQuery } from './home/todo';
import { filing, pages } from './laterPages';
import { noticesQuery } from './messages/notices';

const PAGE_OF_A_CASE = /^\/m\/cases\/(?<id>[\da-f-]{36})/;

/**
 * Brings what the address asks for while it is still being asked who is signed in. m.html has asked the API already
 * (firstQuestions.ts); here its answers are taken up.
 */
export function fetchAhead(address: string, queries: QueryClient): void {
  const part = laterPart(address);
  if (part) void { filing, pages }[part]().catch(() => undefined);

  const { id } = PAGE_OF_A_CASE.exec(address)?.groups ?? {};
  if (id !== undefined) {
    const asked = asPagesAsk((how) => http.get('/api/proposals/{id}', { ...how, path: { id } }));
    void queries.prefetchQuery({ ...caseQuery(id), ...asked });
  }
  if (!part || address === '/m/messages') {
    const asked = asPagesAsk((how) => fetchTodo({ ...how, background: true }));
    void queries.prefetchQuery({ ...todoQuery, ...asked });
  }
  if (address === '/m/messages') {
    const asked = asPagesAsk((how) => http.get('/api/notices', how));
    void queries.prefetchInfiniteQuery({ ...noticesQuery, ...asked });
  }
}

/**
 * As the page would, which may have to make do with this answer, but for the first try: whether anybody is signed in is
 * another's question then, and nobody is asked for a password. Once that one may have been answered it is tried again.
 */
function asPagesAsk<T>(ask: (how: { anonymous: boolean }) => Promise<T>) {
  let tries = 0;
  return {
    queryFn: () => {
      tries += 1;
      return ask({ anonymous: tries === 1 });
    },
    retry: (failures: number, error: Error) => (isSignedOut(error) ? failures === 0 : mayTryAgain(failures, error)),
    retryDelay: (failures: number, error: Error) => (isSignedOut(error) ? 0 : 1000 * 2 ** failures),
  };
}

const isSignedOut = (error: Error): boolean => isProblem(error) && error.status === 401;
