import type { Day } from './days.js';
import { addDays, daysBetween, isWeekday, weekdayOf } from './days.js';
import type { HolidayTable } from './holidays.js';

/** Make-up days are worked, days off are not, and otherwise Monday to Friday. */
export function isWorkingDay(day: Day, calendar: HolidayTable): boolean {
  if (calendar.makeUpOn(day)) return true;
  return !calendar.dayOffOn(day) && isWeekday(day);
}

/** That day itself, or the first working day after it (民法典 art. 203). */
export function nextWorkingDayFrom(day: Day, calendar: HolidayTable): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, calendar)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The `count`-th working day after `start`, which is itself not counted (民法典 art. 201); `start` when count is 0. */
export function addWorkingDays(start: Day, count: number, calendar: HolidayTable): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
  let day = start;
  for (let counted = 0; counted < count; counted += 1) day = nextWorkingDayFrom(addDays(day, 1), calendar);
  return day;
}

/**
 * Working days left from today (not counted) to the due day (counted); negative when it lies that far back.
 * People may name a day centuries away, so the weeks between are reckoned, not walked.
 */
export function workingDaysBetween(today: Day, due: Day, calendar: HolidayTable): number {
  if (due < today) return 0 - workingDaysBetween(due, today, calendar);
  let count = weekdaysBetween(today, due);
  for (const day of calendar.irregularDays) {
    if (day > due) break;
    if (today < day) count += isWorkingDay(day, calendar) ? 1 : -1;
  }
  return count;
}

/** By the number of the weekday alone: lists ask this for every row. */
function weekdaysBetween(today: Day, due: Day): number {
  const days = daysBetween(today, due);
  const last = weekdayOf(due);
  const besideWholeWeeks = Array.from({ length: days % 7 }, (_, back) => (last + 6 - back) % 7);
  return Math.floor(days / 7) * 5 + besideWholeWeeks.filter((daysAfterMonday) => daysAfterMonday < 5).length;
}
