import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { http } from '../../lib/http';
import { putInPlace } from '../../lib/query';
import type { Case } from '../../lib/schemas';

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => http.get('/api/proposals/{id}', { path: { id }, signal }),
  });

/**
 * Puts a case as a step has answered it in place, and has lists, counts and notices fetched anew. Whoever declines sees it no
 * more.
 */
export function useKeepCase(): (answer: Case | undefined) => void {
  const queries = useQueryClient();
  return useCallback(
    (answer) => {
      if (answer) putInPlace(queries, caseQuery(answer.id).queryKey, answer);
      void queries.invalidateQueries({ queryKey: ['cases'] });
      void queries.invalidateQueries({ queryKey: ['notices'] });
    },
    [queries],
  );
}
