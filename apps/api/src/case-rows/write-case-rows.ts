import type { DataSource, EntityManager } from 'typeorm';
import type { Case } from '../case/case.js';
import { type Table, tableOf } from '../case/rows/table.js';
import { CaseMember } from './case-member.entity.js';
import { CaseRow } from './case-row.entity.js';
import { CaseUnit } from './case-unit.entity.js';
import { namedQuery } from '../sql/named-query.js';
import { rowsOf, type RowsOfCase } from './rows-of.js';

/** Ends every act: the lists have the case as it stands now. */
export const writeCaseRows = ({ db, parts }: Pick<Case, 'db' | 'parts'>): Promise<void> => write(db, [rowsOf(parts)]);

/** One statement for all rows of some cases; a row that stays as it was is not written. */
export async function write(db: EntityManager, cases: readonly RowsOfCase[]): Promise<void> {
  const rows = cases.map(({ row }) => row);
  const units = cases.flatMap((one) => one.units);
  const members = cases.flatMap((one) => one.members);
  await namedQuery(db, statementOf(db), [
    stored(tableOf<CaseRow>(db, CaseRow), rows),
    stored(tableOf<CaseUnit>(db, CaseUnit), units),
    stored(tableOf<CaseMember>(db, CaseMember), members),
  ]);
}

const statements = new WeakMap<DataSource, string>();

/** The same for every act. */
function statementOf(db: EntityManager): string {
  const text = statements.get(db.dataSource) ?? statementFor(db);
  statements.set(db.dataSource, text);
  return text;
}

const statementFor = (db: EntityManager): string => `
    WITH given_rows AS (SELECT * FROM jsonb_populate_recordset(NULL::case_rows, $1::jsonb)),
      given_units AS (SELECT * FROM jsonb_populate_recordset(NULL::case_units, $2::jsonb)),
      given_members AS (SELECT * FROM jsonb_populate_recordset(NULL::case_members, $3::jsonb)),
      units_gone AS (${goneWithout('case_units', 'given_units', 'unit_id')}),
      members_gone AS (${goneWithout('case_members', 'given_members', 'member_id')}),
      rows_kept AS (${kept(db, CaseRow, 'given_rows')}),
      units_kept AS (${kept(db, CaseUnit, 'given_units')})
    ${kept(db, CaseMember, 'given_members')}`;

const goneWithout = (table: string, given: string, whose: string): string => `
  DELETE FROM ${table} AS gone USING given_rows
  WHERE gone.body_id = given_rows.body_id AND gone.proposal_id = given_rows.proposal_id AND NOT EXISTS (
    SELECT FROM ${given} AS given WHERE given.proposal_id = gone.proposal_id AND given.${whose} = gone.${whose})`;

/** What is new is added, what differs is changed. */
function kept(db: EntityManager, entity: new () => object, given: string): string {
  const { tableName, columns, primaryColumns } = db.dataSource.getMetadata(entity);
  const changed = columns
    .filter((column) => !primaryColumns.includes(column))
    .map(({ databaseName }) => `${databaseName} = excluded.${databaseName}`);
  return `
    INSERT INTO ${tableName} SELECT * FROM ${given}
    ON CONFLICT (${primaryColumns.map(({ databaseName }) => databaseName).join(', ')})
    DO UPDATE SET ${changed.join(', ')} WHERE ${tableName}.* IS DISTINCT FROM excluded.*`;
}

const stored = <Row extends object>(table: Table<Row>, rows: readonly Row[]): string =>
  JSON.stringify(rows.map(table.written));
