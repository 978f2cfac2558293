import { addDays, type Day, type HolidayTable, nextWorkingDayFrom, shanghaiDayOf } from '@jianyan/shared';
import { bodyOf, type DemoCase, type Moment } from './cases.types.js';
import { sessionDays } from './session-days.js';
import type { Act } from './told-case.js';

/** Days from filing to each moment of an ordinary case; what is filed in session waits for the session's dispatch. */
const DAYS_AFTER_FILING: Record<Moment, { between: number; inSession: number }> = {
  drafted: { between: -3, inSession: -3 },
  invited: { between: -2, inSession: -2 },
  submitted: { between: 0, inSession: 0 },
  confirmedFiling: { between: 1, inSession: 1 },
  preReviewed: { between: 2, inSession: 3 },
  accepted: { between: 4, inSession: 6 },
  dispatched: { between: 6, inSession: 13 },
  assigned: { between: 10, inSession: 17 },
  signedFor: { between: 12, inSession: 19 },
  turned: { between: 13, inSession: 20 },
  takenOver: { between: 15, inSession: 22 },
  contacted: { between: 20, inSession: 27 },
  opinionsGiven: { between: 28, inSession: 33 },
  replyDrafted: { between: 33, inSession: 38 },
  sentForCheck: { between: 35, inSession: 40 },
  checked: { between: 36, inSession: 41 },
  issued: { between: 37, inSession: 42 },
  replied: { between: 38, inSession: 43 },
  rated: { between: 45, inSession: 50 },
  concluded: { between: 84, inSession: 84 },
  rehandled: { between: 50, inSession: 54 },
  contactedAgain: { between: 58, inSession: 60 },
  repliedAgain: { between: 70, inSession: 72 },
  ratedAgain: { between: 76, inSession: 78 },
};

const minute = 60_000;

interface Start {
  today: Day;
  now: Date;
  calendar: HolidayTable;
}

/** When an act of a case takes place: on a working day during office hours, in order, and never after `now`. */
export function instantOf(
  script: Pick<DemoCase, 'kind' | 'filed'>,
  { at, later = 0 }: Pick<Act, 'at' | 'later'>,
  place: { index: number; of: number },
  start: Start,
): Date {
  const offset = daysAfterFiling(script, { at, later });
  const day = addDays(filedOn(script, start), offset);
  // Members write when they like; offices work on working days.
  const worked = offset > 1 ? nextWorkingDayFrom(day, start.calendar) : day;
  const planned = new Date(`${worked}T${hourOf(script, at, later)}:00+08:00`).getTime() + place.index * 7 * minute;
  return new Date(Math.min(planned, start.now.getTime() - (place.of - place.index) * minute));
}

/** How long after it was filed an act takes place. */
export function daysAfterFiling(script: Pick<DemoCase, 'filed'>, { at, later = 0 }: Pick<Act, 'at' | 'later'>): number {
  const { between, inSession } = DAYS_AFTER_FILING[at];
  return (isOfSession(script) ? inSession : between) + later;
}

const isOfSession = ({ filed }: Pick<DemoCase, 'filed'>): boolean => filed === 'inSession' || filed === 'lastDay';

function filedOn({ kind, filed }: Pick<DemoCase, 'kind' | 'filed'>, { today }: Start): Day {
  if (typeof filed === 'number') return addDays(today, -filed);
  const { opensOn, cutoffAt } = sessionDays(bodyOf(kind), today, 0);
  return filed === 'inSession' ? addDays(opensOn, 1) : shanghaiDayOf(cutoffAt);
}

/** The cut-off is at 15:00: what is filed on its day is in time by an hour, or late by some minutes. */
function hourOf({ filed }: Pick<DemoCase, 'filed'>, at: Moment, later: number): string {
  if (at !== 'submitted' || later > 0) return '09:00';
  return filed === 'lastDay' ? '14:00' : filed === 'justAfter' ? '15:10' : '09:00';
}
