import { addWorkingDays, type Day, NATIONAL_HOLIDAYS } from '@jianyan/shared';
import type { Person } from '../auth/person.js';
import { concerning, RUNNING } from '../deadlines/concerning.js';
import { visible, visibleTo } from '../procedure/scope.js';

/** How far ahead "soon" reaches, as in the standing of a due date. */
const SOON_WORKING_DAYS = 5;

/** What every statement over cases is given first; further values follow from `$7` on. */
export const MEMBERS = '$1::uuid[]';
export const BODIES = '$2::uuid[]';
export const UNITS = '$3::uuid[]';
export const OFFICES = '$4::uuid[]';
export const TODAY = '$5::date';
const LAST_SOON_DAY = '$6::date';

/** The values of one statement, and a place for each further one. */
export interface Values {
  list: unknown[];
  /** @returns the place, e.g. `$7` */
  given: (value: unknown) => string;
}

export function valuesFor(person: Person, today: Day): Values {
  const list: unknown[] = [...visibleTo(person), today, addWorkingDays(today, SOON_WORKING_DAYS, NATIONAL_HOLIDAYS)];
  return { list, given: (value) => `$${list.push(value)}` };
}

/** `due`: for each case the first running clock that is the person's business, and how that stands today. */
export const WITH_DUE = `
  WITH due AS (
    SELECT deadlines.proposal_id, min(deadlines.due_on) AS due_on,
           min(deadlines.due_on) < ${TODAY} AS overdue,
           min(deadlines.due_on) BETWEEN ${TODAY} AND ${LAST_SOON_DAY} AS soon
    FROM deadlines JOIN proposals ON proposals.id = deadlines.proposal_id
    WHERE ${RUNNING} AND ${concerning(1)}
    GROUP BY deadlines.proposal_id)`;

/**
 * Every case the person may see, beside its `due`.
 * @param wanted further conditions
 * @param joined a further source, after `proposals` and `due`
 */
export const seenCases = (wanted: readonly string[], joined = ''): string =>
  `proposals LEFT JOIN due ON due.proposal_id = proposals.id ${joined}
   WHERE ${[visible(1), ...wanted].join(' AND ')}`;
