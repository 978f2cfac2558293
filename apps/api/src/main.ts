import { SystemClock } from './clock/clock.js';
import { ConfigError, readConfig } from './config.js';
import { createApp } from './create-app.js';
import { openServer, prepareDatabase } from './database/open-database.js';
import { refuseTakenPort } from './http/port.js';
import { announce } from './start-message.js';

/** What has been started so far, to be stopped in the reverse order. */
const started: (() => Promise<unknown>)[] = [];

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const clock = new SystemClock(config.startAt);
  await refuseTakenPort(config.host, config.port);
  const server = await openServer(config);
  started.push(() => server.stop());
  await prepareDatabase(server.url, config, clock);
  const app = await createApp({ config, clock, databaseUrl: server.url });
  started.push(() => app.close());
  await app.listen(config.port, config.host);
  announce(config, server.movedTo);
}

async function stop(): Promise<void> {
  for (const close of started.splice(0).reverse()) await close();
}

/** A person reads the sentence; the causes below it are for whoever has to look further. */
function explain(failure: unknown): void {
  const expected = failure instanceof ConfigError || (failure instanceof Error && failure.cause === undefined);
  console.error(expected ? failure.message : failure);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop().then(() => process.exit(0)));
}

await start().catch(async (failure: unknown) => {
  explain(failure);
  await stop();
  process.exitCode = 1;
});
