import { rm } from 'node:fs/promises';
import { StartError } from '../explain.js';
import { seedDemo } from '../demo/index.js';
import { migrate } from '../database/migrate.js';
import { FileStore } from '../storage/file-store.js';
import { command } from './command.js';

await command(async ({ config, clock, url, dataSource }) => {
  if (!config.demo) {
    throw new StartError('This would empty the database: it is done to a demo only (JIANYAN_DEMO=on).');
  }
  await dataSource.query('DROP SCHEMA public CASCADE');
  await dataSource.query('CREATE SCHEMA public');
  await dataSource.query('DROP SCHEMA IF EXISTS jobs CASCADE');
  await rm(config.filesDir, { recursive: true, force: true });
  await migrate(url);
  await seedDemo(dataSource, { clock, store: new FileStore(config) });
  console.info('The demo is as on its first day; npm start opens it.');
});
