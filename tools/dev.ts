import type { ChildProcess } from 'node:child_process';
import { run, startCommand } from './run.ts';

const buildApi = ['tsc', '-b', 'apps/api/tsconfig.build.json'];
const built = ['apps/api/dist', 'libs/shared/dist', 'migrations/dist'];

// Something to start from; what is wrong with it is said here and again by the watching compiler.
run(buildApi);

/** The compiler, the API that starts again at what it writes, and the web with its own reloading. */
const watching: ChildProcess[] = [
  startCommand([...buildApi, '--watch', '--preserveWatchOutput']),
  startCommand(['node', ...built.map((folder) => `--watch-path=${folder}`), 'apps/api/dist/main.js']),
  startCommand(['vite', 'apps/web'], { API_URL: `http://localhost:${process.env.PORT ?? 3000}` }),
];

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of watching) child.kill(signal);
  });
}
