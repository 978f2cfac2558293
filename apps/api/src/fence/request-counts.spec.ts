import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TestClock } from '../../test/test-clock.js';
import { RequestCounts } from './request-counts.js';

const MINUTE = 60_000;
const clock = new TestClock('2026-03-16T10:00:00+08:00');
const wait = (milliseconds: number) => clock.setTo(new Date(clock.now().getTime() + milliseconds));

it('lets through as many as the limit says, then none for a minute', () => {
  const counts = new RequestCounts(clock, 3, MINUTE);
  for (let asked = 1; asked <= 3; asked++) expect(counts.count('somebody')).toBe(0);
  wait(10_000);
  expect(counts.count('somebody')).toBe(60);
  expect(counts.count('somebody else')).toBe(0);
  wait(MINUTE - 1);
  expect(counts.count('somebody')).toBe(1);
  wait(1);
  expect(counts.count('somebody')).toBe(0);
});

it('keeps nobody in mind who stays away', () => {
  const counts = new RequestCounts(clock, 1, MINUTE);
  counts.count('gone');
  counts.count('blocked');
  wait(MINUTE / 2);
  counts.count('blocked');
  wait(MINUTE / 2);
  counts.count('new');
  expect(counts.inMind).toEqual(['blocked', 'new']);
});

it('never lets more through in any minute than the limit says', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(pauses, fc.integer({ min: 1, max: 5 }), (between, limit) => {
      const counts = new RequestCounts(clock, limit, MINUTE);
      const passed: number[] = [];
      for (const pause of between) {
        wait(pause);
        const now = clock.now().getTime();
        if (counts.count('somebody') > 0) continue;
        expect(passed.filter((at) => at > now - MINUTE).length).toBeLessThan(limit);
        passed.push(now);
      }
      expect(passed.length).toBeGreaterThan(0);
    }),
  );
});
