import { runQuietly } from './run.ts';

console.info('建言: building what has changed. The first time, with the demo, takes a minute or two.');

// Nx keeps what has not changed since the last build.
const build = runQuietly(['nx', 'run-many', '-t', 'build']);
if (!build.ok) {
  console.error(build.output);
  console.error('\nThe build failed; the messages above say where.');
  process.exit(1);
}
