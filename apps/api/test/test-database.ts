import pg from 'pg';
import { inject } from 'vitest';

/** Held while a copy is made: PostgreSQL copies a template only when nobody else is looking at it. */
const copyLock = 20_260_102;

const worker = process.env.VITEST_POOL_ID ?? '0';

let copy: Promise<string> | undefined;

/** The address of this test file's own database, migrated and empty; the same one for the whole file. */
export function testDatabase(): Promise<string> {
  copy ??= freshCopy();
  return copy;
}

/** The next test file gets a database of its own. */
export function forgetDatabase(): void {
  copy = undefined;
}

/** The address of a database without any table. @param name where a test file needs several */
export function blankDatabase(name = 'blank'): Promise<string> {
  return create(`${name}_${worker}`, 'template1');
}

function freshCopy(): Promise<string> {
  return create(`worker_${worker}`, new URL(inject('templateUrl')).pathname.slice(1));
}

async function create(name: string, template: string): Promise<string> {
  const server = new URL(inject('templateUrl'));
  const client = new pg.Client(at(server, 'postgres'));
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [copyLock]);
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  return at(server, name);
}

function at(address: URL, database: string): string {
  const copied = new URL(address);
  copied.pathname = database;
  return copied.href;
}
