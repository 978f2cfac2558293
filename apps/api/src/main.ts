import { DataSource } from 'typeorm';
import { SystemClock } from './clock/clock.js';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';
import { explain } from './explain.js';
import { openServer, prepareDatabase } from './database/open-database.js';
import { Policies } from './policy/policies.js';
import { refuseUnusablePort } from './fence/served/port.js';
import { announce } from './start-message.js';
import { openDataFolder } from './storage/data-folder.js';
import { FileStore } from './storage/file-store.js';

/** What has been started so far, to be stopped in the reverse order. */
const started: (() => Promise<void>)[] = [];
const stopWanted = new AbortController();

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const clock = new SystemClock(config.startAt);
  await refuseUnusablePort(config.host, config.port);
  await openDataFolder(config.dataDir);
  const server = await openServer(config);
  started.push(() => server.stop());
  void server.lost.then(fail);
  stopWanted.signal.throwIfAborted();
  // Loaded only where it is told: nothing of the program leans on it.
  const demo = config.demo ? await import('./demo/index.js') : undefined;
  const stage = { clock, store: new FileStore(config), stop: stopWanted.signal };
  await prepareDatabase(server.url, config, demo && ((database) => demo.seedDemo(database, stage)));
  stopWanted.signal.throwIfAborted();
  const app = await createApp({ config, clock, policies: new Policies(), databaseUrl: server.url });
  started.push(() => app.close());
  await app.listen(config.port, config.host);
  announce(config, { movedTo: server.movedTo, demo });
  // Loaded once people are served.
  const { startJobs } = await import('./jobs/start-jobs.js');
  const jobs = startJobs(server.url, { dataSource: app.get(DataSource), clock, store: app.get(FileStore) });
  started.push(() => jobs.stop());
}

async function stop(): Promise<void> {
  for (const close of started.splice(0).reverse()) await close();
}

/** Says why the program cannot go on, and ends it. */
async function fail(failure: unknown): Promise<void> {
  if (stopWanted.signal.aborted) return;
  explain(failure);
  await stop().catch(explain);
  process.exit(1);
}

const starting = start();

// A terminal and npm both pass Ctrl-C on: the second one changes nothing.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopWanted.abort());

stopWanted.signal.addEventListener('abort', () => {
  // A step under way comes to its end first: a database that is just starting could not be stopped.
  void starting
    .catch(() => undefined)
    .then(stop)
    .then(() => process.exit(0));
});

await starting.catch(fail);
