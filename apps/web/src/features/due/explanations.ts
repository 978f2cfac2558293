import { queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http';
import { ON_DEMAND } from '../../lib/query';
import type { Case } from '../../lib/schemas';

/** How every day of a case came about. */
export const explanationsQuery = ({ id, changedAt }: Pick<Case, 'id' | 'changedAt'>) =>
  queryOptions({
    queryKey: ['explanations', id, changedAt],
    queryFn: ({ signal }) => http.get('/api/proposals/{id}/deadlines', { path: { id }, signal }),
    ...ON_DEMAND,
  });
