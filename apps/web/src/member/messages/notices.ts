import { useQuery } from '@tanstack/react-query';
import { http } from '../../lib/http';

export const NOTICES = ['notices'];

/** How many notices are unread; asked again every minute, in the background. */
export function useUnread(): number {
  const { data } = useQuery({
    queryKey: [...NOTICES, 'unread'],
    queryFn: ({ signal }) => http.get('/api/notices/unread', { signal, background: true }),
    refetchInterval: 60_000,
  });
  return data?.unread ?? 0;
}
