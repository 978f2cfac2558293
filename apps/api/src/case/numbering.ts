import type { Case } from './case.js';

/**
 * The next number of a series, from a counter row that stays locked until the transaction ends: two clerks pressing at
 * once get two numbers, and a number is never given and then lost.
 */
export async function nextNumber({ db, proposal }: Pick<Case, 'db' | 'proposal'>, series: string): Promise<number> {
  const [counter] = await db.query<{ value: number }[]>(
    `INSERT INTO counters (body_id, key, value) VALUES ($1, $2, 1)
     ON CONFLICT (body_id, key) DO UPDATE SET value = counters.value + 1 RETURNING value`,
    [proposal.bodyId, series],
  );
  if (!counter) throw new Error(`no counter for ${series}`);
  return counter.value;
}
