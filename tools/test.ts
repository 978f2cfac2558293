import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Count } from './reports.ts';
import { lanes, type Outcome, type Stage } from './stages.ts';

const reports = mkdtempSync(join(tmpdir(), 'jianyan-reports-'));
const totals: Count = { passed: 0, failed: 0 };
/** What is not right, by stage: only the end of a long output is kept everywhere, so all of it stands there. */
const broken = new Map<string, string[]>();

/** A stage that breaks down has failed. */
const outcomeOf = (stage: Stage): Promise<Outcome> =>
  stage(reports).catch((error: unknown) => ({ passed: 0, failed: 1, output: '', failures: [String(error)] }));

async function take(name: string, stage: Stage): Promise<void> {
  console.info(`── ${name}: begun`);
  const began = performance.now();
  const { passed, failed, output, failures } = await outcomeOf(stage);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  totals.passed += passed;
  totals.failed += failed;
  if (failed > 0) broken.set(name, failures);
  // At once, so that the lines of two stages are never mixed.
  console.info(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}\n${output}`);
  console.info(`── ${name}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
}

async function walk(lane: Record<string, Stage>): Promise<void> {
  for (const [name, stage] of Object.entries(lane)) await take(name, stage);
}

await Promise.all(lanes.map(walk));
rmSync(reports, { recursive: true });

for (const [name, failures] of broken) {
  for (const failure of failures) console.info(`\nNot right: ${name}: ${failure.trimStart()}`);
}
if (broken.size > 0) console.info(`\nNot right: ${[...broken.keys()].join('; ')}`);
console.info(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(broken.size > 0 ? 1 : 0);
