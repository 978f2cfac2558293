import type { DataSource, EntityManager } from 'typeorm';
import { Policies } from '../policy/policies.js';
import { loadCase } from '../case/rows/load-case.js';
import { rowsOf } from './rows-of.js';
import { write } from './write-case-rows.js';

/** Cases that are read and written in one transaction: nobody waits long for one of them. */
const AT_ONCE = 100;

/** Writes what lists read anew, case by case, while the program runs. @returns how many cases there are */
export async function rebuildCaseRows(dataSource: DataSource, policies = new Policies()): Promise<number> {
  let count = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const ids = await dataSource.transaction((db) => rebuildAfter(db, policies, last));
    count += ids.length;
    const next = ids.at(-1);
    if (next === undefined) break;
    last = next;
  }
  await removeRowsOfNoCase(dataSource);
  return count;
}

/** The cases are locked as an act would lock them, so that none is overtaken. */
async function rebuildAfter(db: EntityManager, policies: Policies, last: string): Promise<string[]> {
  const locked = await db.query<{ bodyId: string; id: string }[]>(
    `SELECT body_id AS "bodyId", id FROM proposals WHERE id > $1 ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE`,
    [last],
  );
  const cases = [];
  for (const { bodyId, id } of locked) {
    const { parts } = await loadCase(db, { where: 'body_id = $1 AND id = $2', values: [bodyId, id] });
    cases.push(rowsOf(parts, policies.of(bodyId).policy));
  }
  if (cases.length > 0) await write(db, cases);
  return locked.map(({ id }) => id);
}

async function removeRowsOfNoCase(dataSource: DataSource): Promise<void> {
  for (const table of ['case_rows', 'case_units', 'case_members']) {
    await dataSource.query(
      `DELETE FROM ${table} AS gone
       WHERE NOT EXISTS (SELECT FROM proposals WHERE id = gone.proposal_id AND body_id = gone.body_id)`,
    );
  }
}
