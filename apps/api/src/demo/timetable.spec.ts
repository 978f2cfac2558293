import { addDays, NATIONAL_HOLIDAYS as calendar, isWorkingDay, shanghaiDayOf } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import { describe, expect, it } from 'vitest';
import type { Cast } from './cast.js';
import { actsOf, demoCases } from './cases.js';
import { bodyOf } from './cases.types.js';
import { sessionDays, sessionInProgress } from './session-days.js';
import type { Services } from './services.js';
import { instantOf } from './timetable.js';
import { ToldCase } from './told-case.js';

/** Whoever is asked for: the acts are put in order, and none is taken. */
const anybody = <Somebody>(): Somebody =>
  new Proxy(() => anybody(), {
    get: (_, asked): unknown => (asked === Symbol.toPrimitive ? () => '' : anybody()),
  }) as Somebody;

const starts = [
  '2026-01-01',
  '2026-02-17',
  '2026-05-02',
  '2026-10-04',
  '2026-11-21',
  '2026-11-30',
  '2027-10-03',
].flatMap((today) =>
  ['00:05', '12:00', '23:55'].map((time) => ({ today, now: new Date(`${today}T${time}:00+08:00`), calendar })),
);

describe.each(starts)('the demo begun on $now', (start) => {
  it('lets every case go forward and never beyond now', () => {
    for (const script of demoCases) {
      const acts = actsOf(new ToldCase(script, 1, anybody<Cast>(), anybody<DataSource>()), anybody<Services>());
      const instants = acts.map((act, index) => instantOf(script, act, { index, of: acts.length }, start));
      expect([...instants].sort((one, other) => one.getTime() - other.getTime())).toEqual(instants);
      expect(instants.at(-1)!.getTime()).toBeLessThan(start.now.getTime());
    }
  });

  it('is in session in both bodies: what is filed now is in time, and will be on the days after', () => {
    for (const kind of ['congress', 'cppcc'] as const) {
      const { filingOpensOn, opensOn, closesOn, cutoffAt } = sessionInProgress(kind, start.today);
      expect(opensOn < start.today && filingOpensOn === opensOn).toBe(true);
      expect(cutoffAt.getTime()).toBeGreaterThan(start.now.getTime() + 24 * 60 * 60_000);
      expect(shanghaiDayOf(cutoffAt) < closesOn).toBe(true);
      expect(opensOn > sessionDays(kind, start.today, 0).closesOn).toBe(true);
    }
  });

  it('tells of a filing in time on the day of the cut-off, and of others minutes too late', () => {
    for (const script of demoCases.filter(({ filed }) => filed === 'lastDay' || filed === 'justAfter')) {
      const { cutoffAt } = sessionDays(bodyOf(script.kind), start.today, 0);
      const submitted = instantOf(script, { at: 'submitted' }, { index: 5, of: 9 }, start);
      expect(shanghaiDayOf(submitted)).toBe(shanghaiDayOf(cutoffAt));
      expect(submitted < cutoffAt).toBe(script.filed === 'lastDay');
    }
  });

  it('has had a session before in both bodies, in session until its cut-off', () => {
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
    const instant = instantOf(script!, { at: moment }, { index: 1, of: 9 }, start);
    expect(isWorkingDay(shanghaiDayOf(instant), calendar)).toBe(true);
  }
});
