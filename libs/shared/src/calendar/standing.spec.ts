import { describe, expect, it } from 'vitest';
import { NATIONAL_HOLIDAYS as calendar } from './holidays.data.js';
import { standingOf, standingWords } from './standing.js';

describe('a due day, seen from today', () => {
  it.each([
    ['2026-02-12', '2026-05-12', 'notNear', 56],
    ['2026-03-05', '2026-03-20', 'notNear', 11],
    ['2026-03-06', '2026-03-20', 'near', 10],
    ['2026-03-12', '2026-03-20', 'near', 6],
    ['2026-03-13', '2026-03-20', 'soon', 5],
    ['2026-03-19', '2026-03-20', 'soon', 1],
    ['2026-03-20', '2026-03-20', 'today', 0],
    ['2026-03-23', '2026-03-20', 'overdue', -1],
    ['2026-03-27', '2026-03-20', 'overdue', -5],
    ['2026-02-13', '2026-02-25', 'soon', 3],
    ['2026-10-08', '2026-09-30', 'overdue', -1],
  ])('on %s, what is due on %s is %s with %i', (today, dueOn, kind, workingDays) => {
    expect(standingOf({ dueOn }, today, calendar)).toEqual({ kind, workingDays });
  });

  it.each([
    ['2026-03-13', '2026-03-18', '2026-03-13', 'near', 3],
    ['2026-03-13', '2026-03-18', '2026-03-16', 'soon', 2],
    ['2026-03-13', '2026-03-20', '2026-03-13', 'near', 5],
    ['2026-03-13', '2026-03-20', '2026-03-18', 'soon', 2],
    ['2026-03-13', '2026-03-20', '2026-03-20', 'today', 0],
    ['2026-03-13', '2026-03-20', '2026-03-23', 'overdue', -1],
    ['2026-03-12', '2026-03-20', '2026-03-13', 'soon', 5],
  ])(
    'a clock from %s to %s is amber later where it has five working days or fewer: on %s it is %s with %i',
    (...of) => {
      const [startsOn, dueOn, today, kind, workingDays] = of;
      expect(standingOf({ startsOn, dueOn }, today, calendar)).toEqual({ kind, workingDays });
    },
  );

  it('is late by one already on the weekend after its Friday', () => {
    expect(standingOf({ dueOn: '2026-03-20' }, '2026-03-21', calendar)).toEqual({ kind: 'overdue', workingDays: -1 });
  });

  it('when done, stays as it was on the day it was done', () => {
    expect(standingOf({ dueOn: '2026-03-20', doneOn: '2026-03-18' }, '2026-06-01', calendar)).toEqual({
      kind: 'done',
      workingDays: 2,
    });
    expect(standingOf({ dueOn: '2026-03-20', doneOn: '2026-03-20' }, '2026-06-01', calendar)).toEqual({
      kind: 'done',
      workingDays: 0,
    });
    expect(standingOf({ dueOn: '2026-03-20', doneOn: '2026-03-24' }, '2026-06-01', calendar)).toEqual({
      kind: 'done',
      workingDays: -2,
    });
  });

  it('says so in words with a figure', () => {
    expect(standingWords({ kind: 'near', workingDays: 8 })).toEqual({
      key: 'calendar.standing.near',
      params: { count: 8 },
    });
    expect(standingWords({ kind: 'overdue', workingDays: -2 })).toEqual({
      key: 'calendar.standing.overdue',
      params: { count: 2 },
    });
    expect(standingWords({ kind: 'done', workingDays: -2 }).key).toBe('calendar.standing.doneLate');
    expect(standingWords({ kind: 'done', workingDays: 0 }).key).toBe('calendar.standing.done');
  });
});
