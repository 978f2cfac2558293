import type { EntityManager } from 'typeorm';

/**
 * The next number of a series, from a counter row that stays locked until the transaction ends: two clerks pressing at
 * once get two numbers, and a number is never given and then lost.
 */
export async function nextNumber(db: EntityManager, series: string): Promise<number> {
  const [counter] = await db.query<{ value: number }[]>(
    `INSERT INTO counters (key, value) VALUES ($1, 1)
     ON CONFLICT (key) DO UPDATE SET value = counters.value + 1 RETURNING value`,
    [series],
  );
  if (!counter) throw new Error(`no counter for ${series}`);
  return counter.value;
}
