import { withDataSource } from './data-source.js';

/** Any number nobody else uses: two programs that start together migrate one after the other. */
const migrationLock = 20_260_101;

/** Brings the database to the newest migration; answers the names of those it ran. */
export async function migrate(url: string): Promise<string[]> {
  return withDataSource(url, async (dataSource) => {
    const holder = dataSource.createQueryRunner();
    try {
      await holder.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      const run = await dataSource.runMigrations();
      return run.map((migration) => migration.name);
    } finally {
      await holder.release();
    }
  });
}
