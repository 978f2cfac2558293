import { DomainError } from '@jianyan/shared';
import type { DataSource, EntityManager } from 'typeorm';
import type { CaseParts } from './case-parts.js';
import { LIST_NAMES, LISTS } from './lists.js';
import { Proposal } from './proposal.entity.js';
import { type StoredRow, type Table, tableOf } from './table.js';
import { unitInWords } from '../../entries/told-apart.js';
import { namedQuery } from '../../sql/named-query.js';

/** A case as it lies in the database, with what else was asked for beside it. */
export interface LoadedCase<Beside> {
  parts: CaseParts;
  /** The names of the units that have, or had, a part in it, and of its office. */
  unitNames: Map<string, string>;
  beside: Beside;
}

/** A condition on `proposals`, with the values of its parameters. */
export interface Found {
  where: string;
  values: unknown[];
}

/**
 * Reads a case with all its rows in one statement.
 * @param beside further columns, as SQL on `proposals`
 * @throws DomainError not-found
 */
export async function loadCase<Beside extends object = object>(
  db: EntityManager,
  { where, values }: Found,
  beside?: string,
): Promise<LoadedCase<Beside>> {
  const [row] = await namedQuery<Stored & Beside>(
    db,
    `SELECT ${wholeCase(db)}${beside === undefined ? '' : `, ${beside}`} FROM proposals WHERE ${where}`,
    values,
  );
  if (!row) throw new DomainError('not-found');
  const { proposal, unitNames, ...rest } = row;
  const read = <Row extends object>(table: Table<Row>, stored: readonly StoredRow[]) => stored.map(table.read);
  const parts = Object.fromEntries(
    LIST_NAMES.map((list) => [list, read(tableOf<object>(db, LISTS[list].of), row[list])]),
  ) as unknown as Omit<CaseParts, 'proposal'>;
  return {
    parts: { ...parts, proposal: tableOf(db, Proposal).read(proposal) },
    unitNames: new Map(Object.entries(unitNames)),
    beside: rest as unknown as Beside,
  };
}

/** The same for every case of a database. */
const columns = new WeakMap<DataSource, string>();

function wholeCase(db: EntityManager): string {
  const text = columns.get(db.dataSource) ?? columnsOfCase(db);
  columns.set(db.dataSource, text);
  return text;
}

function columnsOfCase(db: EntityManager): string {
  const lists = LIST_NAMES.map(
    (list) => `(${rowsOf(tableOf<object>(db, LISTS[list].of), LISTS[list].orderedBy)}) AS "${list}"`,
  );
  return ['row_to_json(proposals.*) AS "proposal"', ...lists, `(${UNIT_NAMES}) AS "unitNames"`].join(', ');
}

type Stored = { proposal: StoredRow; unitNames: Record<string, string> } & Record<
  Exclude<keyof CaseParts, 'proposal'>,
  StoredRow[]
>;

const rowsOf = ({ name }: Table<object>, orderedBy: string): string => `
  SELECT coalesce(json_agg(row_to_json(part.*) ORDER BY ${orderedBy}), '[]') FROM ${name} AS part
  WHERE part.body_id = proposals.body_id AND part.proposal_id = proposals.id`;

const UNIT_NAMES = `
  SELECT coalesce(json_object_agg(units.id, ${unitInWords('units')}), '{}') FROM units
  WHERE units.id IN (
    SELECT proposals.office_id UNION ALL SELECT part.unit_id FROM assignments AS part
    WHERE part.body_id = proposals.body_id AND part.proposal_id = proposals.id)`;
