import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http';
import type { CaseRow } from '../../lib/schemas';

/** Shown at once; nobody has more waiting. */
const MOST = 60;

/** What a case waits for from the member in person. */
export type What = 'rate' | 'entered' | 'coSign' | 'filing' | 'returned';

export interface WaitingCase {
  row: CaseRow;
  what: What;
}

/** In the order in which they stand. A letter whose rating another has entered is looked at, and not rated again. */
const WAYS: readonly ((row: CaseRow) => What | false)[] = [
  ({ own, state, proxyPending }) => own && state === 'replied' && (proxyPending ? 'entered' : 'rate'),
  ({ invited }) => invited && 'coSign',
  ({ own, awaitsFilingConfirmation }) => own && awaitsFilingConfirmation && 'filing',
  ({ own, state }) => own && state === 'returned' && 'returned',
];

/** 待我处理, and its number at 消息: asked for once for both. */
export const todoQuery = queryOptions({
  queryKey: ['cases', 'todo'],
  queryFn: ({ signal }) => fetchTodo({ signal, background: true }),
});

/**
 * What was just answered is not asked for again while the list is read anew. Letters are rated one by one, and a text is
 * revised in several acts: for them a case waits as long as its state is the same.
 * @param state of the case afterwards; none where it is out of sight
 */
export function dropAnswered(queries: QueryClient, id: string, state?: CaseRow['state']): void {
  queries.setQueryData(todoQuery.queryKey, (all) =>
    all?.filter(({ row, what }) => row.id !== id || (row.state === state && what !== 'coSign' && what !== 'filing')),
  );
}

interface HowAsked {
  signal?: AbortSignal;
  background?: boolean;
  anonymous?: boolean;
}

export async function fetchTodo(settings: HowAsked): Promise<WaitingCase[]> {
  const [desks, returned] = await Promise.all([
    http.get('/api/proposals', { ...settings, query: { desk: 'toRate,invitations,filings', limit: MOST } }),
    http.get('/api/proposals', { ...settings, query: { state: 'returned', limit: MOST } }),
  ]);
  const rows = [...new Map([...desks.items, ...returned.items].map((row) => [row.id, row])).values()];
  return WAYS.flatMap((way) =>
    rows.flatMap((row) => {
      const what = way(row);
      return what ? [{ row, what }] : [];
    }),
  );
}

/**
 * How many things wait for the member, as 待我处理 shows them; asked again every minute, in the background, once they are there:
 * what could not be read is asked for by whoever presses.
 */
export const useTodoCount = (): number =>
  useQuery({ ...todoQuery, refetchInterval: ({ state }) => state.data !== undefined && 60_000 }).data?.length ?? 0;
