import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http, type Query } from '../../lib/http';
import type { CaseList, Workbench } from '../../lib/schemas';

const PAGE_SIZE = 30;

/** Keys begin with 'cases', so that every step taken has them fetched anew (useKeepCase). */
export const casesQuery = (filters: Query) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'pages', filters],
    queryFn: ({ pageParam, signal }) =>
      http.get<CaseList>('/proposals', { query: { ...filters, limit: PAGE_SIZE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const workbenchQuery = (sessionId: string | undefined) =>
  queryOptions({
    queryKey: ['cases', 'workbench', sessionId],
    queryFn: async ({ signal }) => ({
      ...(await http.get<Workbench>('/workbench', { query: { sessionId }, signal })),
      sessionId,
    }),
    placeholderData: keepPreviousData,
  });

/** The first rows of a desk, to find the next case after an act. */
export const deskHead = (desk: string, sessionId: string | undefined) =>
  http.get<CaseList>('/proposals', { query: { desk, sessionId, limit: 2 } });

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['cases', 'search', text],
    queryFn: ({ signal }) => http.get<CaseList>('/proposals', { query: { text, limit: 8 }, signal }),
    placeholderData: keepPreviousData,
  });
