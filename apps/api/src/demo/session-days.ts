import { addDays, type BodyKind, type Day, weekdayOf, type Weekday } from '@jianyan/shared';

export interface SessionDays {
  opensOn: Day;
  closesOn: Day;
  cutoffAt: Date;
}

const openingWeekday: Record<BodyKind, Weekday> = { cppcc: 3, congress: 4 };
const weeksPerYear = 52;

/**
 * The days of a session that is over, counted back from the first start so that the demo always looks alive: the last one
 * opened about nine weeks ago, each earlier one a year before the next.
 */
export function sessionDays(kind: BodyKind, today: Day, yearsBack: number): SessionDays {
  const opensOn = weekdayOnOrBefore(addDays(today, -60 - yearsBack * weeksPerYear * 7), openingWeekday[kind]);
  const closesOn = addDays(opensOn, 4);
  return { opensOn, closesOn, cutoffAt: new Date(`${addDays(opensOn, 2)}T15:00:00+08:00`) };
}

function weekdayOnOrBefore(day: Day, weekday: Weekday): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** Days from the first start: the CPPCC meets a day before the congress. */
const IN_PROGRESS: Record<BodyKind, { opens: number; cutoff: number; closes: number }> = {
  cppcc: { opens: -3, cutoff: 2, closes: 4 },
  congress: { opens: -2, cutoff: 3, closes: 5 },
};

/**
 * The session that is on at the first start and some days after: called at short notice, it takes filings from the day it
 * opens, and what was filed before belongs to the session before.
 */
export function sessionInProgress(kind: BodyKind, today: Day): SessionDays & { filingOpensOn: Day } {
  const { opens, cutoff, closes } = IN_PROGRESS[kind];
  const opensOn = addDays(today, opens);
  const cutoffAt = new Date(`${addDays(today, cutoff)}T15:00:00+08:00`);
  return { filingOpensOn: opensOn, opensOn, closesOn: addDays(today, closes), cutoffAt };
}
