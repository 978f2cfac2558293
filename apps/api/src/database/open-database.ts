import { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config.js';
import { dataSourceOptions } from './data-source.js';
import { seedDemo } from './demo/index.js';
import { startEmbeddedServer } from './embedded-server.js';
import { migrate } from './migrate.js';

export interface OpenDatabase {
  url: string;
  /** Where the embedded server keeps its files, when that is not the data folder. */
  movedTo?: string;
  stop(): Promise<void>;
}

/** The server that `DATABASE_URL` names, or one of our own. */
export async function openServer(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  return startEmbeddedServer({ dataDir: config.dataDir });
}

/** Brings a database to where the program can use it: newest migration, and the demo where it is wanted. */
export async function prepareDatabase(url: string, config: Config, clock: Clock): Promise<void> {
  await migrate(url);
  if (!config.demo) return;
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  try {
    await seedDemo(dataSource, clock);
  } finally {
    await dataSource.destroy();
  }
}
