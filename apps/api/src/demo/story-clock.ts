import { Clock } from '../clock/clock.js';

/** Tells the time of the act that the demo is just retelling. */
export class StoryClock extends Clock {
  private instant: Date;

  constructor(instant: Date) {
    super();
    this.instant = instant;
  }

  now(): Date {
    return new Date(this.instant);
  }

  setTo(instant: Date): void {
    this.instant = instant;
  }
}
