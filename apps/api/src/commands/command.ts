import type { DataSource } from 'typeorm';
import { type Clock, SystemClock } from '../clock/clock.js';
import { type Config, readConfig } from '../config.js';
import { explain } from '../explain.js';
import { withDataSource } from '../database/data-source.js';
import { openServer } from '../database/open-database.js';

export interface AtHand {
  config: Config;
  clock: Clock;
  url: string;
  dataSource: DataSource;
}

/** Does one thing to the program's database, such as it is, without starting the program. */
export async function command(work: (atHand: AtHand) => Promise<void>): Promise<void> {
  try {
    const config = readConfig(process.env);
    const clock = new SystemClock(config.startAt);
    const server = await openServer(config);
    try {
      await withDataSource(server.url, (dataSource) => work({ config, clock, url: server.url, dataSource }));
    } finally {
      await server.stop();
    }
  } catch (failure) {
    explain(failure);
    process.exitCode = 1;
  }
}
