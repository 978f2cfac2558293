import { addWorkingDays, type Day, NATIONAL_HOLIDAYS } from '@jianyan/shared';
import type { Person } from '../../src/auth/person.js';
import { nearestDeadlines } from './concerning.js';
import { type Holdings, holdingsOf, visible, visibleTo } from '../../src/case/standing/scope.js';

/** How far ahead "soon" reaches, as in the standing of a due date. */
const SOON_WORKING_DAYS = 5;

/** What every statement over cases is given first; further values follow from `$7` on. */
export const MEMBERS = '$1::uuid[]';
export const BODIES = '$2::uuid[]';
export const UNITS = '$3::uuid[]';
export const OFFICES = '$4::uuid[]';
export const TODAY = '$5::date';
const LAST_SOON_DAY = '$6::date';

/** One person's look at all cases: the pieces that every statement over them is made of. */
export interface SeenCases {
  holdings: Holdings;
  /** The values of the statement. */
  values: unknown[];
  /** Adds a value. @returns its place, e.g. `$7` */
  given: (value: unknown) => string;
  /** Begins the statement with `due`: for each case the running clock that comes first for the person. */
  withDue: string;
  /** Every case the person may see, beside its `due`, narrowed by further conditions. */
  from: (wanted: readonly string[]) => string;
}

/** @param isOfLate the day that has passed counts, whoever had to keep it */
export function seenBy(person: Person, today: Day, isOfLate = false): SeenCases {
  const holdings = holdingsOf(person);
  const lastSoonDay = addWorkingDays(today, SOON_WORKING_DAYS, NATIONAL_HOLIDAYS);
  const values: unknown[] = [...visibleTo(person, today), lastSoonDay];
  return {
    holdings,
    values,
    given: (value) => `$${values.push(value)}`,
    withDue: `
      WITH every_value_has_a_type AS (
        SELECT ${MEMBERS}, ${BODIES}, ${UNITS}, ${OFFICES}, ${TODAY}, ${LAST_SOON_DAY}
      ), due AS (
        SELECT nearest.*, nearest.due_on < ${TODAY} AS overdue, first.due_on < ${TODAY} AS late,
               nearest.due_on BETWEEN ${TODAY} AND ${LAST_SOON_DAY} AS soon
        FROM (${nearestDeadlines(holdings, isOfLate ? 'first' : 'own')}) AS nearest
        JOIN (${nearestDeadlines(holdings, 'first')}) AS first ON first.proposal_id = nearest.proposal_id)`,
    from: (wanted) =>
      `proposals LEFT JOIN due ON due.proposal_id = proposals.id
       WHERE ${[visible(1, holdings), ...wanted].join(' AND ')}`,
  };
}
