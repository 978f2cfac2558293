import { PAGE_SIZE } from '../http/page.js';
import type { Sort } from './list.requests.js';
import type { Look } from './looks.js';
import type { Statement } from './statement.js';

type As = 'date' | 'integer' | 'timestamptz';

interface Order {
  key: (look: Look) => string;
  as: As;
  direction: 'ASC' | 'DESC';
}

const byDue = { key: (look: Look) => look.due, as: 'date' } as const;
const byNumber = { key: () => 'seen.number_order', as: 'integer' } as const;
const bySubmission = { key: () => 'seen.submitted_at', as: 'timestamptz' } as const;

/** What stands behind each sort. */
const ORDERS: Record<Sort, Order> = {
  due: { ...byDue, direction: 'ASC' },
  '-due': { ...byDue, direction: 'DESC' },
  number: { ...byNumber, direction: 'ASC' },
  '-number': { ...byNumber, direction: 'DESC' },
  submitted: { ...bySubmission, direction: 'ASC' },
  '-submitted': { ...bySubmission, direction: 'DESC' },
};

/** Where the page before ended: the value of its order, blank for none, and the id. */
export type After = readonly [value: string, id: string];

/** Where keys are read: entries `AS seen`, what holds of them, and the value that orders them. */
export interface KeySource {
  from: string;
  where: readonly string[];
  key: string;
}

export const keySourcesOf = (looks: readonly Look[], sort: Sort): KeySource[] =>
  looks.map((look) => ({ from: look.from, where: look.where, key: ORDERS[sort].key(look) }));

/**
 * The keys of the next page: of each source as many as the page is long, the least of them all. Cases without a value
 * come last either way, equals in the order of their ids; hence two pieces, each read from an index as it stands.
 */
export function keysOfPage(
  sources: readonly KeySource[],
  { sort, limit, after }: { sort: Sort; limit: number; after: After | undefined },
  statement: Statement,
): string {
  const { as, direction } = ORDERS[sort];
  // Written out, since of a bound number the plan expects far too much; one of two, so that few texts are prepared.
  const most = (limit > PAGE_SIZE.usual + 1 ? PAGE_SIZE.most : PAGE_SIZE.usual) + 1;
  const beyond = direction === 'ASC' ? '>' : '<';
  const [value, id] = after ?? [];
  const lastId = id === undefined ? undefined : statement.given(id, 'uuid');
  const last = value ? statement.given(value, as) : undefined;

  const pieces = sources.flatMap(({ from, where, key }) => {
    const piece = (...conditions: string[]) => `
      (SELECT seen.body_id, seen.proposal_id, ${key} AS key FROM ${from}
       WHERE ${[...where, ...conditions].join(' AND ')}
       ORDER BY ${key} ${direction}, seen.proposal_id ${direction} LIMIT ${most})`;
    const dated = [`${key} IS NOT NULL`];
    const undated = [`${key} IS NULL`];
    if (last) dated.push(`(${key}, seen.proposal_id) ${beyond} (${last}, ${lastId})`);
    if (value === '') return [piece(...undated, `seen.proposal_id ${beyond} ${lastId}`)];
    return [piece(...dated), piece(...undated)];
  });
  return `
    SELECT * FROM (${pieces.join(' UNION ALL ')}) AS pieces
    ORDER BY key ${direction} NULLS LAST, proposal_id ${direction} LIMIT ${statement.given(limit, 'integer')}`;
}

/** The order of the page itself. */
export const inOrder = (sort: Sort): string => {
  const { direction } = ORDERS[sort];
  return `page.key ${direction} NULLS LAST, page.proposal_id ${direction}`;
};
