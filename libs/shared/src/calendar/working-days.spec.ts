import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './days.js';
import { NATIONAL_HOLIDAYS } from './holidays.data.js';
import { addWorkingDays, isWorkingDay, nextWorkingDayFrom, workingDaysBetween } from './working-days.js';

const anyDay = fc.integer({ min: -500, max: 1_500 }).map((count) => addDays('2024-01-01', count));
const anyCount = fc.integer({ min: 1, max: 60 });

describe('working days', () => {
  it.each([
    ['2026-02-12', true, 'a Thursday'],
    ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
    ['2026-02-16', false, 'a Monday in Spring Festival'],
    ['2026-02-28', true, 'a Saturday worked for Spring Festival'],
    ['2026-03-07', false, 'an ordinary Saturday'],
    ['2026-09-20', true, 'a Sunday worked for National Day'],
    ['2026-10-10', true, 'a Saturday worked for National Day'],
    ['2027-01-01', false, 'New Year by law, in a year nobody has announced'],
    ['2027-01-02', false, 'a Saturday of a year nobody has announced'],
  ])('%s: %s, being %s', (day, expected) => {
    expect(isWorkingDay(day, NATIONAL_HOLIDAYS)).toBe(expected);
  });

  it.each([
    ['2026-09-20', 20, '2026-10-23'],
    ['2026-02-12', 3, '2026-02-24'], // 13th, 14th (make-up Saturday), 24th
    ['2026-02-12', 10, '2026-03-04'], // and 25th to 28th (make-up Saturday), 2nd, 3rd, 4th
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-12-25', 5, '2027-01-04'],
    ['2026-12-04', 20, '2027-01-04'],
  ])('%s and %i working days make %s', (start, count, expected) => {
    expect(addWorkingDays(start, count, NATIONAL_HOLIDAYS)).toBe(expected);
  });

  it('cannot be counted backwards or by halves', () => {
    expect(() => addWorkingDays('2026-02-12', -1, NATIONAL_HOLIDAYS)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-02-12', 1.5, NATIONAL_HOLIDAYS)).toThrow(RangeError);
  });

  it('a count ends on a working day, and exactly that many lie between', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, count) => {
        const due = addWorkingDays(start, count, NATIONAL_HOLIDAYS);
        expect(isWorkingDay(due, NATIONAL_HOLIDAYS)).toBe(true);
        expect(workingDaysBetween(start, due, NATIONAL_HOLIDAYS)).toBe(count);
      }),
    );
  });

  it('counting on from where a count ended adds up', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, (start, first, then) => {
        const halfway = addWorkingDays(start, first, NATIONAL_HOLIDAYS);
        expect(addWorkingDays(halfway, then, NATIONAL_HOLIDAYS)).toBe(
          addWorkingDays(start, first + then, NATIONAL_HOLIDAYS),
        );
      }),
    );
  });

  it('a later start or a longer count never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), anyCount, anyCount, (start, wait, count, more) => {
        const due = addWorkingDays(start, count, NATIONAL_HOLIDAYS);
        expect(addWorkingDays(addDays(start, wait), count, NATIONAL_HOLIDAYS) >= due).toBe(true);
        expect(addWorkingDays(start, count + more, NATIONAL_HOLIDAYS) > due).toBe(true);
      }),
    );
  });

  it('left and late are mirror images', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const there = workingDaysBetween(a, b, NATIONAL_HOLIDAYS);
        expect(there + workingDaysBetween(b, a, NATIONAL_HOLIDAYS)).toBe(0);
        expect(Object.is(there, -0)).toBe(false);
      }),
    );
  });

  it('left are as many as one meets when walking there', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (today, ahead) => {
        const walked = Array.from({ length: ahead }, (_, index) => addDays(today, index + 1));
        const met = walked.filter((day) => isWorkingDay(day, NATIONAL_HOLIDAYS)).length;
        expect(workingDaysBetween(today, addDays(today, ahead), NATIONAL_HOLIDAYS)).toBe(met);
      }),
    );
  });

  it('are counted to the end of the calendar as well', () => {
    expect(workingDaysBetween('2026-12-31', '9999-12-31', NATIONAL_HOLIDAYS)).toBe(2_079_382);
  });

  it('the next working day is the first one, and itself when it is one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = nextWorkingDayFrom(day, NATIONAL_HOLIDAYS);
        expect(next === day).toBe(isWorkingDay(day, NATIONAL_HOLIDAYS));
        expect(nextWorkingDayFrom(next, NATIONAL_HOLIDAYS)).toBe(next);
        expect(workingDaysBetween(addDays(day, -1), next, NATIONAL_HOLIDAYS)).toBe(1);
      }),
    );
  });
});
