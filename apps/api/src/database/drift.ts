import type { DataSource } from 'typeorm';

/** Constraints and indexes are written in the migrations alone; the entities repeat tables and columns only. */
const belongsToMigrationsAlone =
  /^(ALTER TABLE \S+ (ADD|DROP|RENAME) CONSTRAINT|(CREATE|DROP)( UNIQUE)? INDEX|COMMENT)/;

/** The statements that would bring the tables to what the entities say: none when both agree. */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query).filter((query) => !belongsToMigrationsAlone.test(query));
}
