import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { usePress } from '../../lib/act';
import { http } from '../../lib/http';
import { NOTICES, noticesQuery } from './notices';

export const useNotices = () => useInfiniteQuery(noticesQuery);

/** Marks these as read; without ids, all. */
export function useMarkRead() {
  const queries = useQueryClient();
  return usePress({
    mutationFn: (ids: string[] | undefined) => http.post('/api/notices/read', { body: ids ? { ids } : {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: NOTICES }),
  });
}
