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

export function standingOf(dueOn: Day, today: Day, calendar: HolidayTable, doneOn?: Day): Standing {
  if (doneOn !== undefined) return { kind: 'done', workingDays: remaining(doneOn, dueOn, calendar) };
  const workingDays = remaining(today, dueOn, calendar);
  if (dueOn < today) return { kind: 'overdue', workingDays };
  if (dueOn === today) return { kind: 'today', workingDays };
  if (workingDays <= SOON_WORKING_DAYS) return { kind: 'soon', workingDays };
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
