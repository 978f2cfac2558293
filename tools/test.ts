import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';
import { browserPath } from './browser.ts';
import { webTypes } from './generated.ts';
import { type Count, countedIn } from './reports.ts';

/** Answers how much of the stage is right; a stage that is no test run counts as one. */
type Stage = () => Count;

const reports = mkdtempSync(join(tmpdir(), 'jianyan-reports-'));

const check =
  (...command: string[]): Stage =>
  () =>
    run(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

// In CI mode a snapshot that nobody committed is a failure, not a new file.
const strict = { CI: 'true' };

const vitest =
  (...projects: string[]): Stage =>
  () => {
    const report = join(reports, `${projects.join('-')}.json`);
    const chosen = projects.flatMap((project) => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return countedIn(report, run(['vitest', 'run', ...chosen, ...reporters], strict));
  };

const playwright: Stage = () => {
  const browser = browserPath();
  if (browser === undefined) {
    console.error('No browser was found and none could be installed: install Chromium, or set CHROMIUM_PATH to one.');
    return { passed: 0, failed: 1 };
  }
  const report = join(reports, 'journeys.json');
  const environment = { ...strict, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return countedIn(report, run(['playwright', 'test', '--config', 'e2e', '--reporter=list,json'], environment));
};

const stages: Record<string, Stage> = {
  format: check('npm', 'run', '--silent', 'format:check'),
  lint: check('npm', 'run', '--silent', 'lint'),
  boundaries: check('npm', 'run', '--silent', 'boundaries'),
  types: check('npm', 'run', '--silent', 'types'),
  'web types follow openapi.json': check(...webTypes, '--check'),
  'build, with the size of the first load': check('npm', 'run', '--silent', 'build'),
  'domain, API and web': vitest('shared', 'api', 'web'),
  'real processes': vitest('start'),
  'journeys in a browser': playwright,
};

const totals: Count = { passed: 0, failed: 0 };
const broken: string[] = [];
for (const [name, stage] of Object.entries(stages)) {
  console.info(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
  const began = performance.now();
  const { passed, failed } = stage();
  totals.passed += passed;
  totals.failed += failed;
  if (failed > 0) broken.push(name);
  console.info(`── ${name}: ${passed} passed, ${failed} failed, ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
rmSync(reports, { recursive: true });

if (broken.length > 0) console.error(`\nNot right: ${broken.join('; ')}`);
console.info(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(broken.length > 0 ? 1 : 0);
