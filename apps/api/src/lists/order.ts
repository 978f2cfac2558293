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

/**
 * The keys of the next page: of each look as many as the page is long, the least of them all. Cases without a value
 * come last either way, equals in the order of their ids; hence two pieces, each read from an index as it stands.
 * @param limit a checked number, written out: of a bound one the plan of a prepared statement expects far too much
 */
export function keysOfPage(
  looks: readonly Look[],
  { sort, limit, after }: { sort: Sort; limit: number; after: After | undefined },
  statement: Statement,
): string {
  const { key, as, direction } = ORDERS[sort];
  const beyond = direction === 'ASC' ? '>' : '<';
  const [value, id] = after ?? [];
  const lastId = id === undefined ? undefined : statement.given(id, 'uuid');
  const last = value ? statement.given(value, as) : undefined;

  const pieces = looks.flatMap((look) => {
    const piece = (...conditions: string[]) => `
      (SELECT seen.body_id, seen.proposal_id, ${key(look)} AS key FROM ${look.from}
       WHERE ${[...look.where, ...conditions].join(' AND ')}
       ORDER BY ${key(look)} ${direction}, seen.proposal_id ${direction} LIMIT ${limit})`;
    const dated = [`${key(look)} IS NOT NULL`];
    const undated = [`${key(look)} IS NULL`];
    if (last) dated.push(`(${key(look)}, seen.proposal_id) ${beyond} (${last}, ${lastId})`);
    if (value === '') return [piece(...undated, `seen.proposal_id ${beyond} ${lastId}`)];
    return [piece(...dated), piece(...undated)];
  });
  return `
    SELECT * FROM (${pieces.join(' UNION ALL ')}) AS pieces
    ORDER BY key ${direction} NULLS LAST, proposal_id ${direction} LIMIT ${limit}`;
}

/** The order of the page itself. */
export const inOrder = (sort: Sort): string => {
  const { direction } = ORDERS[sort];
  return `page.key ${direction} NULLS LAST, page.proposal_id ${direction}`;
};
