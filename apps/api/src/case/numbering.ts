import type { Case } from './case.js';
import { namedQuery } from '../sql/named-query.js';

/**
 * The next number of a series, from a counter row that stays locked until the transaction ends: two clerks pressing at
 * once get two numbers, and a number is never given and then lost. An act that is only tried sees which would be next.
 */
export async function nextNumber(kase: Pick<Case, 'db' | 'proposal' | 'unsaved'>, series: string): Promise<number> {
  const [counter] = await namedQuery<{ value: number }>(kase.db, kase.unsaved ? WOULD_BE_NEXT : TAKE_NEXT, [
    kase.proposal.bodyId,
    series,
  ]);
  if (!counter) throw new Error(`no counter for ${series}`);
  return counter.value;
}

const TAKE_NEXT = `
  INSERT INTO counters (body_id, key, value) VALUES ($1, $2, 1)
  ON CONFLICT (body_id, key) DO UPDATE SET value = counters.value + 1 RETURNING value`;

const WOULD_BE_NEXT = `
  SELECT coalesce((SELECT value FROM counters WHERE body_id = $1 AND key = $2), 0) + 1 AS value`;
