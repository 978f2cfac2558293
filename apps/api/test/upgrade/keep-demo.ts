import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/**
 * `npm run demo:keep`: the demo as the newest migration has it, row by row, for the test that upgrades a database of that
 * time. One of these is kept for each landing that people may still have.
 */

/** Whenever it is made, the demo is of this day. */
const now = new Date('2026-11-23T10:00:00+08:00');

const built = async <Module>(path: string) =>
  (await import(new URL(`../../dist/${path}`, import.meta.url).href)) as Module;
const { startEmbeddedServer } =
  await built<typeof import('../../src/database/embedded-server.js')>('database/embedded-server.js');
const { migrate } = await built<typeof import('../../src/database/migrate.js')>('database/migrate.js');
const { withDataSource } = await built<typeof import('../../src/database/data-source.js')>('database/data-source.js');
const { SystemClock } = await built<typeof import('../../src/clock/clock.js')>('clock/clock.js');
const { readConfig } = await built<typeof import('../../src/config.js')>('config.js');
const { FileStore } = await built<typeof import('../../src/storage/file-store.js')>('storage/file-store.js');
const { seedDemo } = await built<typeof import('../../src/demo/index.js')>('demo/index.js');

const dataDir = await mkdtemp(join(tmpdir(), 'jianyan-demo-'));
const store = new FileStore(readConfig({ DATA_DIR: dataDir }));
const server = await startEmbeddedServer({ dataDir });
try {
  const migrations = await migrate(server.url);
  await withDataSource(server.url, (dataSource) => seedDemo(dataSource, { clock: new SystemClock(now), store }));
  const stamp = /\d{14}$/.exec(migrations.at(-1) ?? '')?.[0];
  const kept = new URL(`${stamp}.copy.gz`, import.meta.url);
  await writeFile(kept, gzipSync(await everyRow(server.url), { level: 9 }));
  console.info(`${stamp}.copy.gz holds the demo as that migration has it.`);
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** Table by table what COPY answers, as pg_dump writes it. */
async function everyRow(url: string): Promise<string> {
  const db = new pg.Client(url);
  await db.connect();
  const { rows } = await db.query<{ name: string; columns: string }>(
    `SELECT table_name AS name, string_agg(column_name, ', ' ORDER BY ordinal_position) AS columns
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
     GROUP BY table_name ORDER BY table_name`,
  );
  const written = [`-- ${now.toISOString()}\n`];
  for (const { name, columns } of rows) {
    const copied = await text(db.query(copyTo(`COPY ${name} (${columns}) TO STDOUT`)));
    written.push(`COPY ${name} (${columns}) FROM stdin;\n${copied}\\.\n`);
  }
  await db.end();
  return written.join('');
}
