import { runQuietly } from './run.ts';

// Builds what has changed since the last build; Nx keeps the rest.
const build = runQuietly(['nx', 'run-many', '-t', 'build']);
if (!build.ok) {
  console.error(build.output);
  console.error('\nThe build failed; the messages above say where.');
  process.exit(1);
}
