import pg from 'pg';
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
  const url = config.databaseUrl;
  if (url === undefined) return startEmbeddedServer({ dataDir: config.dataDir });
  await refuseSilentServer(url);
  return { url, stop: () => Promise.resolve() };
}

async function refuseSilentServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new StartError(`The server that DATABASE_URL names cannot be used: ${reason}.`);
  }
}

/** Brings a database to where the program can use it: newest migration, and the demo where it is wanted. */
export async function prepareDatabase(url: string, config: Config, clock: Clock, stop: AbortSignal): Promise<void> {
  await migrate(url);
  await withDataSource(url, async (dataSource) => {
    if (config.production) await refuseDemoAccounts(dataSource);
    if (config.demo) await seedDemo(dataSource, clock, stop);
  });
}

async function refuseDemoAccounts(dataSource: DataSource): Promise<void> {
  const rows = await dataSource.query<unknown[]>('SELECT FROM accounts WHERE demo LIMIT 1');
  if (rows.length === 0) return;
  throw new StartError(
    'This database holds demo accounts, whose password everybody knows: production needs a database of its own.',
  );
}
