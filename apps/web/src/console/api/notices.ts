import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http';

export const unreadCountQuery = queryOptions({
  queryKey: ['notices', 'unread-count'],
  queryFn: async ({ signal }) => (await http.get('/api/notices/unread', { signal, background: true })).unread,
  refetchInterval: 60_000,
});

export const noticesQuery = (unreadOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'list', unreadOnly],
    queryFn: ({ pageParam, signal }) =>
      http.get('/api/notices', {
        query: { unread: unreadOnly || undefined, limit: 30, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Marks these as read; without ids, all. */
export const markRead = (ids?: string[]) => http.post('/api/notices/read', { body: ids ? { ids } : {} });
