import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { QueryOf } from '../../lib/calls';
import { http } from '../../lib/http';

type Asked = QueryOf<'get', '/api/proposals'>;

/** What a list of cases can be narrowed by, as it stands in the address of the page. */
export type CaseQuery = { [Name in keyof Asked]: Asked[Name] | string };

/** Anybody may write anything into an address; what the API does not know, it refuses. */
const asAsked = (query: CaseQuery): Asked => query as Asked;

const PAGE_SIZE = 30;

/** Keys begin with 'cases', so that every step taken has them fetched anew (useKeepCase). */
export const casesQuery = (filters: CaseQuery) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'pages', filters],
    queryFn: ({ pageParam, signal }) =>
      http.get('/api/proposals', { query: { ...asAsked(filters), limit: PAGE_SIZE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const workbenchQuery = (sessionId: string | undefined) =>
  queryOptions({
    queryKey: ['cases', 'workbench', sessionId],
    queryFn: async ({ signal }) => ({
      ...(await http.get('/api/workbench', { query: { sessionId }, signal })),
      sessionId,
    }),
    placeholderData: keepPreviousData,
  });

/** The first rows of a desk, to find the next case after an act. */
export const deskHead = (desk: string, sessionId: string | undefined) =>
  http.get('/api/proposals', { query: { ...asAsked({ desk, sessionId }), limit: 2 } });

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['cases', 'search', text],
    queryFn: ({ signal }) => http.get('/api/proposals', { query: { text, limit: 8 }, signal }),
    placeholderData: keepPreviousData,
  });
