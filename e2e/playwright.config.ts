import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { installedBrowser } from '../tools/browser.ts';

// The workers read this file again: what was chosen once is handed to them through the environment.
const port = (process.env.JOURNEY_PORT ??= String(await freePort()));
const dataDir = (process.env.JOURNEY_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'jianyan-journeys-')));
const baseURL = `http://localhost:${port}`;

// A Chromium started by root needs the first; the rest keeps it from calling home.
const quietBrowser = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Journeys through the built program (`npm run build`) with its demo: one program and one database for all of them. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalTeardown: './remove-data.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: installedBrowser(), args: quietBrowser },
  },
  webServer: {
    command: 'exec node apps/api/dist/main.js',
    cwd: '..',
    url: `${baseURL}/api/health/ready`,
    env: { PORT: port, DATA_DIR: dataDir, PUBLIC_URL: baseURL },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    // It fills the demo first.
    timeout: 300_000,
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
