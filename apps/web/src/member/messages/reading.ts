import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http';
import type { NoticeList } from '../../lib/schemas';
import { NOTICES } from './notices';

export const useNotices = () =>
  useInfiniteQuery({
    queryKey: [...NOTICES, 'all'],
    queryFn: ({ pageParam, signal }) => http.get<NoticeList>('/notices', { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Marks these as read; without ids, all. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | undefined) => http.post('/notices/read', ids ? { ids } : {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: NOTICES }),
  });
}
