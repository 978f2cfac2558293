import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dateOf, daysBetween, isValidDay, shanghaiDayOf, weekdayOf } from './days.js';

const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((count) => addDays('2026-01-01', count));
const anyMonths = fc.integer({ min: 0, max: 60 });

describe('a day', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '0100-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isValidDay(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '0000-01-01',
    '0026-01-01',
  ])('%s is none', (text) => {
    expect(isValidDay(text)).toBe(false);
  });

  it.each(['', '2026-02-12T00:00:00Z', ' 2026-02-12', '2026-02-12\n', '２０２６-02-12', '+02026-02-12'])(
    'does not carry anything else: %j',
    (text) => {
      expect(isValidDay(text)).toBe(false);
    },
  );

  it('refuses to count from something that is none', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
  });

  it('knows its weekday', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-02-14')).toBe(6);
    expect(weekdayOf('2026-02-15')).toBe(7);
  });

  it('counts there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it('sorts as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });
});

describe('months are counted to the corresponding day (民法典第二百零二条)', () => {
  it.each([
    ['2026-02-12', 3, '2026-05-12'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-31', -2, '2025-11-30'],
  ])('%s and %i months make %s', (start, months, expected) => {
    expect(addMonths(start, months)).toBe(expected);
  });

  it('an earlier start never ends later', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyMonths, (a, b, months) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(addMonths(earlier, months) <= addMonths(later, months)).toBe(true);
      }),
    );
  });

  it('the day of the month stays, or the month has ended', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const end = addMonths(day, months);
        const isMonthEnd = dateOf(addDays(end, 1)) === 1;
        expect(dateOf(end) === dateOf(day) || (dateOf(end) < dateOf(day) && isMonthEnd)).toBe(true);
      }),
    );
  });

  it('up to the 28th, months add up', () => {
    const early = anyDay.filter((day) => dateOf(day) <= 28);
    fc.assert(
      fc.property(early, anyMonths, anyMonths, (day, first, then) => {
        expect(addMonths(addMonths(day, first), then)).toBe(addMonths(day, first + then));
        expect(addMonths(addMonths(day, first), -first)).toBe(day);
      }),
    );
  });
});

describe('the day of an instant', () => {
  it('is the one in Shanghai', () => {
    expect(shanghaiDayOf(new Date('2026-02-11T15:59:59.999Z'))).toBe('2026-02-11');
    expect(shanghaiDayOf(new Date('2026-02-11T16:00:00Z'))).toBe('2026-02-12');
    expect(shanghaiDayOf(new Date('2026-12-31T20:00:00-08:00'))).toBe('2027-01-01');
  });
});
