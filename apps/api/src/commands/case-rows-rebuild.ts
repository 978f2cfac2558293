import { rebuildCaseRows } from '../case-rows/rebuild.js';
import { migrate } from '../database/migrate.js';
import { command } from './command.js';

await command(async ({ url, dataSource }) => {
  await migrate(url);
  const count = await rebuildCaseRows(dataSource);
  console.info(`Lists, desks and counts are written anew: ${count} cases.`);
});
