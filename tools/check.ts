import { once } from 'node:events';
import { runQuietly, startCommand } from './run.ts';

/** Where the change begins: at what is shared with others, or else at the last commit. */
function beginning(): string {
  const shared = runQuietly(['git', 'merge-base', 'origin/main', 'HEAD']);
  const here = runQuietly(['git', 'rev-parse', 'HEAD']);
  return shared.ok && shared.output !== here.output ? shared.output : 'HEAD~1';
}

/**
 * What was right of a file is not looked for again until its text changes. Of what the types of other files say about it
 * that is not the whole truth: `npm test` looks at every file.
 */
const ofChangedFiles = ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'];

// What the change affects, without a browser; `npm test` is everything.
const steps = [
  ['nx', 'affected', '-t', 'typecheck', 'test', `--base=${beginning()}`, '--parallel=2'],
  ['npm', 'run', '--silent', 'lint', '--', ...ofChangedFiles],
  ['npm', 'run', '--silent', 'format:check'],
  ['npm', 'run', '--silent', 'boundaries'],
];

// All at once: on their own most of them leave one of two cores idle.
const ended = await Promise.all(steps.map((step) => once(startCommand(step), 'exit').catch(() => ['not started'])));
const failed = steps.filter((_, index) => ended[index]?.[0] !== 0);
if (failed.length > 0) {
  console.error(`\nNot right yet: ${failed.map((step) => step.join(' ')).join('; ')}`);
  process.exit(1);
}
