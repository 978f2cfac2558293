import type { DataSource } from 'typeorm';
import { deleteStrayFiles } from '../attachments/arriving-files.js';
import { deleteRemovedFiles } from '../attachments/removed-files.js';
import { forgetOldSessions } from '../auth/sessions/forget-sessions.js';
import type { Clock } from '../clock/clock.js';
import { forgetOldAnswers } from '../fence/repeats/repeatable-requests.js';
import type { FileStore } from '../storage/file-store.js';

interface Job {
  /** Minute and hour in Shanghai. One that was missed is made up for when a program runs again. */
  at: string;
  /** May be cut off at any moment, and run twice at once: what is left over is done the next time. */
  run: (db: DataSource, clock: Clock, store: FileStore) => Promise<void>;
}

/** What is done without anybody asking for it, once a day, by one of the programs that share a database. */
export const JOBS: Readonly<Record<string, Job>> = {
  'forget-old-sessions': { at: '10 3 * * *', run: forgetOldSessions },
  'forget-old-answers': { at: '20 3 * * *', run: forgetOldAnswers },
  'delete-removed-files': { at: '30 3 * * *', run: deleteRemovedFiles },
  'delete-stray-files': { at: '40 3 * * *', run: deleteStrayFiles },
};
