import { getLunarDate, getSolarTerms } from 'chinese-days';
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import type { Day } from './days.js';
import { addDays, isValidDay, isWeekday, yearOf } from './days.js';
import { calendarOfVersion, NATIONAL_HOLIDAY_NOTICES, NATIONAL_HOLIDAYS } from './holidays.data.js';
import { holidayTable } from './holidays.js';
import { STATUTORY_HOLIDAYS } from './statutory-holidays.js';
import { isWorkingDay, workingDaysBetween } from './working-days.js';

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
    expect(NATIONAL_HOLIDAYS.version).toBe(`statutory-${NATIONAL_HOLIDAY_NOTICES.at(-1)?.year}`);
    expect(() => calendarOfVersion('national-1999')).toThrow(RangeError);
  });

  it('are thirteen days of every year by law, without a notice; make-up days are not known and dates stay provisional', () => {
    const off = Array.from({ length: 365 }, (_, count) => addDays('2027-01-01', count)).filter((day) =>
      NATIONAL_HOLIDAYS.dayOffOn(day),
    );
    expect(off).toEqual([
      ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05'],
      ...['2027-05-01', '2027-05-02', '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03'],
    ]);
    expect(isWorkingDay('2027-02-08', NATIONAL_HOLIDAYS)).toBe(false);
    expect(isWorkingDay('2027-02-08', calendarOfVersion('national-2026'))).toBe(true);
    expect(workingDaysBetween('2027-02-03', '2027-02-10', NATIONAL_HOLIDAYS)).toBe(3);
    expect(NATIONAL_HOLIDAYS.covers(2027)).toBe(false);
  });

  it('by law fall, in every year to come, on the days of an independent lunar calendar', () => {
    const astray = STATUTORY_HOLIDAYS.filter(({ holiday, from }) => {
      const { lunarMon, lunarDay, isLeap } = getLunarDate(holiday === 'springFestival' ? addDays(from, 1) : from);
      const lunar = isLeap ? '' : `${lunarMon}-${lunarDay}`;
      if (holiday === 'springFestival') return lunar !== '1-1';
      if (holiday === 'dragonBoat') return lunar !== '5-5';
      if (holiday === 'midAutumn') return lunar !== '8-15';
      if (holiday !== 'qingming') return false;
      return !getSolarTerms(from, from).some(({ term }) => term === 'pure_brightness');
    });
    expect(astray).toEqual([]);
    expect(new Set(STATUTORY_HOLIDAYS.map(({ from }) => yearOf(from))).size).toBe(73);
  });

  it('are what the notice says once it is there, whatever the law would say', () => {
    const announced = { holiday: 'springFestival', from: '2027-02-06', to: '2027-02-12', makeUpDays: [] } as const;
    const notice = { year: 2027, number: '', issuedOn: '2026-11-30', url: '', periods: [announced] };
    const own = holidayTable('own', [notice], STATUTORY_HOLIDAYS);
    expect(['2027-02-05', '2027-02-12', '2028-01-25'].map((day) => own.dayOffOn(day)?.holiday)).toEqual([
      undefined,
      'springFestival',
      'springFestival',
    ]);
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
