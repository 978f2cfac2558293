import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import { statements } from '../statements.ts';
import { caseRowTables, type RowsOf } from './case-rows.ts';
import { caseAt } from './cases.ts';
import { copyInto } from './copy.ts';
import { floorRegisters, floorTables } from './floor-tables.ts';
import { caseTables } from './product-cases.ts';
import { registers } from './product-registers.ts';

/** Everybody's. */
export const PASSWORD = 'Bench-Jianyan-2026';

const CASES_AT_ONCE = 2_000;

/**
 * Fills a migrated, empty database with so many cases, in the product's tables and in the floor's.
 * @param rowsOf the product's, from wherever it is loaded
 * @param checked whether each reference between rows is looked up, which takes several times as long
 */
export async function fill(db: pg.Client, cases: number, rowsOf: RowsOf, { checked = false } = {}): Promise<void> {
  const { tables, indexes } = await statements();
  await db.query(tables);
  if (!checked) await db.query(`SET session_replication_role = replica`);
  await db.query(`SET synchronous_commit = off`);
  await copyInto(db, { ...registers(await hash(PASSWORD), cases), ...floorRegisters });
  const later = await dropIndexes(db);
  for (let first = 0; first < cases; first += CASES_AT_ONCE) {
    const size = Math.min(CASES_AT_ONCE, cases - first);
    const some = Array.from({ length: size }, (_, place) => caseAt(first + place, cases));
    const tables = caseTables(some);
    await copyInto(db, { ...tables, ...caseRowTables(tables, rowsOf), ...floorTables(some) });
    if (process.stdout.isTTY) process.stdout.write(`\r${first + size} of ${cases} cases`);
  }
  await db.query(`SET maintenance_work_mem = '512MB'`);
  for (const definition of [...later, indexes]) await db.query(definition);
  await db.query('VACUUM ANALYZE');
}

/**
 * Built once from all rows an index takes a fraction of what it takes row by row. Those behind keys stay: references hang on
 * them.
 * @returns the statements that build them again
 */
async function dropIndexes(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string; definition: string }>(`
    SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE relnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`);
  for (const { name } of rows) await db.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}
