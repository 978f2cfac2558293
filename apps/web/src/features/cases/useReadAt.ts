import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Case } from '../../lib/schemas';
import { caseQuery } from './caseQuery';

/**
 * As of when the case was read by whoever writes in a form: when it was opened. The page behind it may move on meanwhile; what
 * is there anew counts as read once the form says so.
 * @param kept when that was, of what was typed before and is on this device
 */
export function useReadAt(kase: Pick<Case, 'id' | 'changedAt'>, kept: string | undefined) {
  const queries = useQueryClient();
  const [readAt, setReadAt] = useState(kept ?? kase.changedAt);
  const lookAgain = (): string => {
    const now = queries.getQueryData(caseQuery(kase.id).queryKey)?.changedAt ?? readAt;
    setReadAt(now);
    return now;
  };
  return { readAt, lookAgain };
}
