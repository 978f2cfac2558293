import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { StartError } from '../explain.js';
import { withDataSource } from './data-source.js';
import { startEmbeddedServer } from './embedded-server.js';
import { migrate } from './migrate.js';

export interface OpenServer {
  url: string;
  /** Where the embedded server keeps its files, when that is not the data folder. */
  movedTo?: string;
  /** Resolves when a server of ours has died and could not be started again; with `DATABASE_URL` somebody else sees to it. */
  lost: Promise<StartError>;
  stop(): Promise<void>;
}

/** The server that `DATABASE_URL` names, or one of our own. */
export async function openServer(config: Config): Promise<OpenServer> {
  const url = config.databaseUrl;
  if (url === undefined) return startEmbeddedServer({ dataDir: config.dataDir });
  refuseOlderServer(await versionOf(url));
  return { url, lost: new Promise(() => undefined), stop: () => Promise.resolve() };
}

/** PostgreSQL's own number, such as 180004. @throws StartError when the server does not answer or lets nobody in */
async function versionOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    await client.end();
    return rows[0]?.version ?? 0;
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new StartError(`The server that DATABASE_URL names cannot be used: ${reason}.`);
  }
}

/** The first with `uuidv7()`, by which every row gets its id. */
const oldestVersion = 18;

export function refuseOlderServer(version: number): void {
  const major = Math.floor(version / 10_000);
  if (major >= oldestVersion) return;
  throw new StartError(
    `The server that DATABASE_URL names is PostgreSQL ${major}; this program needs ${oldestVersion} or newer.`,
  );
}

/**
 * Brings a database to where the program can use it.
 * @param fill what a database begins with, where it is to begin with something
 */
export async function prepareDatabase(
  url: string,
  config: Config,
  fill?: (dataSource: DataSource) => Promise<unknown>,
): Promise<void> {
  await migrate(url);
  await withDataSource(url, async (dataSource) => {
    if (config.production) await refuseDemoAccounts(dataSource);
    await fill?.(dataSource);
  });
}

async function refuseDemoAccounts(dataSource: DataSource): Promise<void> {
  const rows = await dataSource.query<unknown[]>('SELECT FROM accounts WHERE demo LIMIT 1');
  if (rows.length === 0) return;
  throw new StartError(
    'This database holds demo accounts, whose password everybody knows: production needs a database of its own.',
  );
}
