import { createHash } from 'node:crypto';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { type DataSource, EntityManager, QueryFailedError } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** Every connection keeps each named statement for as long as it lives. */
const MOST_NAMES = 1000;

const names = new Map<string, string>();

/** Made from the text, so that one name never means two statements. Beyond the most, a statement has none. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}

/**
 * As `query()` of TypeORM, which has no way to name a statement: PostgreSQL reads and plans it once for each connection
 * instead of each time. For texts that are few: whatever a caller can vary stands in the values.
 * @param db inside a transaction its manager; the statement then runs in it
 * @throws QueryFailedError
 */
export async function namedQuery<Row>(
  db: DataSource | EntityManager,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const statement = { name: nameOf(text), text, values: [...values] };
  try {
    const { rows } = (await (await connectionOf(db)).query(statement)) as QueryResult & { rows: Row[] };
    return rows;
  } catch (failure) {
    throw failure instanceof Error ? new QueryFailedError(text, statement.values, failure) : failure;
  }
}

/** The transaction's own connection; outside of one, whichever is free. */
async function connectionOf(db: DataSource | EntityManager): Promise<Pool | PoolClient> {
  if (!(db instanceof EntityManager)) return (db.driver as PostgresDriver).master as Pool;
  if (!db.queryRunner) return connectionOf(db.dataSource);
  return (await db.queryRunner.connect()) as PoolClient;
}
