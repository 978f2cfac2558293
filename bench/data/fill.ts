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
  for (let first = 0; first < cases; first += CASES_AT_ONCE) {
    const size = Math.min(CASES_AT_ONCE, cases - first);
    const some = Array.from({ length: size }, (_, place) => caseAt(first + place, cases));
    const tables = caseTables(some);
    await copyInto(db, { ...tables, ...caseRowTables(tables, rowsOf), ...floorTables(some) });
    if (process.stdout.isTTY) process.stdout.write(`\r${first + size} of ${cases} cases`);
  }
  await db.query(indexes);
  await db.query('VACUUM ANALYZE');
}
