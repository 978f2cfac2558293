import { readable } from '@jianyan/shared';
import { lengthOf } from '../text';
import type { Beyond } from './ground';

/** Puts the parts of a text within their limits, and notes those that are beyond them. */
export class Limits {
  readonly beyond: Beyond[] = [];

  /** The words where they fit, else what stood there `before`. */
  fit(part: string, words: string, before: string, limit: number, number?: number): string {
    const over = lengthOf(readable(words)) - limit;
    if (over <= 0) return words;
    this.note({ part, over, ...(number === undefined ? {} : { number }) });
    return before;
  }

  note(beyond: Beyond): void {
    this.beyond.push(beyond);
  }
}
