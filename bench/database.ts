import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { fill } from './data/fill.ts';
import { statements } from './statements.ts';

/** The benchmark's own PostgreSQL, and in it a database with so many cases. */

const program = new URL('../apps/api/dist/', import.meta.url);

/** Not in the way of the program's own data. */
export const HOME = fileURLToPath(new URL('../.data/bench/', import.meta.url));

/** What a server for these sizes is given; everything else is as the product starts PostgreSQL. */
const SETTINGS = ['shared_buffers=1GB', 'max_wal_size=8GB', 'max_connections=100'];

export interface Server {
  url: string;
  log: string;
  stop: () => Promise<void>;
}

/** The product's own start of PostgreSQL and its own migrations, as built. */
const built = async <Module>(path: string) => (await import(new URL(path, program).href)) as Module;

export async function startServer(): Promise<Server> {
  const { startEmbeddedServer } =
    await built<typeof import('../apps/api/src/database/embedded-server.ts')>('database/embedded-server.js');
  await mkdir(HOME, { recursive: true });
  const server = await startEmbeddedServer({ dataDir: HOME, settings: SETTINGS });
  const folder = server.movedTo ?? join(HOME, 'postgres');
  return { url: server.url, log: join(folder, 'server.log'), stop: () => server.stop() };
}

export function databaseAt(server: Server, name: string): string {
  const url = new URL(server.url);
  url.pathname = name;
  return url.href;
}

export async function withDatabase<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client(url);
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

/**
 * A fresh database with so many cases. It is built once for each size and state of tables and texts, and copied from
 * then on, so that every run begins with the same one.
 * @param once whether it is used up instead: the next run builds it again
 * @returns its address
 */
export async function freshDatabase(server: Server, cases: number, once: boolean): Promise<string> {
  const filled = `filled_${cases}_${await fingerprint()}`;
  const { rowCount } = await ask(server, `SELECT FROM pg_database WHERE datname = '${filled}'`);
  if (rowCount === 0) {
    await dropOutdated(server, cases);
    await ask(server, `DROP DATABASE IF EXISTS filling WITH (FORCE)`);
    await ask(server, `CREATE DATABASE filling`);
    const { migrate } = await built<typeof import('../apps/api/src/database/migrate.ts')>('database/migrate.js');
    await migrate(databaseAt(server, 'filling'));
    const { rowsOf } = await built<typeof import('../apps/api/src/case-rows/rows-of.ts')>('case-rows/rows-of.js');
    await withDatabase(databaseAt(server, 'filling'), (db) => fill(db, cases, rowsOf));
    await ask(server, `ALTER DATABASE filling RENAME TO ${filled}`);
  }
  await ask(server, `DROP DATABASE IF EXISTS run WITH (FORCE)`);
  await ask(
    server,
    once ? `ALTER DATABASE ${filled} RENAME TO run` : `CREATE DATABASE run TEMPLATE ${filled} STRATEGY file_copy`,
  );
  return databaseAt(server, 'run');
}

const ask = (server: Server, question: string) =>
  withDatabase(databaseAt(server, 'postgres'), (db) => db.query<Record<string, string>>(question));

async function dropOutdated(server: Server, cases: number): Promise<void> {
  const { rows } = await ask(server, `SELECT datname FROM pg_database WHERE datname LIKE 'filled\\_${cases}\\_%'`);
  for (const { datname } of rows) await ask(server, `DROP DATABASE ${datname}`);
}

/** Of everything that decides what the database holds. */
async function fingerprint(): Promise<string> {
  const { tables, indexes } = await statements();
  const digest = createHash('sha256').update(tables + indexes);
  for (const folder of [new URL('data/', import.meta.url), new URL('../migrations/', import.meta.url)]) {
    const files = (await readdir(folder)).filter((name) => /(?<!\.spec)\.ts$/.test(name)).sort();
    for (const name of files) digest.update(await readFile(new URL(name, folder)));
  }
  return digest.digest('hex').slice(0, 12);
}
