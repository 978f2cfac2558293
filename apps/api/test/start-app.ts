import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { afterAll } from 'vitest';
import type { Foundation } from '../src/app.module.js';
import { readConfig } from '../src/config.js';
import { createApp } from '../src/create-app.js';
import { Policies } from '../src/policy/policies.js';
import { people, type People } from './people.js';
import { TestClock } from './test-clock.js';
import { testDatabase } from './test-database.js';

export interface StartedApp {
  app: NestFastifyApplication;
  /** For supertest: `request(started.server)`. */
  server: ReturnType<NestFastifyApplication['getHttpServer']>;
  dataSource: DataSource;
  clock: TestClock;
  /** Adds an account that signs in with {@link testPassword}; answers its id. */
  addAccount: People['addAccount'];
  /** Gives an account that there is further roles. */
  addRoles: People['addRoles'];
  /** A client signed in under this name: `(await as('renda')).get('/api/…')`. */
  as: People['as'];
}

/** The clock of a test stands still while it asks and sends a great deal. */
const UNLIMITED = { REQUESTS_PER_MINUTE: '1000000', UPLOADS_PER_TEN_MINUTES: '1000000' };

/** A Monday in the middle of an ordinary working week, 10:00 in Shanghai. */
const ordinaryMonday = '2026-03-16T10:00:00+08:00';

/**
 * The whole program on this test file's own database; stops by itself when the file is done.
 * @param doors controllers of the test itself, beside the program's
 * @param other what its bodies go by, and which database it works on, where that is not what is usual
 */
export async function startApp(
  environment: Record<string, string> = {},
  doors: Type[] = [],
  { policies = new Policies(), databaseUrl }: Partial<Pick<Foundation, 'policies' | 'databaseUrl'>> = {},
): Promise<StartedApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jianyan-files-'));
  const quiet = { LOG_LEVEL: 'error', JIANYAN_DEMO: 'off', DATA_DIR: dataDir, ...UNLIMITED };
  const config = readConfig({ ...quiet, ...environment });
  const clock = new TestClock(ordinaryMonday);
  const app = await createApp({ config, clock, policies, databaseUrl: databaseUrl ?? (await testDatabase()) }, doors);
  // supertest would otherwise open and close a port for every single request.
  await app.listen(0, '127.0.0.1');
  afterAll(async () => {
    await app.close();
    await rm(dataDir, { recursive: true });
  });
  const [server, dataSource] = [app.getHttpServer(), app.get(DataSource)];
  return { app, server, dataSource, clock, ...people(server, dataSource, clock) };
}
