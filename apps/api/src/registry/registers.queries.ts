import type { EntityManager } from 'typeorm';
import { fromCursor, type Page, pageOf } from '../http/page.js';
import type { Register, RegisterEntry, RegisterTable } from './register-table.js';

export interface ListRegister {
  text?: string;
  bodyId?: string;
  /** Only retired entries, or only those in use; both when absent. */
  retired?: boolean;
  cursor?: string;
  limit: number;
}

/** A page of a register. Every piece of SQL comes from the register's own description, never from the request. */
export async function entriesOf<Entry extends RegisterEntry>(
  manager: EntityManager,
  register: RegisterTable<Entry>,
  query: ListRegister,
): Promise<Page<Entry>> {
  const { column, as, newestFirst } = register.orderedBy;
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;

  const wanted = ['TRUE'];
  if (query.text) wanted.push(contains(register.searchedIn, given(query.text)));
  if (query.bodyId) wanted.push(`entry."bodyId" = ${given(query.bodyId)}`);
  if (query.retired !== undefined) wanted.push(`(entry."retiredAt" IS NOT NULL) = ${given(query.retired)}`);
  const counting = `SELECT count(*)::integer AS total FROM (${register.entries}) AS entry WHERE ${wanted.join(' AND ')}`;
  const [count] = await manager.query<{ total: number }[]>(counting, [...parameters]);

  const key = `(entry."${column}"::${as}, entry.id)`;
  if (query.cursor) {
    const [value, id] = fromCursor(query.cursor, as === 'integer' ? 'number' : 'string');
    wanted.push(`${key} ${newestFirst ? '<' : '>'} (${given(value)}::${as}, ${given(id)}::uuid)`);
  }
  const direction = newestFirst ? 'DESC' : 'ASC';
  const rows = await manager.query<Entry[]>(
    `SELECT entry.* FROM (${register.entries}) AS entry
     WHERE ${wanted.join(' AND ')}
     ORDER BY entry."${column}"::${as} ${direction}, entry.id ${direction}
     LIMIT ${given(query.limit + 1)}`,
    parameters,
  );
  return pageOf(rows, count?.total ?? 0, query.limit, (row) => [orderedValue(row, column), row.id]);
}

export async function entryOf<Entry extends RegisterEntry>(
  manager: EntityManager,
  register: Register,
  id: string,
): Promise<Entry | undefined> {
  const [entry] = await manager.query<Entry[]>(
    `SELECT entry.* FROM (${register.entries}) AS entry WHERE entry.id = $1`,
    [id],
  );
  return entry;
}

/** Whether an entry is the other one or lies below it. */
export async function liesBelow(
  manager: EntityManager,
  register: Register,
  id: string,
  otherId: string,
): Promise<boolean> {
  const table = manager.connection.getMetadata(register.entity).tableName;
  const found = await manager.query<unknown[]>(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id FROM ${table} WHERE id = $1
       UNION
       SELECT parent.id, parent.parent_id FROM ${table} AS parent JOIN above ON above.parent_id = parent.id
     )
     SELECT 1 FROM above WHERE id = $2`,
    [id, otherId],
  );
  return found.length > 0;
}

function contains(columns: readonly string[], text: string): string {
  const matches = columns.map((column) => `strpos(lower(entry."${column}"), lower(${text})) > 0`);
  return `(${matches.join(' OR ')})`;
}

function orderedValue<Entry extends RegisterEntry>(row: Entry, column: keyof Entry): string | number {
  const value: unknown = row[column];
  return typeof value === 'number' ? value : String(value);
}
