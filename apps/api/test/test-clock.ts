import { Clock } from '../src/clock/clock.js';

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** Stands still until it is told to go on. */
export class TestClock extends Clock {
  private instant: Date;

  constructor(instant: string | Date) {
    super();
    this.instant = new Date(instant);
  }

  now(): Date {
    return new Date(this.instant);
  }

  setTo(instant: string | Date): void {
    this.instant = new Date(instant);
  }

  advance(by: { days?: number; hours?: number; minutes?: number }): void {
    const minutes = (by.hours ?? 0) * 60 + (by.minutes ?? 0);
    this.instant = new Date(this.instant.getTime() + (by.days ?? 0) * millisecondsPerDay + minutes * 60_000);
  }
}
