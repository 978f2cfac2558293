import { setTimeout as pause } from 'node:timers/promises';
import { checkAnswers } from './check.ts';
import { databaseAt, freshDatabase, type Server, startServer, withDatabase } from './database.ts';
import { drive, type Figures, type Run } from './drive.ts';
import { expectedOf } from './expected.ts';
import { type Options, readOptions } from './options.ts';
import { explainEverything, growingTables, type Plans, plansOf } from './plans.ts';
import { type Program, signIn, startFloor, startProduct } from './programs.ts';
import { keep, type Measured, measuredTable, plansTable, together } from './report.ts';
import { type Scenario, scenariosOf } from './scenarios.ts';

/** `npm run bench`: the product beside its floor, on the same cases, by turns. How to read it: docs/performance.md. */

const SIDES = ['product', 'floor'] as const;
type Side = (typeof SIDES)[number];
type Programs = Record<Side, Program>;

async function measure(server: Server, programs: Programs, scenario: Scenario, options: Options): Promise<Measured[]> {
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
function amountOf({ supply, title }: Scenario, { connections, rounds }: Options): number | undefined {
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

async function explain(
  server: Server,
  databaseUrl: string,
  scenarios: Scenario[],
  cases: number,
): Promise<Record<string, Plans>> {
  await explainEverything(server);
  const growing = await growingTables(databaseUrl, cases);
  const product = await startProduct(databaseUrl);
  const plans: Record<string, Plans> = {};
  for (const scenario of scenarios.filter(({ product: [first] }) => first?.(0, '').body === undefined)) {
    plans[scenario.title] = await plansOf(server, product, scenario, growing);
  }
  await product.stop();
  return plans;
}

const options = readOptions();
const { cases, only } = options;
const server = await startServer();
const running: Program[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopAll().then(() => process.exit(1)));
}
try {
  console.info(`A database with ${cases} cases …`);
  const databaseUrl = await freshDatabase(server, cases);
  const expected = expectedOf(cases);
  const all = scenariosOf(expected);
  const wanted = Object.entries(all).filter(([name]) => only.length === 0 || only.includes(name));
  const scenarios = wanted.map(([, scenario]) => scenario);
  // Better now than in the middle.
  for (const scenario of scenarios) amountOf(scenario, options);
  const programs = { product: await startProduct(databaseUrl), floor: await startFloor(databaseUrl) };
  running.push(programs.product, programs.floor);
  await checkAnswers(programs.product, programs.floor, all, expected);
  const measured: Measured[] = [];
  for (const scenario of scenarios) {
    console.info(`${scenario.title} …`);
    measured.push(...(await measure(server, programs, scenario, options)));
  }
  for (const program of running.splice(0)) await program.stop();
  const plans = await explain(server, databaseUrl, scenarios, cases);
  console.info(`\n${measuredTable(measured)}\n\n${plansTable(plans)}\n`);
  console.info(`All of it, with every plan: ${await keep(cases, measured, plans)}`);
} finally {
  await stopAll();
}

async function stopAll(): Promise<void> {
  for (const program of running.splice(0)) await program.stop();
  await server.stop();
}
