import { runQuietly } from './run.ts';

console.info('建言: building what has changed. The first time, with the demo, takes a minute or two.');

// Nx keeps what has not changed since the last build. However the program is run: pages are built for those who use them,
// and what React says to developers is heavier than the budget allows.
const build = runQuietly(['nx', 'run-many', '-t', 'build'], { NODE_ENV: 'production' });
if (!build.ok) {
  console.error(build.output);
  console.error('\nThe build failed; the messages above say where.');
  process.exit(1);
}
