import { queryOptions } from '@tanstack/react-query';
import type { QueryOf } from '../../lib/calls';
import { http } from '../../lib/http';
import type { CaseRow } from '../../lib/schemas';

type Asked = QueryOf<'get', '/api/proposals'>;

const PAGE = 200;

/** Every row that a list holds, page by page: for lists that one person writes and has to see whole. */
async function everyRow(asked: Asked, signal: AbortSignal): Promise<CaseRow[]> {
  const rows: CaseRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await http.get('/api/proposals', { query: { ...asked, limit: PAGE, cursor }, signal });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return rows;
}

/** All texts of a person that are not submitted, whatever was written last on top. */
export const draftRowsQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['cases', 'drafts', asked],
    queryFn: async ({ signal }) =>
      (await everyRow(asked, signal)).sort((one, other) => other.changedAt.localeCompare(one.changedAt)),
  });
