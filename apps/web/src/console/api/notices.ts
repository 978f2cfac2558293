import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http';
import type { NoticeList, Unread } from '../../lib/schemas';

export const unreadCountQuery = queryOptions({
  queryKey: ['notices', 'unread-count'],
  queryFn: async ({ signal }) => (await http.get<Unread>('/notices/unread', { signal, background: true })).unread,
  refetchInterval: 60_000,
});

export const noticesQuery = (unreadOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'list', unreadOnly],
    queryFn: ({ pageParam, signal }) =>
      http.get<NoticeList>('/notices', {
        query: { unread: unreadOnly || undefined, limit: 30, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Marks these as read; without ids, all. */
export const markRead = (ids?: string[]) => http.post<Unread>('/notices/read', ids ? { ids } : {});
