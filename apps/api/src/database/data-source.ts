import { migrations } from '@jianyan/migrations';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { Naming } from './naming.js';

/** A `date` stays the 'YYYY-MM-DD' it is, never an instant in the server's time zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** How the program, the migration commands and the tests all reach the database. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new Naming(),
    applicationName: 'jianyan',
  };
}

/** Works on a connection of its own, closed afterwards whatever happens. */
export async function withDataSource<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
