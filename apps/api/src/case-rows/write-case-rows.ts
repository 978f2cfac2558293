import type { DataSource, EntityManager } from 'typeorm';
import type { Case } from '../case/case.js';
import { type Table, tableOf } from '../case/rows/table.js';
import { CaseMember } from './case-member.entity.js';
import { CaseRow } from './case-row.entity.js';
import { CaseUnit } from './case-unit.entity.js';
import { atOnce, type Piece } from '../sql/pieces.js';
import { rowsOf, type RowsOfCase } from './rows-of.js';

/** Ends every act: the lists have the case as it stands now. */
export const caseRowsOf = ({ db, parts, policy }: Pick<Case, 'db' | 'parts' | 'policy'>): Piece[] =>
  piecesOf(db, [rowsOf(parts, policy)]);

/** One statement for all rows of some cases. */
export const write = (db: EntityManager, cases: readonly RowsOfCase[]): Promise<void> =>
  atOnce(db, piecesOf(db, cases));

/** A row that stays as it was is not written. */
function piecesOf(db: EntityManager, cases: readonly RowsOfCase[]): Piece[] {
  const rows = cases.map(({ row }) => row);
  const units = cases.flatMap((one) => one.units);
  const members = cases.flatMap((one) => one.members);
  return [
    given('case_rows', tableOf<CaseRow>(db, CaseRow), rows),
    given('case_units', tableOf<CaseUnit>(db, CaseUnit), units),
    given('case_members', tableOf<CaseMember>(db, CaseMember), members),
    ...writing(db).map((sql) => ({ sql, values: [] })),
  ];
}

const known = new WeakMap<DataSource, string[]>();

/** The same for every act. */
function writing(db: EntityManager): string[] {
  const texts = known.get(db.dataSource) ?? [
    goneWithout('case_units', 'unit_id'),
    goneWithout('case_members', 'member_id'),
    ...[CaseRow, CaseUnit, CaseMember].map((entity) => kept(db, entity)),
  ];
  known.set(db.dataSource, texts);
  return texts;
}

const given = <Row extends object>(name: string, table: Table<Row>, rows: readonly Row[]): Piece => ({
  as: `given_${name}`,
  sql: `SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
  values: [JSON.stringify(rows.map(table.written))],
});

const goneWithout = (table: string, whose: string): string => `
  DELETE FROM ${table} AS gone USING given_case_rows AS cases
  WHERE gone.body_id = cases.body_id AND gone.proposal_id = cases.proposal_id AND NOT EXISTS (
    SELECT FROM given_${table} AS given WHERE given.proposal_id = gone.proposal_id AND given.${whose} = gone.${whose})`;

/** What is new is added, what differs is changed. */
function kept(db: EntityManager, entity: new () => object): string {
  const { tableName, columns, primaryColumns } = db.dataSource.getMetadata(entity);
  const changed = columns
    .filter((column) => !primaryColumns.includes(column))
    .map(({ databaseName }) => `${databaseName} = excluded.${databaseName}`);
  return `
    INSERT INTO ${tableName} SELECT * FROM given_${tableName}
    ON CONFLICT (${primaryColumns.map(({ databaseName }) => databaseName).join(', ')})
    DO UPDATE SET ${changed.join(', ')} WHERE ${tableName}.* IS DISTINCT FROM excluded.*`;
}
