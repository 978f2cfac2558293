import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Count } from './reports.ts';
import type { Lane, Outcome, Stage } from './stages.ts';

/**
 * Walks the lanes beside each other, says at the very end what is not right, and answers whether all is.
 * @param prints which stages show what they printed; of the others what failed is shown
 */
export async function walk(lanes: Lane[], prints: (outcome: Outcome) => boolean = () => true): Promise<boolean> {
  const reports = mkdtempSync(join(tmpdir(), 'jianyan-reports-'));
  const totals: Count = { passed: 0, failed: 0 };
  /** By stage: only the end of a long output is kept everywhere, so all of it stands there. */
  const broken = new Map<string, string[]>();

  async function take(name: string, stage: Stage): Promise<void> {
    console.info(`── ${name}: begun`);
    const began = performance.now();
    const outcome = await stage(reports).catch(brokenDown);
    const { passed, failed, output, failures } = outcome;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    totals.passed += passed;
    totals.failed += failed;
    if (failed > 0) broken.set(name, failures);
    // At once, so that the lines of two stages are never mixed.
    if (prints(outcome)) console.info(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}\n${output}`);
    console.info(`── ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  }

  await Promise.all(
    lanes.map(async (lane) => {
      for (const [name, stage] of Object.entries(lane)) await take(name, stage);
    }),
  );
  rmSync(reports, { recursive: true });

  for (const [name, failures] of broken) {
    for (const failure of failures) console.info(`\nNot right: ${name}: ${failure.trimStart()}`);
  }
  if (broken.size > 0) console.info(`\nNot right: ${[...broken.keys()].join('; ')}`);
  console.info(`\n${totals.passed} passed, ${totals.failed} failed`);
  return broken.size === 0;
}

/** A stage that breaks down has failed. */
const brokenDown = (error: unknown): Outcome => ({ passed: 0, failed: 1, output: '', failures: [String(error)] });
