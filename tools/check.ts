import { once } from 'node:events';
import { runQuietly, startCommand } from './run.ts';

/** Where the change begins: at what is shared with others, or else at the last commit. */
function beginning(): string {
  const shared = runQuietly(['git', 'merge-base', 'origin/main', 'HEAD']);
  const here = runQuietly(['git', 'rev-parse', 'HEAD']);
  return shared.ok && shared.output !== here.output ? shared.output : 'HEAD~1';
}

// What the change affects, without a browser; `npm test` is everything.
const steps = [
  ['npm', 'run', '--silent', 'format:check'],
  ['npm', 'run', '--silent', 'boundaries'],
  ['nx', 'affected', '-t', 'lint', 'typecheck', 'test', `--base=${beginning()}`, '--parallel=2'],
];

// All at once: on their own the first two leave one of two cores idle.
const ended = await Promise.all(steps.map((step) => once(startCommand(step), 'exit').catch(() => ['not started'])));
const failed = steps.filter((_, index) => ended[index]?.[0] !== 0);
if (failed.length > 0) {
  console.error(`\nNot right yet: ${failed.map((step) => step.join(' ')).join('; ')}`);
  process.exit(1);
}
