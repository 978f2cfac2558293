import type { DataSource } from 'typeorm';

/** No statement comes near the limit of its time. */
const AT_ONCE = 5000;

/** Deletes every row of the table for which `where` holds, some at a time. */
export async function deleteInBatches(
  db: DataSource,
  table: string,
  where: string,
  values: readonly unknown[],
): Promise<void> {
  let deleted: number;
  do {
    [, deleted] = await db.query<[unknown, number]>(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${where} LIMIT ${AT_ONCE}))`,
      [...values],
    );
  } while (deleted === AT_ONCE);
}
