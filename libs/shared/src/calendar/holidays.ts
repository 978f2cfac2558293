import type { Day } from './days.js';
import { addDays, isWeekday, yearOf } from './days.js';

export type HolidayCode =
  | 'newYear'
  | 'springFestival'
  | 'qingming'
  | 'labourDay'
  | 'dragonBoat'
  | 'midAutumn'
  | 'nationalDay'
  | 'nationalDayAndMidAutumn';

/** One paragraph of a notice: the days off, first and last included, and the weekend days worked instead (调休上班). */
export interface HolidayPeriod {
  holiday: HolidayCode;
  from: Day;
  to: Day;
  makeUpDays: readonly Day[];
}

/** What the State Council has announced for one year. */
export interface HolidayNotice {
  year: number;
  /** the notice's document number (发文字号) */
  number: string;
  issuedOn: Day;
  url: string;
  periods: readonly HolidayPeriod[];
}

/** Where working-day arithmetic gets its holidays from; a body may keep a table of its own. */
export interface HolidayTable {
  /** By this name the table can be found again when a day is to be reckoned once more; what it says never changes. */
  version: string;
  /** Whether the year's holidays are announced; otherwise only weekends are known and a result is provisional. */
  covers(year: number): boolean;
  dayOffOn(day: Day): HolidayPeriod | undefined;
  makeUpOn(day: Day): HolidayPeriod | undefined;
  /** the weekdays that are off and the weekend days that are worked, the earliest first */
  irregularDays: readonly Day[];
}

/** @param byLaw days that are off without a notice; of a year that is announced the notice alone says which */
export function holidayTable(
  version: string,
  notices: readonly HolidayNotice[],
  byLaw: readonly HolidayPeriod[] = [],
): HolidayTable {
  const years = new Set(notices.map((notice) => notice.year));
  const daysOff = new Map<Day, HolidayPeriod>();
  const makeUps = new Map<Day, HolidayPeriod>();
  const unannounced = byLaw.filter(({ from }) => !years.has(yearOf(from)));
  for (const period of [...unannounced, ...notices.flatMap((notice) => notice.periods)]) {
    for (let day = period.from; day <= period.to; day = addDays(day, 1)) daysOff.set(day, period);
    for (const day of period.makeUpDays) makeUps.set(day, period);
  }
  const named = [...new Set([...daysOff.keys(), ...makeUps.keys()])].sort();
  return {
    version,
    covers: (year) => years.has(year),
    dayOffOn: (day) => daysOff.get(day),
    makeUpOn: (day) => makeUps.get(day),
    // A make-up day on a weekend, or a day off that is none.
    irregularDays: named.filter((day) => makeUps.has(day) !== isWeekday(day)),
  };
}

/** The years from one day to another, both included, whose holidays nobody has announced. */
export function unannouncedYears(from: Day, to: Day, calendar: HolidayTable): number[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years.filter((year) => !calendar.covers(year));
}
