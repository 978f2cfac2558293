import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { migrations } from '@jianyan/migrations';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source.js';

/** A database as it once was. */
export interface Then {
  /** The day and hour of it. */
  now: Date;
  /** How many rows each table had. */
  rows: ReadonlyMap<string, number>;
}

/**
 * Brings a blank database to where a kept one was: to the migration it is named after, and then to its rows.
 * @param name of a file beside this one
 */
export async function loadKept(url: string, name: string): Promise<Then> {
  await migrateUpTo(url, name.slice(0, 14));
  const kept = gunzipSync(await readFile(new URL(name, import.meta.url))).toString();
  const db = new pg.Client(url);
  await db.connect();
  // They were whole where they came from: neither keys nor triggers need look at them again, in whatever order.
  await db.query('SET session_replication_role = replica');
  const rows = new Map<string, number>();
  for (const [, table = '', columns, lines = ''] of kept.matchAll(
    /^COPY (\w+) \((.+)\) FROM stdin;\n([^]*?)^\\\.$/gmu,
  )) {
    await pipeline(Readable.from([lines]), db.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`)));
    rows.set(table, lines.split('\n').length - 1);
  }
  await db.end();
  return { now: new Date(kept.slice('-- '.length, kept.indexOf('\n'))), rows };
}

async function migrateUpTo(url: string, stamp: string): Promise<void> {
  const last = migrations.findIndex(({ name }) => name.endsWith(stamp));
  if (last === -1) throw new Error(`there is no migration ${stamp}`);
  const asThen = { ...dataSourceOptions(url), migrations: migrations.slice(0, last + 1) } as const;
  const dataSource = await new DataSource(asThen).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}
