import { useQuery } from '@tanstack/react-query';
import { http } from '../../lib/http';

/** The name of the body's latest session, e.g. 十六届五次会议; empty until it is known. */
export function useCurrentSession(bodyId: string | undefined): string {
  const { data } = useQuery({
    queryKey: ['choices', 'sessions', bodyId],
    queryFn: ({ signal }) => http.get('/api/choices/sessions', { query: { bodyId }, signal }),
    enabled: bodyId !== undefined,
    staleTime: Infinity,
  });
  return data?.items[0]?.name ?? '';
}
