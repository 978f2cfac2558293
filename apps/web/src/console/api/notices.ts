import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http';
import type { NoticeList } from '../../lib/schemas';

export const unreadCountQuery = queryOptions({
  queryKey: ['notices', 'unread-count'],
  queryFn: async ({ signal }) => {
    const query = { unread: true, limit: 1 };
    return (await http.get<NoticeList>('/notices', { query, signal, background: true })).unread;
  },
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
export const markRead = (ids?: string[]) => http.post<{ unread: number }>('/notices/read', ids ? { ids } : {});
