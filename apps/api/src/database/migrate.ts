import { type DataSource, MigrationExecutor } from 'typeorm';
import { StartError } from '../explain.js';
import { writeBlankKeys } from './blank-keys.js';
import { withDataSource } from './data-source.js';

/** Any number nobody else uses: two programs that start together migrate one after the other. */
const migrationLock = 20_260_101;

/**
 * Brings the database to the newest migration; answers the names of those it ran.
 * @throws StartError for a database that has had migrations this program does not know
 */
export async function migrate(url: string): Promise<string[]> {
  return withDataSource(url, async (dataSource) => {
    const holder = dataSource.createQueryRunner();
    try {
      await holder.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      await refuseUnknownMigrations(dataSource);
      const run = await dataSource.runMigrations();
      await writeBlankKeys(dataSource);
      return run.map((migration) => migration.name);
    } finally {
      await holder.release();
    }
  });
}

/** Its tables are not the ones that our queries are written for, even when nothing seems left to run. */
async function refuseUnknownMigrations(dataSource: DataSource): Promise<void> {
  const known = dataSource.migrations.map(({ name }) => name);
  const had = await new MigrationExecutor(dataSource).getExecutedMigrations();
  const unknown = had.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new StartError(
    `Another version of Jianyan prepared this database (${unknown.join(', ')}): ` +
      'start that version, or, where it holds the demo, begin anew with npm run demo:reset.',
  );
}
