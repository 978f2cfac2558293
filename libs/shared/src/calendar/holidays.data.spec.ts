import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import type { Day } from './days.js';
import { addDays, isValidDay, isWeekday, yearOf } from './days.js';
import { calendarOfVersion, NATIONAL_HOLIDAY_NOTICES, NATIONAL_HOLIDAYS } from './holidays.data.js';
import { holidayTable } from './holidays.js';
import { isWorkingDay } from './working-days.js';

// Its table, not its functions: those read days in the machine's own time zone and are a day off west of Greenwich.
function isWorkedByTheirTable(day: Day): boolean {
  return day in chineseDays.workdays || (isWeekday(day) && !(day in chineseDays.holidays));
}

describe('the national holidays', () => {
  it.each([2024, 2025, 2026])('agree with an independent table on every day of %i', (year) => {
    const disagreements: string[] = [];
    for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
      if (isWorkingDay(day, NATIONAL_HOLIDAYS) !== isWorkedByTheirTable(day)) disagreements.push(day);
    }
    expect(disagreements).toEqual([]);
  });

  it.each(NATIONAL_HOLIDAY_NOTICES)('of $year rest on a notice issued the year before, $number', (notice) => {
    expect(notice.number).toMatch(/^国办发明电〔\d{4}〕\d+号$/u);
    expect(yearOf(notice.issuedOn)).toBe(notice.year - 1);
    expect(notice.url).toMatch(/^https:\/\/www\.gov\.cn\//u);
    for (const { from, to, makeUpDays } of notice.periods) {
      expect(from <= to).toBe(true);
      expect([from, to, ...makeUpDays].filter((day) => !isValidDay(day) || yearOf(day) !== notice.year)).toEqual([]);
    }
  });

  it('are known for the announced years only', () => {
    expect([2023, 2024, 2025, 2026, 2027].filter((year) => NATIONAL_HOLIDAYS.covers(year))).toEqual([2024, 2025, 2026]);
  });

  it('tell to which holiday a day off or a make-up day belongs', () => {
    expect(NATIONAL_HOLIDAYS.dayOffOn('2026-02-20')?.holiday).toBe('springFestival');
    expect(NATIONAL_HOLIDAYS.makeUpOn('2026-02-28')?.holiday).toBe('springFestival');
    expect(NATIONAL_HOLIDAYS.dayOffOn('2026-02-24')).toBeUndefined();
  });

  it('can be asked for as they stood before a year was announced', () => {
    const earlier = calendarOfVersion('national-2025');
    expect([2025, 2026].map((year) => earlier.covers(year))).toEqual([true, false]);
    expect(isWorkingDay('2026-02-20', earlier)).toBe(true);
    expect(NATIONAL_HOLIDAYS.version).toBe(`national-${NATIONAL_HOLIDAY_NOTICES.at(-1)?.year}`);
    expect(() => calendarOfVersion('national-1999')).toThrow(RangeError);
  });

  it('can be replaced by a table of one’s own', () => {
    const announced = { holiday: 'newYear', from: '2027-01-01', to: '2027-01-03', makeUpDays: ['2027-01-09'] } as const;
    const own = holidayTable('own', [
      { year: 2027, number: '', issuedOn: '2026-11-30', url: '', periods: [announced] },
    ]);
    expect(isWorkingDay('2027-01-01', own)).toBe(false);
    expect(isWorkingDay('2027-01-09', own)).toBe(true);
    expect(own.covers(2027)).toBe(true);
  });
});
