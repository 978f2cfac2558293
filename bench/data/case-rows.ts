import { DEFAULT_POLICY, type Policy } from '@jianyan/shared';
import type { CaseParts } from '../../apps/api/src/case/rows/case-parts.ts';
import type { RowsOfCase } from '../../apps/api/src/case-rows/rows-of.ts';
import type { Row, Tables } from './copy.ts';

/** The product's own function, so that its rules stand in one place. */
export type RowsOf = (parts: CaseParts, policy: Policy) => RowsOfCase;

/** Of what a case is made as far as its lists are concerned, by the names of the tables. */
const LISTS = [
  ...(['requests', 'attachments', 'invitations', 'assignments', 'replies'] as const),
  ...(['commitments', 'evaluations', 'deadlines'] as const),
];

/**
 * What lists read of some cases, made of the rows that have just been made: the product's rebuild comes to the same, and
 * takes an hour for what is copied in a minute.
 */
export function caseRowTables(tables: Tables, rowsOf: RowsOf): Tables {
  const lists = LISTS.map((list) => [list, byCase(tables[list] ?? [])] as const);
  const cases = (tables['proposals'] ?? []).map((proposal) => {
    const ofLists = lists.map(([list, rows]) => [list, (rows.get(proposal['id']) ?? []).map(inMemory)] as const);
    const parts = { ...Object.fromEntries(ofLists), proposal: { ...AS_FILED, ...inMemory(proposal) } };
    return rowsOf(parts as unknown as CaseParts, DEFAULT_POLICY);
  });
  return {
    case_rows: cases.map(({ row }) => asRow(row)),
    case_units: cases.flatMap(({ units }) => units.map(asRow)),
    case_members: cases.flatMap(({ members }) => members.map(asRow)),
  };
}

/** What the columns say where the cases of the benchmark say nothing. */
const AS_FILED = { onBehalf: false, demo: false, suggestedUnits: '' };

function byCase(rows: readonly Row[]): Map<Row[string] | undefined, Row[]> {
  const cases = new Map<Row[string] | undefined, Row[]>();
  for (const row of rows) {
    const ofCase = cases.get(row['proposal_id']) ?? [];
    ofCase.push(row);
    cases.set(row['proposal_id'], ofCase);
  }
  return cases;
}

const inMemory = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [propertyOf(column), value]));

const propertyOf = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const asRow = (of: object): Row =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [columnOf(name), valueOf(name, value)])) as Row;

const AS_JSON = ['clocks', 'draft'];

const valueOf = (name: string, value: unknown): unknown =>
  AS_JSON.includes(name) && value !== null ? { json: value } : value;

const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
