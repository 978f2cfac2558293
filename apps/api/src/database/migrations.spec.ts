import { migrations } from '@jianyan/migrations';
import { DataSource } from 'typeorm';
import { afterAll, expect, it } from 'vitest';
import { blankDatabase } from '../../test/test-database.js';
import { dataSourceOptions } from './data-source.js';
import { schemaDrift } from './drift.js';

const dataSource = await new DataSource(dataSourceOptions(await blankDatabase())).initialize();
afterAll(() => dataSource.destroy());

async function tables(): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> 'migrations' ORDER BY name`,
  );
  return rows.map(({ name }) => name);
}

it('builds exactly the tables and columns that the entities describe', async () => {
  await dataSource.runMigrations();
  expect(await schemaDrift(dataSource)).toEqual([]);
});

it('would notice a column that only one of them has, and one that differs', async () => {
  await dataSource.query('ALTER TABLE members ADD COLUMN stray text, ALTER COLUMN name DROP NOT NULL');
  expect(await schemaDrift(dataSource)).toHaveLength(2);
  await dataSource.query('ALTER TABLE members DROP COLUMN stray, ALTER COLUMN name SET NOT NULL');
});

it('takes every migration back and runs it again', async () => {
  const built = await tables();
  for (const _migration of migrations) await dataSource.undoLastMigration();
  expect(await tables()).toEqual([]);

  await dataSource.runMigrations();
  expect(await tables()).toEqual(built);
});
