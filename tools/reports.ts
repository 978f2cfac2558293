import { existsSync, readFileSync } from 'node:fs';

export interface Count {
  passed: number;
  failed: number;
}

/** What vitest and Playwright write, as far as it is counted here. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Reads the tests counted in a report; a run that ended badly has at least one failure, whatever it wrote. */
export function countedIn(path: string, succeeded: boolean): Count {
  const report = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : {};
  const { stats } = report;
  const passed = stats ? stats.expected : (report.numPassedTests ?? 0);
  const failed = stats ? stats.unexpected + stats.flaky + stats.skipped : (report.numFailedTests ?? 0);
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}
