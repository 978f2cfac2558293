import { addDays, NATIONAL_HOLIDAYS as calendar, isWorkingDay, shanghaiDayOf } from '@jianyan/shared';
import { describe, expect, it } from 'vitest';
import { demoCases } from './cases.js';
import type { Moment } from './cases.types.js';
import { sessionDays } from './session-days.js';
import { instantOf } from './timetable.js';

const road: Moment[] = ['drafted', 'invited', 'submitted', 'preReviewed', 'accepted', 'dispatched', 'assigned'];
const starts = ['2026-01-01', '2026-02-17', '2026-05-02', '2026-10-04', '2026-11-21', '2027-10-03'].flatMap((today) =>
  ['00:05', '12:00', '23:55'].map((time) => ({ today, now: new Date(`${today}T${time}:00+08:00`), calendar })),
);

describe.each(starts)('the demo begun on $now', (start) => {
  it('lets every case go forward and never beyond now', () => {
    for (const script of demoCases) {
      const instants = road.map((moment, index) => instantOf(script, moment, { index, of: road.length }, start));
      expect([...instants].sort((one, other) => one.getTime() - other.getTime())).toEqual(instants);
      expect(instants.at(-1)!.getTime()).toBeLessThan(start.now.getTime());
    }
  });

  it('has had both sessions opened and closed, in session until their cut-off', () => {
    for (const kind of ['congress', 'cppcc'] as const) {
      const { opensOn, closesOn, cutoffAt } = sessionDays(kind, start.today, 0);
      expect(opensOn >= addDays(start.today, -66) && closesOn < start.today).toBe(true);
      expect(shanghaiDayOf(cutoffAt) > opensOn && shanghaiDayOf(cutoffAt) <= closesOn).toBe(true);
    }
  });
});

it('lets offices act on working days', () => {
  const start = { today: '2026-11-23', now: new Date('2026-11-23T15:00:00+08:00'), calendar };
  const [script] = demoCases.filter(({ filed }) => filed === 130);
  for (const moment of ['accepted', 'assigned', 'contacted', 'replied'] as const) {
    const instant = instantOf(script!, moment, { index: 1, of: 9 }, start);
    expect(isWorkingDay(shanghaiDayOf(instant), calendar)).toBe(true);
  }
});
