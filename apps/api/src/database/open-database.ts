import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config.js';
import { StartError } from '../explain.js';
import { withDataSource } from './data-source.js';
import { seedDemo } from './demo/index.js';
import { startEmbeddedServer } from './embedded-server.js';
import { migrate } from './migrate.js';

export interface OpenServer {
  url: string;
  /** Where the embedded server keeps its files, when that is not the data folder. */
  movedTo?: string;
  stop(): Promise<void>;
}

/** The server that `DATABASE_URL` names, or one of our own. */
export async function openServer(config: Config): Promise<OpenServer> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  return startEmbeddedServer({ dataDir: config.dataDir });
}

/** Brings a database to where the program can use it: newest migration, and the demo where it is wanted. */
export async function prepareDatabase(url: string, config: Config, clock: Clock): Promise<void> {
  await migrate(url);
  await withDataSource(url, async (dataSource) => {
    if (config.production) await refuseDemoAccounts(dataSource);
    if (config.demo) await seedDemo(dataSource, clock);
  });
}

async function refuseDemoAccounts(dataSource: DataSource): Promise<void> {
  const rows = await dataSource.query<unknown[]>('SELECT FROM accounts WHERE demo LIMIT 1');
  if (rows.length === 0) return;
  throw new StartError(
    'This database holds demo accounts, whose password everybody knows: production needs a database of its own.',
  );
}
