import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { http, type Query } from '../../lib/http';
import { putInPlace } from '../../lib/query';
import type { Case, CaseList, Workbench } from '../../lib/schemas';

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
    queryFn: ({ signal }) => http.get<Workbench>('/workbench', { query: { sessionId }, signal }),
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

const caseKey = (id: string) => ['case', id];

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: caseKey(id), queryFn: ({ signal }) => http.get<Case>(`/proposals/${id}`, { signal }) });

/** Puts a case as a step has answered it in place, and has lists, counts and notices fetched anew. */
export function useKeepCase(): (answer: Case) => void {
  const queries = useQueryClient();
  return useCallback(
    (answer) => {
      putInPlace(queries, caseKey(answer.id), answer);
      void queries.invalidateQueries({ queryKey: ['cases'] });
      void queries.invalidateQueries({ queryKey: ['notices'] });
    },
    [queries],
  );
}
