import { folded } from '@jianyan/shared';
import type { EntityManager } from 'typeorm';
import { fromCursor, type Page, pageOf } from '../http/page.js';
import { soughtAs } from '../entries/search-key.js';
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
  const { key, as, newestFirst } = register.orderedBy;
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const from = entriesIn(manager, register);

  const wanted = ['TRUE'];
  if (query.text) wanted.push(isFound(register.found, query.text, given));
  if (query.bodyId) wanted.push(`entry."bodyId" = ${given(query.bodyId)}`);
  if (query.retired !== undefined) wanted.push(`(entry."retiredAt" IS NOT NULL) = ${given(query.retired)}`);
  const counting = `SELECT count(*)::integer AS total FROM ${from} WHERE ${wanted.join(' AND ')}`;
  const [count] = await manager.query<{ total: number }[]>(counting, [...parameters]);

  if (query.cursor) {
    const [value, id] = fromCursor(query.cursor, as === 'integer' ? 'number' : 'string');
    const beyond = newestFirst ? '<' : '>';
    wanted.push(`(${key}, entry.id) ${beyond} (${given(value)}::${as}, ${given(id)}::uuid)`);
  }
  const direction = newestFirst ? 'DESC' : 'ASC';
  const rows = await manager.query<(Entry & { position: string | number })[]>(
    `SELECT entry.*, kept.version, ${key} AS position FROM ${from}
     WHERE ${wanted.join(' AND ')}
     ORDER BY ${key} ${direction}, entry.id ${direction}
     LIMIT ${given(query.limit + 1)}`,
    parameters,
  );
  const page = pageOf(rows, count?.total ?? 0, query.limit, ({ position, id }) => [position, id]);
  return { ...page, items: page.items.map(({ position: _, ...entry }) => entry as unknown as Entry) };
}

/** Each entry as it is answered, beside its row. */
function entriesIn(manager: EntityManager, { entity, entries }: Register): string {
  const { tableName } = manager.connection.getMetadata(entity);
  return `(${entries}) AS entry JOIN ${tableName} AS kept ON kept.id = entry.id`;
}

export async function entryOf<Entry extends RegisterEntry>(
  manager: EntityManager,
  register: Register,
  id: string,
): Promise<Entry | undefined> {
  const [entry] = await manager.query<Entry[]>(
    `SELECT entry.*, kept.version FROM ${entriesIn(manager, register)} WHERE entry.id = $1`,
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

/** By one of its names, typed in any way, or by a part of one of its texts. */
function isFound(
  { names = [], texts = [] }: Register['found'],
  text: string,
  given: (value: unknown) => string,
): string {
  const has = (keys: readonly string[], sought: string) => keys.map((key) => `strpos(${key}, ${given(sought)}) > 0`);
  return `(${[...has(names, soughtAs(text)), ...has(texts, folded(text))].join(' OR ')})`;
}
