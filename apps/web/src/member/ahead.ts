import type { QueryClient } from '@tanstack/react-query';
import { caseQuery } from '../features/cases/caseQuery';
import { http } from '../lib/http';
import { fetchTodo, todoQuery } from './home/todo';
import { filing, pages } from './laterPages';
import { noticesQuery } from './messages/notices';

const PAGE_OF_A_CASE = /^\/m\/cases\/(?<id>[\da-f-]{36})/;

/**
 * Brings what the address asks for while it is still being asked who is signed in: whether anybody is, is that question's
 * matter, and here nobody is asked for a password. Whatever fails is asked for again by its page.
 */
export function fetchAhead(address: string, queries: QueryClient): void {
  const isHome = address === '/m' || address === '/m/';
  if (address.startsWith('/m/drafts/')) void filing().catch(() => undefined);
  else if (!isHome) void pages().catch(() => undefined);

  const once = { retry: false } as const;
  const { id } = PAGE_OF_A_CASE.exec(address)?.groups ?? {};
  if (id !== undefined) {
    const queryFn = () => http.get('/api/proposals/{id}', { path: { id }, anonymous: true });
    void queries.prefetchQuery({ ...caseQuery(id), ...once, queryFn });
  }
  if (isHome || address === '/m/messages') {
    const queryFn = () => fetchTodo({ background: true, anonymous: true });
    void queries.prefetchQuery({ ...todoQuery, ...once, queryFn });
  }
  if (address === '/m/messages') {
    const queryFn = () => http.get('/api/notices', { anonymous: true });
    void queries.prefetchInfiniteQuery({ ...noticesQuery, ...once, queryFn });
  }
}
