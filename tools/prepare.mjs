/** Builds what has changed since the last build; Nx keeps the rest. */
import { nx } from './nx.mjs';

const built = nx(['run-many', '-t', 'build']);
if (!built.ok) {
  console.error(built.output);
  console.error('The build failed; the messages above say where.');
  process.exit(1);
}
