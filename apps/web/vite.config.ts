import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { beforeScript } from './build/beforeScript.ts';
import { bundleBudget } from './build/bundle-budget.ts';
import { sharedChunks } from './build/chunks.ts';
import { compressed } from './build/compressed.ts';
import { places } from './build/places.ts';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@jianyan/source', ...defaultClientConditions] },
  plugins: [react(), places(), bundleBudget({ m: 130, login: 130, console: 430 }), beforeScript(), compressed()],
  // The server puts a new nonce here with each answer (apps/api/src/http/web-pages.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  server: { port: 5173, proxy: { '/api': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // For whoever reads a stack trace on the machine; the server shows them to nobody, so nothing points to them.
    sourcemap: 'hidden',
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(
        ['index', 'login', 'm', 'console'].map((page) => [page, resolve(import.meta.dirname, `${page}.html`)]),
      ),
      output: {
        // What every page needs lies in one file: many small ones compress badly and are cached apart.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|i18next|react-i18next)\// },
            { name: 'routes', test: /node_modules\/(react-router|@tanstack)\// },
            ...sharedChunks(),
          ],
        },
      },
    },
  },
});
