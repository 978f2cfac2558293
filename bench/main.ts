import { checkAnswers } from './check.ts';
import { freshDatabase, type Server, startServer } from './database.ts';
import { expectedOf } from './expected.ts';
import { amountOf, measure } from './measure.ts';
import { readOptions } from './options.ts';
import { explainEverything, growingTables, type Plans, plansOf } from './plans.ts';
import { type Program, startFloor, startProduct } from './programs.ts';
import { keep, type Measured, measuredTable, plansTable } from './report.ts';
import { type Scenario, scenariosOf } from './scenarios.ts';

/** `npm run bench`: the product beside its floor, on the same cases, by turns. How to read it: docs/performance.md. */

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
const { cases, only, once } = options;
const server = await startServer();
const running: Program[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopAll().then(() => process.exit(1)));
}
try {
  console.info(`A database with ${cases} cases …`);
  const databaseUrl = await freshDatabase(server, cases, once);
  const expected = expectedOf(cases);
  const all = scenariosOf(expected);
  const unknown = only.filter((name) => !(name in all));
  if (unknown.length > 0)
    throw new Error(`Nothing is called ${unknown.join(', ')}; there is ${Object.keys(all).join(', ')}.`);
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
