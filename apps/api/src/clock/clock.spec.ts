import { expect, it } from 'vitest';
import { TestClock } from '../../test/test-clock.js';
import { SystemClock } from './clock.js';

it('counts the day in Shanghai, wherever the machine stands', () => {
  expect(new TestClock('2026-03-15T15:59:59Z').today()).toBe('2026-03-15');
  expect(new TestClock('2026-03-15T16:00:00Z').today()).toBe('2026-03-16');
});

it('goes on ticking from the instant it was set to', async () => {
  const setTo = new Date('2026-03-16T02:00:00Z');
  const clock = new SystemClock(setTo);
  const first = clock.now();
  expect(first.getTime()).toBeGreaterThanOrEqual(setTo.getTime());
  while (clock.now().getTime() === first.getTime()) await Promise.resolve();
  expect(clock.today()).toBe('2026-03-16');
});
