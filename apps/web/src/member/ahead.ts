import type { QueryClient } from '@tanstack/react-query';
import { caseQuery } from '../features/cases/caseQuery';
import { http } from '../lib/http';
import { filing, pages } from './laterPages';

const PAGE_OF_A_CASE = /^\/m\/cases\/(?<id>[\da-f-]{36})/;

/** Brings what the address asks for while it is still being asked who is signed in; whatever fails is asked for again. */
export function fetchAhead(address: string, queries: QueryClient): void {
  if (address.startsWith('/m/drafts/')) void filing().catch(() => undefined);
  else if (address !== '/m' && address !== '/m/') void pages().catch(() => undefined);
  const { id } = PAGE_OF_A_CASE.exec(address)?.groups ?? {};
  if (id === undefined) return;
  // Whether anybody is signed in is another's question: here nobody is asked for a password.
  const queryFn = () => http.get('/api/proposals/{id}', { path: { id }, anonymous: true });
  void queries.prefetchQuery({ ...caseQuery(id), queryFn, retry: false });
}
