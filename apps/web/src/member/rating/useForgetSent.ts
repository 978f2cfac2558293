import { useEffect } from 'react';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { keptKey, unsent } from '../../lib/unsent';
import { type Given, ratingOf } from './given';

export const ratingSubject = ({ id }: Pick<Reply, 'id'>): string => `rating.${id}`;

/** A rating that stands on the letter in these very words was sent, though its answer never came to this device. */
export function useForgetSent({ replies }: Pick<Case, 'replies'>): void {
  const { id: accountId } = useSession().session.account;
  useEffect(() => {
    for (const reply of replies) {
      const subject = ratingSubject(reply);
      const kept = unsent.find<Given>(accountId, subject);
      if (!kept || !stands(kept, reply)) continue;
      unsent.drop(accountId, subject);
      keptKey(accountId, subject).write(null);
    }
  }, [accountId, replies]);
}

function stands(kept: Given, { evaluation }: Reply): boolean {
  const rating = ratingOf(kept);
  if (!rating || !evaluation) return false;
  const { attitude, result, reason } = evaluation;
  return rating.attitude === attitude && rating.result === result && (rating.reason ?? '') === reason;
}
