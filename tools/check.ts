import { allSpecs, changedFiles, specsFor } from './affected.ts';
import { walk } from './lanes.ts';
import { command, specsOf } from './stages.ts';

const changed = changedFiles();
const all = allSpecs();
const specs = specsFor(changed, all);

// On two idle cores in two minutes: types and format of everything, specs of what is near the change.
const right = await walk(
  [
    {
      'types and lint': command('npm', 'run', '--silent', 'lint'),
      format: command('npm', 'run', '--silent', 'format:check'),
      boundaries: command('npm', 'run', '--silent', 'boundaries'),
    },
    { [`${specs.length} of ${all.length} specs`]: specsOf(specs) },
  ],
  ({ failed }) => failed > 0,
);
console.info(
  `\nOf ${changed.length} changed files: the specs of their rooms, those that import them, and the nets under every step.` +
    `\nNot run: ${all.length - specs.length} other specs, real processes, journeys in a browser. \`npm test\` runs everything.`,
);
process.exit(right ? 0 : 1);
