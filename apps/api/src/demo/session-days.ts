import { addDays, type BodyKind, type Day, weekdayOf, type Weekday } from '@jianyan/shared';

export interface SessionDays {
  opensOn: Day;
  closesOn: Day;
  cutoffAt: Date;
}

const openingWeekday: Record<BodyKind, Weekday> = { cppcc: 3, congress: 4 };
const weeksPerYear = 52;

/**
 * The days of a session, counted back from the first start so that the demo always looks alive: the newest one opened
 * about nine weeks ago, each earlier one a year before the next.
 */
export function sessionDays(kind: BodyKind, today: Day, yearsBack: number): SessionDays {
  const opensOn = weekdayOnOrBefore(addDays(today, -60 - yearsBack * weeksPerYear * 7), openingWeekday[kind]);
  const closesOn = addDays(opensOn, 4);
  return { opensOn, closesOn, cutoffAt: new Date(`${addDays(opensOn, 2)}T15:00:00+08:00`) };
}

function weekdayOnOrBefore(day: Day, weekday: Weekday): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}
