import { setTimeout as pause } from 'node:timers/promises';
import { databaseAt, type Server, withDatabase } from './database.ts';
import { drive, type Figures, type Run } from './drive.ts';
import type { Options } from './options.ts';
import { type Program, signIn } from './programs.ts';
import { type Measured, together } from './report.ts';
import type { Scenario } from './scenarios.ts';

const SIDES = ['product', 'floor'] as const;
type Side = (typeof SIDES)[number];
export type Programs = Record<Side, Program>;

/** Product and floor by turns, at each number of connections. */
export async function measure(
  server: Server,
  programs: Programs,
  scenario: Scenario,
  options: Options,
): Promise<Measured[]> {
  const { connections: levels, rounds, seconds } = options;
  const amount = amountOf(scenario, options);
  const turns = { product: { next: 0 }, floor: { next: 0 } };
  const run = async (side: Side, connections: number, length: Pick<Run, 'seconds' | 'atLeast'>): Promise<Figures> => {
    await quiet(server);
    const authorization = await signIn(programs.product, scenario.login);
    const limits = { connections, ...length, ...(amount !== undefined && { amount }) };
    return drive(programs[side], { requests: scenario[side], authorization, ...limits, turns: turns[side] });
  };
  for (const side of SIDES) await run(side, levels[0] ?? 1, { seconds: 1, atLeast: 1 });
  const measured: Measured[] = [];
  for (const connections of levels) {
    const figures = { product: [] as Figures[], floor: [] as Figures[] };
    for (let round = 0; round < rounds; round += 1) {
      for (const side of SIDES) {
        figures[side].push(await run(side, connections, { seconds, atLeast: connections }));
      }
    }
    const [product, floor] = [together(figures.product), together(figures.floor)];
    measured.push({ title: scenario.title, connections, product, floor });
  }
  return measured;
}

const MOST_STEPS = 1_000;

/**
 * How many requests a run may make, where each case serves once. Each connection has one prepared that it no longer
 * sends when the run ends.
 * @throws Error when there are too few cases
 */
export function amountOf({ supply, title }: Scenario, { connections, rounds }: Options): number | undefined {
  if (supply === undefined) return undefined;
  const most = Math.max(...connections);
  const amount = Math.min(MOST_STEPS, Math.floor(supply / (connections.length * rounds + 1)) - most);
  if (amount < most) throw new Error(`${supply} cases are not enough for "${title}": take more, or leave it out.`);
  return amount;
}

/** What a run that was cut short had asked for is still being worked on. */
async function quiet(server: Server): Promise<void> {
  await withDatabase(databaseAt(server, 'run'), async (db) => {
    for (let calm = 0; calm < 3; calm += 1) {
      const { rowCount } = await db.query(
        `SELECT FROM pg_stat_activity WHERE state <> 'idle' AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      );
      if (rowCount !== 0) calm = -1;
      await pause(100);
    }
  });
}
