import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Case } from '../../lib/schemas';
import { LoadFailure, Skeleton } from '../../ui/States';
import { useCase } from './cases';

/** The case of the address, or what to say while or why it is not there. */
export function CaseLoader({ children }: { children: (found: Case) => ReactNode }) {
  const { id = '' } = useParams();
  const found = useCase(id);
  if (found.data) return children(found.data);
  return found.isError ? (
    <LoadFailure error={found.error} onRetry={() => void found.refetch()} />
  ) : (
    <Skeleton lines={8} />
  );
}
