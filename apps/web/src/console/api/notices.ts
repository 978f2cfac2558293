import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http';
import type { CaseKind, TimelineEntry } from '../../lib/schemas';

export interface Notice extends Pick<TimelineEntry, 'id' | 'machine' | 'step' | 'unitName' | 'by' | 'at' | 'details'> {
  proposalId: string;
  kind: CaseKind;
  caseTitle: string;
  readAt: string | null;
}

interface NoticePage {
  items: Notice[];
  nextCursor: string | null;
  total: number;
  unread: number;
}

export const unreadCountQuery = queryOptions({
  queryKey: ['notices', 'unread-count'],
  queryFn: async ({ signal }) => {
    const query = { unread: true, limit: 1 };
    return (await http.get<NoticePage>('/notices', { query, signal, background: true })).unread;
  },
  refetchInterval: 60_000,
});

export const noticesQuery = (unreadOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'list', unreadOnly],
    queryFn: ({ pageParam, signal }) =>
      http.get<NoticePage>('/notices', {
        query: { unread: unreadOnly || undefined, limit: 30, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Marks these as read; without ids, all. */
export const markRead = (ids?: string[]) => http.post<{ unread: number }>('/notices/read', ids ? { ids } : {});
