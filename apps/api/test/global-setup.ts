import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedServer } from '../src/database/embedded-server.js';
import { migrate } from '../src/database/migrate.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database; every test file works on a copy of it. */
    templateUrl: string;
  }
}

/** Nothing here has to survive a power cut. */
const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** One PostgreSQL for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jianyan-test-'));
  // So that as root the server's own account can enter it.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedServer({ dataDir, settings: fastSettings });
  await migrate(server.url);
  project.provide('templateUrl', server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true });
  };
}
