import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { bundleBudget } from './build/bundle-budget.ts';
import { places } from './build/places.ts';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@jianyan/source', ...defaultClientConditions] },
  plugins: [react(), places(), bundleBudget({ m: 130, login: 130, console: 430 })],
  server: { port: 5173, proxy: { '/api': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(
        ['index', 'login', 'm', 'console'].map((page) => [page, resolve(import.meta.dirname, `${page}.html`)]),
      ),
    },
  },
});
