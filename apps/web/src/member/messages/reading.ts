import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { usePress } from '../../lib/act';
import { http } from '../../lib/http';
import { NOTICES } from './notices';

export const useNotices = () =>
  useInfiniteQuery({
    queryKey: [...NOTICES, 'all'],
    queryFn: ({ pageParam, signal }) => http.get('/api/notices', { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Marks these as read; without ids, all. */
export function useMarkRead() {
  const queries = useQueryClient();
  return usePress({
    mutationFn: (ids: string[] | undefined) => http.post('/api/notices/read', { body: ids ? { ids } : {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: NOTICES }),
  });
}
