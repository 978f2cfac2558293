import { expect, it } from 'vitest';
import { blankDatabase } from '../../test/test-database.js';
import { withDataSource } from './data-source.js';
import { migrate } from './migrate.js';

it('says what to do with a database that another version of the program has prepared', async () => {
  const url = await blankDatabase();
  expect(await migrate(url)).not.toEqual([]);
  expect(await migrate(url)).toEqual([]);
  await withDataSource(url, (db) => db.query(`INSERT INTO migrations (timestamp, name) VALUES (1, 'Elsewhere1')`));
  await expect(migrate(url)).rejects.toThrow(
    'Another version of Jianyan prepared this database (Elsewhere1): start that version, or, where it holds the demo, begin anew with npm run demo:reset.',
  );
});
