import type { Day } from './days.js';
import type { HolidayTable } from './holidays.js';
import { workingDaysBetween } from './working-days.js';

export type StandingKind = 'done' | 'notNear' | 'near' | 'soon' | 'today' | 'overdue';

/** How a due day stands today. A deadline is never a state of a case; this is only ever derived. */
export interface Standing {
  kind: StandingKind;
  /** left when positive; when negative that many late, at least one from the day after the due day on */
  workingDays: number;
}

const NEAR_WORKING_DAYS = 10;
const SOON_WORKING_DAYS = 5;
/** Of a clock that has no more than those from its start: nothing is soon in its first minute. */
const SOON_OF_SHORT = 2;

export interface Due {
  /** Of the clock; where it is not known the clock counts as a long one. */
  startsOn?: Day | undefined;
  dueOn: Day;
  doneOn?: Day | undefined;
}

export function standingOf({ startsOn, dueOn, doneOn }: Due, today: Day, calendar: HolidayTable): Standing {
  if (doneOn !== undefined) return { kind: 'done', workingDays: remaining(doneOn, dueOn, calendar) };
  const workingDays = remaining(today, dueOn, calendar);
  if (dueOn < today) return { kind: 'overdue', workingDays };
  if (dueOn === today) return { kind: 'today', workingDays };
  const isShort = startsOn !== undefined && workingDaysBetween(startsOn, dueOn, calendar) <= SOON_WORKING_DAYS;
  if (workingDays <= (isShort ? SOON_OF_SHORT : SOON_WORKING_DAYS)) return { kind: 'soon', workingDays };
  return { kind: workingDays <= NEAR_WORKING_DAYS ? 'near' : 'notNear', workingDays };
}

/** The key and the figure of "还剩n个工作日", "已逾期n个工作日" and so on. */
export function standingWords({ kind, workingDays }: Standing): { key: string; params: { count: number } } {
  const word = kind === 'done' && workingDays < 0 ? 'doneLate' : kind;
  return { key: `calendar.standing.${word}`, params: { count: Math.abs(workingDays) } };
}

function remaining(today: Day, dueOn: Day, calendar: HolidayTable): number {
  const workingDays = workingDaysBetween(today, dueOn, calendar);
  // On the weekend after its due Friday a thing is late already, though no working day has passed.
  return dueOn < today ? Math.min(workingDays, -1) : workingDays;
}
