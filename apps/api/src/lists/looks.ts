import { addWorkingDays, type Day, type HolidayTable } from '@jianyan/shared';
import type { Holdings } from '../case/standing/scope.js';
import type { Statement } from './statement.js';

export type Held = keyof Holdings;

/** Where the cases of a holding stand, as whose, and which clock counts there. */
interface Entries {
  table: 'case_rows' | 'case_units' | 'case_members';
  whose: string;
  due: string;
  /** The first day of all that the holder keeps or sees kept; where he sees none kept but his own it is that. */
  first: string;
  /** Entries that exist and are not seen. */
  seen: (row: string, today: Days['today']) => string;
  /** No case has two holders of this kind. */
  oneEach: boolean;
}

export const ENTRIES: Record<Held, Entries> = {
  memberIds: {
    table: 'case_members',
    whose: 'member_id',
    due: 'due_on',
    first: 'due_on',
    seen: (row, today) => `(${row}.expires_on IS NULL OR ${row}.expires_on >= ${today()})`,
    oneEach: false,
  },
  bodyIds: {
    table: 'case_rows',
    whose: 'body_id',
    due: 'secretariat_due_on',
    first: 'secretariat_first_on',
    seen: (row) => `${row}.for_secretariat`,
    oneEach: true,
  },
  unitIds: {
    ...{ table: 'case_units', whose: 'unit_id', due: 'due_on', first: 'due_on' },
    ...{ seen: () => 'TRUE', oneEach: false },
  },
  officeIds: {
    ...{ table: 'case_rows', whose: 'office_id', due: 'office_due_on', first: 'office_first_on' },
    ...{ seen: () => 'TRUE', oneEach: true },
  },
};
const KINDS = Object.keys(ENTRIES) as Held[];

/** How far ahead "soon" reaches, as in the standing of a due date. */
const SOON_WORKING_DAYS = 5;

/** The days that a statement measures by, bound where it does. */
export interface Days {
  today: () => string;
  lastSoonDay: () => string;
}

/** A day, and which days are worked around it. */
export interface Present {
  today: Day;
  calendar: HolidayTable;
}

export const daysOf = (statement: Statement, { today, calendar }: Present): Days => ({
  today: () => statement.given(today, 'date'),
  lastSoonDay: () => statement.given(addWorkingDays(today, SOON_WORKING_DAYS, calendar), 'date'),
});

/** Through one holding at the cases it shows: a table `AS seen`, what holds of its rows, and the person's other eyes. */
export interface Look extends Days {
  held: Held;
  from: string;
  where: string[];
  by: By;
  /** The day that counts. */
  due: string;
  first: string;
  /** The text that is sought is known to be frequent here: one comes upon it soon whatever the order. */
  isFrequent?: boolean;
  /** Whether the person has the case in another way too, with this holding of that entry. */
  elsewhere: (condition: (row: string, held: Held) => string | undefined) => string[];
}

/** One look for each holding, since each has an order of its own. */
export function looksOf(holdings: Holdings, statement: Statement, days: Days, by: By = 'due'): Look[] {
  return KINDS.flatMap((held) => holdings[held].map((id) => lookOf(held, id, { holdings, statement, days, by })));
}

/** Which day counts: one's own nearest, or the first of all that one keeps or sees kept. */
export type By = 'due' | 'first';

interface Around {
  holdings: Holdings;
  statement: Statement;
  days: Days;
  by: By;
}

function lookOf(held: Held, id: string, { holdings, statement, days, by }: Around): Look {
  const { table, whose, first, seen, oneEach } = ENTRIES[held];
  const others = KINDS.flatMap((kind) => {
    const ids = kind === held ? holdings[kind].filter((other) => other !== id && !oneEach) : holdings[kind];
    return ids.length > 0 ? [{ kind, ids }] : [];
  });
  return {
    ...days,
    held,
    from: `${table} AS seen`,
    where: [`seen.${whose} = ${statement.given(id, 'uuid')}`, seen('seen', days.today)],
    by,
    due: `seen.${ENTRIES[held][by]}`,
    first: `seen.${first}`,
    elsewhere: (condition) =>
      others.flatMap(({ kind, ids }) => {
        const there = condition('other', kind);
        return there === undefined ? [] : [entryElsewhere(kind, statement.given(ids, 'uuid[]'), days.today, there)];
      }),
  };
}

const entryElsewhere = (kind: Held, ids: string, today: Days['today'], condition: string): string => `EXISTS (
  SELECT FROM ${ENTRIES[kind].table} AS other
  WHERE other.body_id = seen.body_id AND other.proposal_id = seen.proposal_id
    AND other.${ENTRIES[kind].whose} = ANY(${ids}) AND ${ENTRIES[kind].seen('other', today)} AND ${condition})`;

/** A case that somebody has in several ways counts once: where it is due first. Nothing for whoever has one holding. */
export const standsHere = (look: Look): string[] =>
  look
    .elsewhere((other, kind) => `${place(other, kind, look.by)} < ${place('seen', look.held, look.by)}`)
    .map((it) => `NOT ${it}`);

const place = (row: string, held: Held, by: By): string =>
  `(coalesce(${row}.${ENTRIES[held][by]}, 'infinity'), ${KINDS.indexOf(held)}, ${row}.${ENTRIES[held].whose})`;
