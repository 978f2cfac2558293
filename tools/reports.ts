import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './run.ts';

export interface Count {
  passed: number;
  failed: number;
}

/** What vitest and Playwright write, as far as it is read here. */
export interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  testResults?: TestFile[];
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites?: Suite[];
  errors?: Fault[];
}

/** A file of vitest's; its message says why it could not be loaded. */
interface TestFile {
  name: string;
  message: string;
  assertionResults: { ancestorTitles: string[]; title: string; status: string; failureMessages: string[] | null }[];
}

/** A file, or a group of tests, of Playwright's. */
interface Suite {
  title: string;
  suites?: Suite[];
  specs: { title: string; tests: { status: string; results: { errors: Fault[] }[] }[] }[];
}

interface Fault {
  message?: string;
}

/** The report that a run wrote; an empty one if it did not come that far. */
export const reportAt = (path: string): Report =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : {};

/** The tests counted in a report; a run that ended badly has at least one failure, whatever it wrote. */
export function countedIn({ stats, numPassedTests = 0, numFailedTests = 0 }: Report, succeeded: boolean): Count {
  const passed = stats ? stats.expected : numPassedTests;
  const failed = stats ? stats.unexpected + stats.flaky + stats.skipped : numFailedTests;
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}

/** Each test that failed, as `file > test`, and how its errors begin. */
export function failuresIn(report: Report): string[] {
  const vitest = (report.testResults ?? []).flatMap(failuresOfFile);
  const playwright = (report.suites ?? []).flatMap((suite) => failuresOfSuite(suite, []));
  const around = (report.errors ?? []).map(({ message = '' }) => beginningOf(message));
  return [...vitest, ...playwright, ...around];
}

function failuresOfFile({ name, message, assertionResults }: TestFile): string[] {
  const file = relative(root, name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 && message !== '') return [entry([file], [message])];
  return failed.map((test) => entry([file, ...test.ancestorTitles, test.title], test.failureMessages ?? []));
}

/** Here nothing is skipped or tried twice on purpose: whatever did not go as expected has failed. */
function failuresOfSuite({ title, suites = [], specs }: Suite, above: string[]): string[] {
  const path = [...above, title];
  const failed = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, results }) => {
        const faults = results.flatMap(({ errors }) => errors.map(({ message = '' }) => message));
        return entry([...path, spec.title], faults.length > 0 ? faults : [status]);
      }),
  );
  return [...failed, ...suites.flatMap((suite) => failuresOfSuite(suite, path))];
}

const entry = (path: string[], messages: string[]): string =>
  [path.join(' > '), ...messages.map(beginningOf)].join('\n');

/** The first lines of an error, up to where it was thrown, set in under the test's name. */
function beginningOf(message: string): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const thrown = lines.findIndex((line) => /^\s+at /.test(line));
  const said = thrown === -1 ? lines : lines.slice(0, thrown);
  return said
    .slice(0, 8)
    .map((line) => `    ${line}`)
    .join('\n');
}

/** How an output ends, where no report says what failed. */
export const endOf = (output: string): string =>
  stripVTControlCharacters(output)
    .split('\n')
    .slice(-30)
    .map((line) => `    ${line}`)
    .join('\n');
