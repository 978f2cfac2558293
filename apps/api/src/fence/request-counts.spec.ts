import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TestClock } from '../../test/test-clock.js';
import { RequestCounts } from './request-counts.js';

const MINUTE = 60_000;
const clock = new TestClock('2026-03-16T10:00:00+08:00');
const wait = (milliseconds: number) => clock.setTo(new Date(clock.now().getTime() + milliseconds));
const ask = (counts: RequestCounts, limit: number, caller = 'somebody') =>
  counts.increment(caller, MINUTE, limit, MINUTE);

it('lets through as many as the limit says, then none for a minute', async () => {
  const counts = new RequestCounts(clock);
  for (let asked = 1; asked <= 3; asked++) {
    expect(await ask(counts, 3)).toMatchObject({ totalHits: asked, isBlocked: false, timeToExpire: 60 });
  }
  wait(10_000);
  expect(await ask(counts, 3)).toMatchObject({ isBlocked: true, timeToBlockExpire: 60 });
  expect(await ask(counts, 3, 'somebody else')).toMatchObject({ totalHits: 1, isBlocked: false });
  wait(MINUTE - 1);
  expect(await ask(counts, 3)).toMatchObject({ isBlocked: true, timeToBlockExpire: 1 });
  wait(1);
  expect(await ask(counts, 3)).toMatchObject({ totalHits: 1, isBlocked: false });
});

it('keeps nobody in mind who stays away', async () => {
  const counts = new RequestCounts(clock);
  await ask(counts, 1, 'gone');
  await ask(counts, 1, 'blocked');
  wait(MINUTE / 2);
  await ask(counts, 1, 'blocked');
  wait(MINUTE / 2);
  await ask(counts, 1, 'new');
  expect(counts.inMind).toEqual(['blocked', 'new']);
});

it('never lets more through in any minute than the limit says', async () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(pauses, fc.integer({ min: 1, max: 5 }), async (between, limit) => {
      const counts = new RequestCounts(clock);
      const passed: number[] = [];
      for (const pause of between) {
        wait(pause);
        const now = clock.now().getTime();
        const { isBlocked } = await ask(counts, limit);
        if (isBlocked) continue;
        expect(passed.filter((at) => at > now - MINUTE).length).toBeLessThan(limit);
        passed.push(now);
      }
      expect(passed.length).toBeGreaterThan(0);
    }),
  );
});
