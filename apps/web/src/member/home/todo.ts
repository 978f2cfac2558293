import { useQuery } from '@tanstack/react-query';
import { http } from '../../lib/http';

/** Cases that wait for a member in one way, shown at once; nobody has more. */
export const SHOWN = 20;

/** How many cases wait for the member, as 待我处理 shows them; asked again every minute, in the background. */
export function useTodoCount(): number {
  const { data } = useQuery({
    queryKey: ['cases', 'todo'],
    queryFn: async ({ signal }) => {
      const [waiting, returned] = await Promise.all([
        http.get('/api/proposals', {
          ...{ signal, background: true },
          query: { desk: 'invitations,filings,toRate', limit: 1 },
        }),
        http.get('/api/proposals', { ...{ signal, background: true }, query: { state: 'returned', limit: SHOWN } }),
      ]);
      return waiting.total + returned.items.filter(({ own }) => own).length;
    },
    refetchInterval: 60_000,
  });
  return data ?? 0;
}
