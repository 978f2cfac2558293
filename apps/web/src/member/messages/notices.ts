import { infiniteQueryOptions, useQuery } from '@tanstack/react-query';
import { http } from '../../lib/http';

export const NOTICES = ['notices'];

/** All of them, the newest first. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: [...NOTICES, 'all'],
  queryFn: ({ pageParam, signal }) => http.get('/api/notices', { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** How many notices are unread; asked again every minute, in the background. */
export function useUnread(): number {
  const { data } = useQuery({
    queryKey: [...NOTICES, 'unread'],
    queryFn: ({ signal }) => http.get('/api/notices/unread', { signal, background: true }),
    refetchInterval: 60_000,
  });
  return data?.unread ?? 0;
}
