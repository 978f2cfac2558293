import { shanghaiDayOf } from '@jianyan/shared';

/** The only source of time. Inject it; nothing else asks the machine what time it is. */
export abstract class Clock {
  abstract now(): Date;

  /** The calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
  today(): string {
    return shanghaiDayOf(this.now());
  }
}

/** Ticks with the machine; with `startAt` it was set to that instant when the program started. */
export class SystemClock extends Clock {
  private readonly ahead: number;

  constructor(startAt?: Date) {
    super();
    this.ahead = startAt ? startAt.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}
