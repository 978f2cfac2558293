import pg from 'pg';
import { inject } from 'vitest';

/** Held while a copy is made: PostgreSQL copies a template only when nobody else is looking at it. */
const copyLock = 20_260_102;

let copy: Promise<string> | undefined;

/** The address of this test file's own database, migrated and empty; the same one for the whole file. */
export function testDatabase(): Promise<string> {
  copy ??= freshCopy();
  return copy;
}

async function freshCopy(): Promise<string> {
  const template = new URL(inject('templateUrl'));
  const name = `worker_${process.env.VITEST_POOL_ID ?? '0'}`;
  const client = new pg.Client(at(template, 'postgres'));
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [copyLock]);
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  await client.end();
  return at(template, name);
}

function at(address: URL, database: string): string {
  const copied = new URL(address);
  copied.pathname = database;
  return copied.href;
}
