import type { ThrottlerStorage } from '@nestjs/throttler';
import type { Clock } from '../clock/clock.js';

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** Seconds, as the headers of an answer tell them. */
const secondsTo = (then: number, now: number): number => Math.ceil((then - now) / 1000);

/** One caller: when each request within the window came, and until when no more are taken. */
class Caller {
  blockedUntil = 0;
  private came: number[] = [];
  private oldest = 0;

  get count(): number {
    return this.came.length - this.oldest;
  }

  come(now: number): void {
    this.came.push(now);
  }

  /** Each request falls out once: the work of one does not grow with how many came before it. */
  dropUntil(then: number): void {
    while (this.oldest < this.came.length && (this.came[this.oldest] ?? 0) <= then) this.oldest++;
    if (this.oldest * 2 < this.came.length) return;
    this.came = this.came.slice(this.oldest);
    this.oldest = 0;
  }

  forgetAll(): void {
    this.came = [];
    this.oldest = 0;
  }

  firstCameAt(now: number): number {
    return this.came[this.oldest] ?? now;
  }
}

/** How often each caller came within the window that slides along with the clock. */
export class RequestCounts implements ThrottlerStorage {
  private readonly callers = new Map<string, Caller>();
  private sweepDueAt = 0;

  constructor(private readonly clock: Clock) {}

  get inMind(): string[] {
    return [...this.callers.keys()];
  }

  increment(key: string, window: number, limit: number, blockedFor: number): Promise<Counted> {
    const now = this.clock.now().getTime();
    this.forgetWhoStaysAway(now, window);
    const caller = this.callerOf(key);
    if (caller.blockedUntil <= now) {
      if (caller.blockedUntil > 0) caller.forgetAll();
      caller.blockedUntil = 0;
      caller.dropUntil(now - window);
      caller.come(now);
      if (caller.count > limit) caller.blockedUntil = now + blockedFor;
    }
    return Promise.resolve({
      totalHits: caller.count,
      timeToExpire: secondsTo(caller.firstCameAt(now) + window, now),
      isBlocked: caller.blockedUntil > now,
      timeToBlockExpire: Math.max(0, secondsTo(caller.blockedUntil, now)),
    });
  }

  private callerOf(key: string): Caller {
    const caller = this.callers.get(key) ?? new Caller();
    this.callers.set(key, caller);
    return caller;
  }

  private forgetWhoStaysAway(now: number, window: number): void {
    if (now < this.sweepDueAt) return;
    this.sweepDueAt = now + window;
    for (const [key, caller] of this.callers) {
      caller.dropUntil(now - window);
      if (caller.count === 0 && caller.blockedUntil <= now) this.callers.delete(key);
    }
  }
}
