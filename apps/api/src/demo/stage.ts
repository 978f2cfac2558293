import type { Clock } from '../clock/clock.js';
import type { FileStore } from '../storage/file-store.js';

/** Where a demo is told. */
export interface Stage {
  clock: Clock;
  /** Keeps the scans of what was signed on paper. */
  store: FileStore;
  /** Gives up between two steps; the next start then begins the demo anew. */
  stop?: AbortSignal;
}
