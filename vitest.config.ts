import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Tests read the sources of the other projects, so they never need a build.
const resolve = {
  alias: [
    { find: /^@jianyan\/shared$/, replacement: source('libs/shared/src/index.ts') },
    { find: /^@jianyan\/shared\/i18n\/(.+)$/, replacement: `${source('libs/shared/src/i18n')}/$1.ts` },
    { find: /^@jianyan\/migrations$/, replacement: source('migrations/index.ts') },
  ],
};

/** A busy machine makes a test slow, not wrong. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    // Two cores are what CI has.
    maxWorkers: 2,
    projects: [
      {
        test: { name: 'tools', root: 'tools', include: ['*.spec.ts'], environment: 'node', ...patience },
      },
      {
        resolve,
        test: {
          name: 'shared',
          root: 'libs/shared',
          include: ['src/**/*.spec.ts'],
          environment: 'node',
          isolate: false,
          ...patience,
        },
      },
      {
        resolve,
        test: {
          name: 'api',
          root: 'apps/api',
          include: ['src/**/*.spec.ts'],
          environment: 'node',
          globalSetup: ['test/global-setup.ts'],
          // Loading the program takes longer than most files: once for each worker, not for each file.
          isolate: false,
          setupFiles: ['test/each-file.ts'],
          ...patience,
        },
      },
      {
        resolve,
        test: {
          name: 'bench',
          root: 'bench',
          include: ['**/*.spec.ts'],
          environment: 'node',
          globalSetup: ['../apps/api/test/global-setup.ts'],
          ...patience,
        },
      },
      {
        // Real processes of the built program: `npm run build` comes first, and what builds once more before the rest.
        test: {
          name: 'npm start',
          root: 'apps/api',
          include: ['test/start/npm-start.spec.ts'],
          environment: 'node',
          ...patience,
        },
      },
      {
        test: {
          name: 'start',
          root: 'apps/api',
          include: ['test/start/*.spec.ts'],
          exclude: ['test/start/npm-start.spec.ts'],
          sequence: { groupOrder: 1 },
          environment: 'node',
          ...patience,
        },
      },
      {
        resolve,
        plugins: [react()],
        test: {
          name: 'web',
          root: 'apps/web',
          include: ['{src,build}/**/*.spec.{ts,tsx}'],
          environment: 'jsdom',
          // A window and the libraries take longer than most files: once for each worker; setup.ts leaves nothing behind.
          isolate: false,
          setupFiles: ['src/test/setup.ts'],
          ...patience,
        },
      },
    ],
  },
});
