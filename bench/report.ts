import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { HOME } from './database.ts';
import type { Figures } from './drive.ts';
import type { Plans } from './plans.ts';

/** One scenario at one number of connections, both sides from the same run. */
export interface Measured {
  title: string;
  connections: number;
  product: Figures;
  floor: Figures;
}

/** Of several runs of one side: the totals, and the middle one's times. */
export function together(runs: readonly Figures[]): Figures {
  const mean = (of: (one: Figures) => number) => runs.reduce((sum, one) => sum + of(one), 0) / runs.length;
  const middle = (of: (one: Figures) => number) => runs.map(of).sort((a, b) => a - b)[runs.length >> 1] ?? NaN;
  return {
    requests: runs.reduce((sum, one) => sum + one.requests, 0),
    failures: runs.reduce((sum, one) => sum + one.failures, 0),
    ...{
      rps: mean(({ rps }) => rps),
      cpu: mean(({ cpu }) => cpu),
      memory: Math.max(...runs.map(({ memory }) => memory)),
    },
    ...{ p50: middle(({ p50 }) => p50), p99: middle(({ p99 }) => p99) },
  };
}

const HEADINGS =
  'what|conn.|product rps|floor rps|ratio|p50 ms|p99 ms|floor p50|floor p99|CPU ms|floor CPU|MB|failed'.split('|');

/** Three digits are as exact as a shared machine is. */
const figure = (value: number): string =>
  Number.isFinite(value) ? (value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)))) : '–';

const rowOf = ({ title, connections, product, floor }: Measured): string[] => [
  ...[title, String(connections), figure(product.rps), figure(floor.rps), figure(product.rps / floor.rps)],
  ...[product.p50, product.p99, floor.p50, floor.p99, product.cpu, floor.cpu].map(figure),
  ...[figure(product.memory), String(product.failures + floor.failures)],
];

const planRow = ([title, { statements, buffers, most, faults }]: [string, Plans]): string[] => [
  ...[title, String(statements), String(buffers), String(most)],
  faults.length > 0 ? faults.join('; ') : 'in order',
];

/** As Markdown, so that it can be put into docs/performance.md as it is. */
function table(headings: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const all = [headings, headings.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  return all.map(line).join('\n');
}

export const measuredTable = (measured: readonly Measured[]): string => table(HEADINGS, measured.map(rowOf));

export const plansTable = (plans: Readonly<Record<string, Plans>>): string =>
  table(['what', 'statements', 'buffers', 'most in one', 'plan'], Object.entries(plans).map(planRow));

/** Everything, the plans too, for whoever wants to look closer. @returns where it lies */
export async function keep(
  cases: number,
  measured: readonly Measured[],
  plans: Readonly<Record<string, Plans>>,
): Promise<string> {
  const path = join(HOME, `result-${cases}.json`);
  await mkdir(HOME, { recursive: true });
  const machine = { cores: cpus().length, node: process.version };
  await writeFile(path, JSON.stringify({ at: new Date(), machine, cases, measured, plans }, undefined, 1));
  return path;
}
