import type { EntityManager } from 'typeorm';
import type { CaseParts } from './case-parts.js';
import { HistoryEvent } from './history-event.entity.js';
import { LIST_NAMES, LISTS } from './lists.js';
import { Proposal } from './proposal.entity.js';
import { type StoredRow, type Table, tableOf } from './table.js';
import { TextVersion } from './text-version.entity.js';
import type { Piece } from '../../sql/pieces.js';

/** The rows of a case as they lay in the database: what an act has made of them is what differs at its end. */
export type Snapshot = ReadonlyMap<string, string>;

/** What an act only ever adds. */
interface Appended {
  events: readonly HistoryEvent[];
  keptTexts: readonly TextVersion[];
}

interface HeldRow {
  table: Table<object>;
  id: string;
  stored: StoredRow;
}

export const snapshotOf = (db: EntityManager, parts: CaseParts): Snapshot =>
  new Map(heldRows(db, parts).map(({ id, stored }) => [id, JSON.stringify(stored)]));

/** What an act has changed, as pieces of a statement. */
export interface Changes {
  /** What is altered to make room for what is new. */
  first: Piece[];
  then: Piece[];
}

/**
 * @param before the rows as they were read; empty for a case that is just coming into being
 * @param appended what happened, and the texts it rests on
 */
export function changesOf(
  db: EntityManager,
  parts: CaseParts,
  before: Snapshot,
  { events, keptTexts }: Appended,
): Changes {
  const { bodyId } = parts.proposal;
  const rows = heldRows(db, parts);
  const altered = rows.filter(({ id, stored }) => before.has(id) && before.get(id) !== JSON.stringify(stored));
  const begun = rows.filter(({ id }) => !before.has(id));
  const happened = [...held(tableOf(db, HistoryEvent), events), ...held(tableOf(db, TextVersion), keptTexts)];
  const there = new Set(rows.map(({ id }) => id));
  const gone = [...before.keys()].filter((id) => !there.has(id));
  const additions = byTable([...begun, ...happened]).map((rows) => pieceOf(insertOf, rows));
  const updates = (those: readonly HeldRow[]) => byTable(those).map((rows) => pieceOf(updateOf, rows));
  const makesRoom = ({ table: { name } }: HeldRow) => CONTESTED.includes(name) && isAmong(name, begun);
  const others = altered.filter((row) => !makesRoom(row));
  return {
    first: updates(altered.filter(makesRoom)),
    then: [...removals(bodyId, gone), ...updates(others), ...additions],
  };
}

/**
 * Tables in which something is unique among some of the rows only: PostgreSQL tests that row by row, so a part that ends
 * has to be gone before its successor comes.
 */
const CONTESTED: readonly string[] = ['assignments', 'replies', 'evaluations'];

const isAmong = (name: string, rows: readonly HeldRow[]): boolean => rows.some(({ table }) => table.name === name);

const held = <Row extends { id: string }>(table: Table<Row>, rows: readonly Row[]): HeldRow[] =>
  rows.map((row) => ({ table: table as unknown as Table<object>, id: row.id, stored: table.written(row) }));

const heldRows = (db: EntityManager, parts: CaseParts): HeldRow[] => [
  ...held(tableOf(db, Proposal), [parts.proposal]),
  ...LIST_NAMES.flatMap((list) => held(tableOf<{ id: string }>(db, LISTS[list].of), parts[list])),
];

function byTable(rows: readonly HeldRow[]): [Table<object>, StoredRow[]][] {
  const tables = new Map<string, [Table<object>, StoredRow[]]>();
  for (const { table, stored } of rows) {
    const [, kept] = tables.get(table.name) ?? [table, []];
    tables.set(table.name, [table, [...kept, stored]]);
  }
  return [...tables.values()];
}

const pieceOf = (sqlOf: (table: Table<object>) => string, [table, rows]: [Table<object>, StoredRow[]]): Piece => ({
  sql: sqlOf(table),
  values: [JSON.stringify(rows)],
});

/** A text that is kept already is not kept again; anything else that were there already would be a fault. */
const insertOf = ({ name, columns }: Table<object>): string =>
  `INSERT INTO ${name} (${columns.join(', ')})
   SELECT ${columns.join(', ')} FROM json_populate_recordset(NULL::${name}, $1::json)
   ${name === 'text_versions' ? 'ON CONFLICT (body_id, subject_id, version, digest) DO NOTHING' : ''}`;

const updateOf = ({ name, columns }: Table<object>): string =>
  `UPDATE ${name} AS was SET ${columns.map((column) => `${column} = now.${column}`).join(', ')}
   FROM json_populate_recordset(NULL::${name}, $1::json) AS now WHERE was.body_id = now.body_id AND was.id = now.id`;

/** Only a draft loses rows: requests that are struck out, answers that are written anew. */
const REMOVABLE = ['requests', 'reply_points'] as const;

const removals = (bodyId: string, ids: readonly string[]): Piece[] =>
  ids.length === 0
    ? []
    : REMOVABLE.map((table) => ({
        sql: `DELETE FROM ${table} USING json_to_record($1::json) AS gone (body_id uuid, ids uuid[])
              WHERE ${table}.body_id = gone.body_id AND ${table}.id = ANY (gone.ids)`,
        values: [JSON.stringify({ body_id: bodyId, ids })],
      }));
