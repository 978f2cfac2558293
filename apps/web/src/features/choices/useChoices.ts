import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { http } from '../../lib/http';
import type { Choice } from '../../lib/schemas';

/** The lists in which the API finds a name however it is typed, and which it answers so many at a time. */
export type LongList = 'units' | 'members' | 'categories' | 'decline-reasons';

export interface ChoiceFilter {
  text?: string;
  bodyId?: string | undefined;
  /** Only members who hold a seat of the term of this session. */
  sessionId?: string;
  /** Only members who may file what came on this day. */
  receivedOn?: string;
  /** Only units that dispatch cases to others. */
  offices?: boolean;
}

const FRESH_MS = 60_000;

/** What may be chosen, so many at a time: those that are here, how many there are in all, and the way to more. */
export function useChoices(list: LongList, filter: ChoiceFilter, limit: number, enabled = true) {
  const found = useInfiniteQuery({
    queryKey: ['choices', list, 'pages', filter, limit],
    queryFn: ({ pageParam, signal }) =>
      http.get(`/api/choices/${list}`, { query: { ...filter, limit, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    enabled,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...found, items, total: found.data?.pages[0]?.total ?? items.length };
}

/** Entries that were chosen before, wherever in their list they stand. */
export function useChosen(list: LongList, ids: readonly string[]): Choice[] {
  const { data } = useQuery({
    queryKey: ['choices', list, 'chosen', ids],
    queryFn: ({ signal }) => http.get(`/api/choices/${list}`, { query: { ids: ids.join(',') }, signal }),
    enabled: ids.length > 0,
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
  return data?.items ?? [];
}
