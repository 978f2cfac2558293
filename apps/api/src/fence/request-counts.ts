import type { Clock } from '../clock/clock.js';

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
}

/** How often each caller came within the window that slides along with the clock; beyond the limit he waits a window. */
export class RequestCounts {
  private readonly callers = new Map<string, Caller>();
  private sweepDueAt = 0;

  constructor(
    private readonly clock: Clock,
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  get inMind(): string[] {
    return [...this.callers.keys()];
  }

  /** @returns for how many seconds nothing is taken from the caller; 0 when the request may pass */
  count(key: string): number {
    const now = this.clock.now().getTime();
    this.forgetWhoStaysAway(now);
    const caller = this.callerOf(key);
    if (caller.blockedUntil <= now) {
      if (caller.blockedUntil > 0) caller.forgetAll();
      caller.blockedUntil = 0;
      caller.dropUntil(now - this.windowMs);
      caller.come(now);
      if (caller.count > this.limit) caller.blockedUntil = now + this.windowMs;
    }
    return Math.max(0, Math.ceil((caller.blockedUntil - now) / 1000));
  }

  private callerOf(key: string): Caller {
    const caller = this.callers.get(key) ?? new Caller();
    this.callers.set(key, caller);
    return caller;
  }

  private forgetWhoStaysAway(now: number): void {
    if (now < this.sweepDueAt) return;
    this.sweepDueAt = now + this.windowMs;
    for (const [key, caller] of this.callers) {
      caller.dropUntil(now - this.windowMs);
      if (caller.count === 0 && caller.blockedUntil <= now) this.callers.delete(key);
    }
  }
}
