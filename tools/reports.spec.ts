import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countedIn, endOf, failuresIn, reportAt } from './reports.ts';
import { root } from './run.ts';

const right = { ancestorTitles: [], title: 'is right', status: 'passed', failureMessages: [] };

it('names each test of vitest that failed, and how its error begins', () => {
  const failureMessages = ['AssertionError: expected 1 to be 2\n    at /somewhere/a.spec.ts:3:5\n    at another'];
  const wrong = { ancestorTitles: ['a letter'], title: 'is signed once', status: 'failed', failureMessages };
  const report = {
    ...{ numPassedTests: 1, numFailedTests: 1 },
    testResults: [{ name: join(root, 'apps/api/src/a.spec.ts'), message: '', assertionResults: [right, wrong] }],
  };
  expect(failuresIn(report)).toEqual([
    'apps/api/src/a.spec.ts > a letter > is signed once\n    AssertionError: expected 1 to be 2',
  ]);
  expect(countedIn(report, false)).toEqual({ passed: 1, failed: 1 });
});

it('names a file that could not be loaded', () => {
  const message = 'Cannot find module ./not-there.js';
  const testResults = [{ name: join(root, 'libs/shared/src/b.spec.ts'), message, assertionResults: [] }];
  expect(failuresIn({ testResults })).toEqual([`libs/shared/src/b.spec.ts\n    ${message}`]);
});

it('names each journey that failed or was left out, and what stopped all of them', () => {
  const message = '\u001b[31mError: not visible\u001b[39m\n\n  Locator: h1\n    at e2e/desk.ts:9:1';
  const specs = [
    { title: 'signs in', tests: [{ status: 'expected', results: [{ errors: [] }] }] },
    { title: 'files it', tests: [{ status: 'unexpected', results: [{ errors: [{ message }] }] }] },
    { title: 'rates it', tests: [{ status: 'skipped', results: [] }] },
  ];
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 1 },
    suites: [{ title: 'g320.spec.ts', specs: [], suites: [{ title: 'a group', specs }] }],
    errors: [{ message: 'Error: the program did not start' }],
  };
  expect(failuresIn(report)).toEqual([
    'g320.spec.ts > a group > files it\n    Error: not visible\n      Locator: h1',
    'g320.spec.ts > a group > rates it\n    skipped',
    '    Error: the program did not start',
  ]);
  expect(countedIn(report, false)).toEqual({ passed: 1, failed: 2 });
});

it('has nothing to name of a run that wrote no report, and counts it as failed', () => {
  const none = reportAt(join(root, 'no-such-report.json'));
  expect(failuresIn(none)).toEqual([]);
  expect(countedIn(none, false)).toEqual({ passed: 0, failed: 1 });
});

it('keeps the end of an output that has no report', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
  expect(endOf(lines.join('\n')).split('\n')).toEqual(lines.slice(10).map((line) => `    ${line}`));
});
