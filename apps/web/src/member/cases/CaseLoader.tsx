import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { isProblem } from '../../lib/problem';
import type { Case } from '../../lib/schemas';
import { LoadFailure, Skeleton } from '../../ui/States';
import { useCase } from './cases';

/** The case of the address, or what to say while or why it is not there. */
export function CaseLoader({ children }: { children: (found: Case) => ReactNode }) {
  const { id = '' } = useParams();
  const found = useCase(id);
  // What was in sight may be no more, as after an invitation was declined.
  const isGone = isProblem(found.error) && [403, 404].includes(found.error.status);
  if (found.data && !isGone) return children(found.data);
  return found.isError ? (
    <LoadFailure asPage error={found.error} onRetry={() => void found.refetch()} />
  ) : (
    <Skeleton lines={8} />
  );
}
