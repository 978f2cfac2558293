import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Case, Deadline } from '../../lib/schemas';
import { PartFailure, Skeleton } from '../../ui/States';
import { Counting } from './DueExplanation';
import { explanationsQuery } from './explanations';
import styles from './due.module.css';

interface DueOnDemandProps {
  kase: Pick<Case, 'id' | 'changedAt'>;
  deadline: Pick<Deadline, 'id'>;
  today: string;
  /** It stands open on paper, so it is there before somebody opens it. */
  printed?: boolean;
  /** What is pressed to have it explained. */
  children: ReactNode;
}

/** A day that is explained once somebody asks. */
export function DueOnDemand({ kase, deadline, today, printed = false, children }: DueOnDemandProps) {
  const [open, setOpen] = useState(false);
  const found = useQuery({ ...explanationsQuery(kase), enabled: open || printed });
  const explained = found.data?.deadlines.find(({ id }) => id === deadline.id);
  return (
    <details className={styles.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{children}</summary>
      {explained && <Counting deadline={explained} today={today} />}
      {found.isPending && <Skeleton lines={3} />}
      {found.isError && <PartFailure error={found.error} onRetry={() => void found.refetch()} />}
    </details>
  );
}
