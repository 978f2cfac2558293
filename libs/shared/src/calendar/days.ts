/**
 * A calendar day, 'YYYY-MM-DD', years 0100 to 9999. Plain string comparison (`<`, `===`) orders days.
 * A day knows no time zone; `shanghaiDayOf` is the only way from an instant to a day.
 * Every function throws a RangeError when it is given something else than a day.
 */
export type Day = string;

/** ISO: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
// China has kept UTC+8 the whole year round since 1991.
const SHANGHAI_AHEAD_OF_UTC_MS = 8 * 3_600_000;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isValidDay(text: string): boolean {
  return midnightOf(text) !== undefined;
}

/** A day that a register or a letter may name: 1900 to 2999. */
export const isDayOfRecord = (text: string): boolean => /^(19|2\d)/.test(text) && isValidDay(text);

export function addDays(day: Day, count: number): Day {
  return dayAt(midnight(day) + count * MS_PER_DAY);
}

/** The corresponding day `months` later, or the last day of that month where it has none (民法典 art. 202). */
export function addMonths(day: Day, months: number): Day {
  const start = new Date(midnight(day));
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDate)));
}

/** Calendar days from one to the other; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / MS_PER_DAY;
}

export function weekdayOf(day: Day): Weekday {
  return (new Date(midnight(day)).getUTCDay() || 7) as Weekday;
}

/** Monday to Friday, whatever the holidays say. */
export function isWeekday(day: Day): boolean {
  return weekdayOf(day) <= 5;
}

export function yearOf(day: Day): number {
  return new Date(midnight(day)).getUTCFullYear();
}

/** 12 for '2026-02-12'. */
export function dateOf(day: Day): number {
  return new Date(midnight(day)).getUTCDate();
}

/** The day that calendars in Asia/Shanghai show at that instant. */
export function shanghaiDayOf(instant: Date): Day {
  return dayAt(instant.getTime() + SHANGHAI_AHEAD_OF_UTC_MS);
}

/** Midnight in UTC, in milliseconds: all arithmetic happens there, so no local time zone can shift a day. */
function midnight(day: Day): number {
  const found = midnightOf(day);
  if (found === undefined) throw new RangeError(`not a day: ${day}`);
  return found;
}

function midnightOf(text: string): number | undefined {
  const [, year, month, date] = DAY_PATTERN.exec(text) ?? [];
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(date));
  // The 31st of a shorter month would be a day of the next; of what is no day at all nothing is equal.
  const day = new Date(ms);
  const isThatDay = day.getUTCFullYear() === Number(year) && day.getUTCMonth() + 1 === Number(month);
  return isThatDay && day.getUTCDate() === Number(date) ? ms : undefined;
}

function dayAt(ms: number): Day {
  const day = written(ms);
  if (!isValidDay(day)) throw new RangeError(`outside the calendar: ${day}`);
  return day;
}

function written(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
