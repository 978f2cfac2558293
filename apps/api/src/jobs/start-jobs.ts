import { Logger } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import type { FileStore } from '../storage/file-store.js';
import { JOBS } from './jobs.js';

/** What jobs work with. */
export interface Means {
  dataSource: DataSource;
  clock: Clock;
  store: FileStore;
}

/** Jobs come once a day: nothing has to hurry, and the database is asked seldom. */
const UNHURRIED = {
  ...{ cronWorkerIntervalSeconds: 45, flowIntervalSeconds: 3600, superviseIntervalSeconds: 300 },
  registerInstance: false,
};
const LOOKED_FOR = { pollingIntervalSeconds: 60 };

/** One of a kind at a time, tried again later in the night. */
const QUEUE = {
  policy: 'exclusive',
  expireInSeconds: 3600,
  retryLimit: 4,
  retryDelay: 60,
  retryBackoff: true,
} as const;

/** A database that is gone for a while is waited for; after that the program runs on without jobs and has said so. */
const ATTEMPTS = 100;

/** Whoever stops the program waits no longer for a job. */
const LEAVE_OFF_AFTER = 5_000;

const logger = new Logger('Jobs');

/**
 * Starts what the program does by itself. Requests do not wait for it and are served without it: whatever fails here is
 * logged and no more.
 */
export function startJobs(url: string, means: Means): { stop(): Promise<void> } {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    application_name: 'jianyan jobs',
    max: 2,
    ...UNHURRIED,
  });
  // Without a listener an error of a connection that nobody is using would end the program.
  boss.on('error', ({ message }: Error) => logger.error(message));
  boss.on('warning', ({ message }: { message: string }) => logger.warn(message));
  let stopping = false;
  const starting = takeUp(boss, means).catch((failure: unknown) => {
    if (!stopping) logger.error(`The jobs could not be started: ${String(failure)}`);
  });
  return {
    stop: async () => {
      stopping = true;
      await boss.stop({ timeout: LEAVE_OFF_AFTER });
      await starting;
    },
  };
}

async function takeUp(boss: PgBoss, { dataSource, clock, store }: Means): Promise<void> {
  await boss.start({ attempts: ATTEMPTS });
  for (const [name, { at, run }] of Object.entries(JOBS)) {
    await boss.createQueue(name, QUEUE);
    await boss.schedule(name, at, null, { tz: 'Asia/Shanghai', missed: 'once' });
    await boss.work(name, LOOKED_FOR, async () => {
      try {
        await run(dataSource, clock, store);
      } catch (failure) {
        logger.error(`${name} failed: ${String(failure)}`, failure instanceof Error ? failure.stack : undefined);
        throw failure;
      }
    });
  }
}
