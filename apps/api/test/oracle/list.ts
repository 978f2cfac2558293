import type { Day } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import type { Person } from '../../src/auth/person.js';
import { fromCursor, pageOf } from '../../src/http/page.js';
import type { ListProposals, Sort } from '../../src/lists/list.requests.js';
import type { ProposalListDto } from '../../src/lists/list.dto.js';
import { filtersOf, titlesWith } from './filters.js';
import { type ProposalRow, ROW_COLUMNS, ROW_SOURCES, rowView } from './row.js';
import { seenBy } from './seen-cases.js';

interface Order {
  key: string;
  as: 'date' | 'integer' | 'timestamptz';
  direction: 'ASC' | 'DESC';
}

/** The series of one session follow each other; what has no number yet comes last either way. */
const NUMBER = `proposals.number + CASE proposals.series WHEN 'between' THEN 1000000 ELSE 0 END`;

/** What stands behind each sort; cases without a value come last, equals in the order of their ids. */
const ORDERS: Record<Sort, Order> = {
  due: { key: `coalesce(due.due_on, 'infinity')`, as: 'date', direction: 'ASC' },
  '-due': { key: `coalesce(due.due_on, '-infinity')`, as: 'date', direction: 'DESC' },
  number: { key: `coalesce(${NUMBER}, 2147483647)`, as: 'integer', direction: 'ASC' },
  '-number': { key: `coalesce(${NUMBER}, 0)`, as: 'integer', direction: 'DESC' },
  submitted: { key: `coalesce(proposals.submitted_at, 'infinity')`, as: 'timestamptz', direction: 'ASC' },
  '-submitted': { key: `coalesce(proposals.submitted_at, '-infinity')`, as: 'timestamptz', direction: 'DESC' },
};

/** 已逾期, and nothing beside: the list is of the days that have passed. */
const asksForLate = ({ desk = [], due }: ListProposals): boolean =>
  desk.every((one) => one === 'overdue') && (due === 'overdue' || (due === undefined && desk.length > 0));

/** One page of the cases a person may see, and how many there are. */
export async function listedFromCases(
  dataSource: DataSource,
  person: Person,
  today: Day,
  query: ListProposals,
): Promise<ProposalListDto> {
  const { values, given, withDue, from } = seenBy(person, today, asksForLate(query));
  const titles = query.text ? await titlesWith(dataSource, query.text) : [];
  const wanted = filtersOf(query, person, given, titles);
  const [count] = await dataSource.query<{ total: number }[]>(
    `${withDue} SELECT count(*)::integer AS total FROM ${from(wanted)}`,
    [...values],
  );

  const { key, as, direction } = ORDERS[query.sort];
  if (query.cursor !== undefined) {
    const [value, id] = fromCursor(query.cursor, 'string');
    const beyond = direction === 'ASC' ? '>' : '<';
    wanted.push(`(${key}, proposals.id) ${beyond} (${given(value)}::${as}, ${given(id)}::uuid)`);
  }
  const rows = await dataSource.query<ProposalRow[]>(
    `${withDue}, page AS (
       SELECT proposals.id, ${key} AS key FROM ${from(wanted)}
       ORDER BY key ${direction}, proposals.id ${direction} LIMIT ${given(query.limit + 1)})
     SELECT ${ROW_COLUMNS}, page.key::text AS position
     FROM page JOIN proposals ON proposals.id = page.id ${ROW_SOURCES}
     ORDER BY page.key ${direction}, page.id ${direction}`,
    values,
  );
  const page = pageOf(rows, count?.total ?? 0, query.limit, ({ position, id }) => [position, id]);
  return { ...page, items: page.items.map((row) => rowView(row, today)), more: false };
}
