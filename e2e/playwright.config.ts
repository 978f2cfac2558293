import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { installedBrowser } from '../tools/browser.ts';
import { freePort } from '../apps/api/src/database/free-port.ts';
import { BUSY_MS } from './patience.ts';

// The workers read this file again: what was chosen once is handed to them through the environment.
const port = (process.env.JOURNEY_PORT ??= String(await freePort()));
/** A program that already runs, to spare its start while journeys are being written. */
const running = process.env.JOURNEY_URL;
const dataDir = running ? '' : (process.env.JOURNEY_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'jianyan-journeys-')));
const baseURL = running ?? `http://localhost:${port}`;

/**
 * What hangs from an address bar that nobody sees takes a browser more than half a second for each person. The last list is
 * the one that holds, so what Playwright leaves out stands here again, as far as it touches our pages.
 */
const leftOut = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'PaintHolding', 'DestroyProfileOnBrowserClose'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable'],
  ...['MediaRouter', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch', 'AimEnabled'],
];

// A Chromium started by root needs the first; the rest keeps it from calling home.
const quietBrowser = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${leftOut.join()}`,
];

const webServer: PlaywrightTestConfig['webServer'] = {
  command: 'exec node apps/api/dist/main.js',
  cwd: '..',
  url: `${baseURL}/api/health/ready`,
  // Two browsers do in minutes, as few people, what a town does in months.
  env: { PORT: port, DATA_DIR: dataDir, PUBLIC_URL: baseURL, REQUESTS_PER_MINUTE: '100000' },
  gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  // It fills the demo first.
  timeout: 900_000,
};

/** Journeys through the built program (`npm run build`) with its demo: one program and one database for all of them. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalTeardown: './remove-data.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Every journey brings its own cases and people, so none waits for the others of its file.
  fullyParallel: true,
  timeout: 10 * BUSY_MS,
  expect: { timeout: BUSY_MS },
  use: {
    baseURL,
    actionTimeout: BUSY_MS,
    navigationTimeout: BUSY_MS,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    // Recording costs a third of the time: only for whoever looks into something.
    trace: process.env.JOURNEY_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: installedBrowser(), args: quietBrowser },
  },
  ...(running ? {} : { webServer }),
});
