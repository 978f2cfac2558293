import { join } from 'node:path';
import { browserPath } from './browser.ts';
import { webTypes } from './generated.ts';
import { type Count, countedIn, endOf, failuresIn, reportAt } from './reports.ts';
import { type Ended, runAside } from './run.ts';

/** How much of a stage is right, with all that it printed. */
export interface Outcome extends Count {
  output: string;
  /** What failed and how its error begins, one entry each: said once more at the very end. */
  failures: string[];
}

/** Writes its report, if it has one, into the folder. */
export type Stage = (reports: string) => Promise<Outcome>;

/** Stages by their names, one after another. */
export type Lane = Record<string, Stage>;

/** A stage that is no test run counts as one. */
const asOne = ({ ok, output }: Ended): Outcome => ({
  ...{ passed: ok ? 1 : 0, failed: ok ? 0 : 1 },
  ...{ output, failures: ok ? [] : [endOf(output)] },
});

/** A run that ended badly without a test that failed says why in its last lines. */
function asReported(path: string, { ok, output }: Ended): Outcome {
  const report = reportAt(path);
  const failures = failuresIn(report);
  return { ...countedIn(report, ok), output, failures: ok || failures.length > 0 ? failures : [endOf(output)] };
}

/** A command that is right when it ends well. */
export const command =
  (...words: string[]): Stage =>
  async () =>
    asOne(await runAside(words));

// In CI mode a snapshot that nobody committed is a failure, not a new file.
const strict = { CI: 'true' };

/** `SHUFFLE=7 npm test` has the files in another order: each stands alone, while the tests of one may tell a story. */
const order = process.env.SHUFFLE ? ['--sequence.shuffle.files', `--sequence.seed=${process.env.SHUFFLE}`] : [];

async function vitest(report: string, chosen: string[]): Promise<Outcome> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return asReported(report, await runAside(['vitest', 'run', ...chosen, ...order, ...reporters], strict));
}

/** Whole projects of vitest.config.ts. */
const projects =
  (...names: string[]): Stage =>
  (reports) =>
    vitest(
      join(reports, `${names.join('-')}.json`),
      names.flatMap((name) => ['--project', name]),
    );

/** Some files of tests. */
export const specsOf =
  (files: string[]): Stage =>
  (reports) =>
    vitest(join(reports, 'specs.json'), files);

const playwright: Stage = async (reports) => {
  const browser = await browserPath();
  if (browser.path === undefined) {
    const sentence = 'No browser was found and none could be installed: install Chromium, or set CHROMIUM_PATH to one.';
    return asOne({ ok: false, output: `${browser.output}\n${sentence}` });
  }
  const report = join(reports, 'journeys.json');
  const environment = { ...strict, CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const journeys = ['playwright', 'test', '--config', 'e2e', '--reporter=list,json'];
  return asReported(report, await runAside(journeys, environment));
};

/**
 * Two lanes for two cores, as long as each other. `npm start` lays the build anew where it lay, so nothing else starts from
 * there until its tests have ended: in the other lane that is minutes later.
 */
export const everything: Lane[] = [
  {
    'build, with the size of the first load': command('npm', 'run', '--silent', 'build'),
    'npm start': projects('npm start'),
    'journeys in a browser': playwright,
  },
  {
    format: command('npm', 'run', '--silent', 'format:check'),
    boundaries: command('npm', 'run', '--silent', 'boundaries'),
    'web types follow openapi.json': command(...webTypes, '--check'),
    'types and lint': command('npm', 'run', '--silent', 'lint'),
    'domain, API, web, the benchmark’s cases and the tools': projects('tools', 'shared', 'api', 'web', 'bench'),
    'real processes': projects('start'),
  },
];
