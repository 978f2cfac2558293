import type { DataSource } from 'typeorm';
import type { Holdings } from '../case/standing/scope.js';
import { memberToldApart, unitInShort, unitInWords } from '../entries/told-apart.js';
import type { Sort } from './list.requests.js';
import type { Days, Look } from './looks.js';
import { type After, inOrder, type KeySource, keysOfPage, keySourcesOf } from './order.js';
import { COLUMNS, type FoundRow, rowOf } from './row.js';
import type { Statement } from './statement.js';

/** Beyond that many nobody counts: it is "more than". */
export const MOST_COUNTED = 1_000;

/**
 * Of so many cases the page is still found sooner by looking up all of them than by going through the list in its order
 * until twenty have turned up: beyond the square root of twenty times all cases it is the other way round.
 */
const FEW = 2_000;

/** A page as the database answers it. */
export interface FoundPage {
  /** As many as were asked for, and one more where there is one. */
  rows: FoundRow[];
  /** What the bodies, categories, members and units of the rows are called. */
  names: Record<string, string>;
  /** What its replying units are called where there is little room. */
  inShort: Record<string, string>;
  /** What tells authors from others of their name, where there are such. */
  toldApart: Record<string, string>;
  sessions: Record<string, { term: number; ordinal: number }>;
  /** How many there are in all; beyond {@link MOST_COUNTED} it says only that there are more. */
  counted: number;
}

export interface WantedPage {
  looks: readonly Look[];
  holdings: Holdings;
  days: Days;
  /** The day that has passed is shown, whoever had to keep it. */
  isOfLate: boolean;
  sort: Sort;
  limit: number;
  after: After | undefined;
}

/**
 * How a page is come by: `inOrder` of the list, as an index has it; `allAtOnce`, in no order, and cut from that; `frequent`,
 * known to be so many that one comes upon it soon in the order of the list.
 */
export type Way = 'inOrder' | 'allAtOnce' | 'frequent';

/** A page, the names to it and how many there are, in one statement. */
export async function readPage(
  dataSource: DataSource,
  wanted: WantedPage,
  it: Statement,
  way: Way,
): Promise<FoundPage> {
  const { looks, sort, limit, after, holdings, days, isOfLate } = wanted;
  const sources = keySourcesOf(looks, sort);
  const keysOf = (from: readonly KeySource[]) => keysOfPage(from, { sort, limit: limit + 1, after }, it);
  const { before, keys, counted } = {
    inOrder: () => ({
      before: '',
      keys: keysOf(sources),
      // A first page that is not full has been counted with it.
      counted: `CASE WHEN ${after === undefined} AND ${count('keys')} <= ${it.given(limit, 'integer')}
        THEN ${count('keys')} ELSE ${count(`(${entries(sources, MOST_COUNTED, () => '')}) AS found`)} END`,
    }),
    allAtOnce: () => ({
      before: `found AS MATERIALIZED (
        ${entries(sources, FEW, (key) => `seen.body_id, seen.proposal_id, ${key} AS key`)}), `,
      keys: keysOf([{ from: 'found AS seen', where: [`${count('found')} <= ${FEW}`], key: 'seen.key' }]),
      counted: count('found'),
    }),
    frequent: () => ({ before: '', keys: keysOf(sources), counted: String(MOST_COUNTED + 1) }),
  }[way]();
  const [page] = await it.ask<FoundPage>(
    dataSource,
    `WITH ${before}keys AS (${keys}), page AS MATERIALIZED (${rowOf(holdings, days, it, isOfLate)})
     SELECT (SELECT coalesce(json_agg(row_to_json(found) ORDER BY ${inOrder(sort)}), '[]')
             FROM page CROSS JOIN LATERAL (SELECT ${COLUMNS}) AS found) AS rows,
            (${NAMES}) AS names, (${IN_SHORT}) AS "inShort", (${TOLD_APART}) AS "toldApart", (${SESSIONS}) AS sessions, (${counted})::integer AS counted`,
  );
  if (!page) throw new Error('a page was not answered');
  return page;
}

const count = (of: string): string => `(SELECT count(*) FROM ${of})`;

/** Everything that is wanted, and of each source one more than the most where there are more. */
const entries = (sources: readonly KeySource[], most: number, columns: (key: string) => string): string =>
  sources
    .map(
      ({ from, where, key }) => `(SELECT ${columns(key)} FROM ${from} WHERE ${where.join(' AND ')} LIMIT ${most + 1})`,
    )
    .join(' UNION ALL ');

/** Looked up for the page only: units, members and categories are renamed. */
const NAMES = `
  SELECT coalesce(json_object_agg(id, name), '{}') FROM (
    SELECT id, short_name AS name FROM bodies WHERE id IN (SELECT body_id FROM page)
    UNION ALL SELECT id, name FROM categories WHERE id IN (SELECT category_id FROM page)
    UNION ALL SELECT id, name FROM members WHERE id IN (SELECT author_member_id FROM page)
    UNION ALL SELECT id, ${unitInWords('units')} FROM units WHERE id IN (
      SELECT unnest(replying_unit_ids) FROM page UNION ALL SELECT (next_clock ->> 'unitId')::uuid FROM page)) AS named`;

const IN_SHORT = `
  SELECT coalesce(json_object_agg(id, ${unitInShort('units')}), '{}')
  FROM units WHERE id IN (SELECT unnest(replying_unit_ids) FROM page)`;

const TOLD_APART = `
  SELECT coalesce(json_object_agg(id, told_apart_by) FILTER (WHERE told_apart_by IS NOT NULL), '{}') FROM (
    SELECT id, ${memberToldApart('members')} AS told_apart_by
    FROM members WHERE id IN (SELECT author_member_id FROM page)) AS author`;

const SESSIONS = `
  SELECT coalesce(
    json_object_agg(sessions.id, json_build_object('term', terms.ordinal, 'ordinal', sessions.ordinal)), '{}')
  FROM sessions JOIN terms ON terms.id = sessions.term_id WHERE sessions.id IN (SELECT session_id FROM page)`;

/** Whether {@link Way} `allAtOnce` has found no page because there are more. */
export const areMany = ({ counted }: FoundPage): boolean => counted > FEW;
