import { readFile, truncate } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { databaseAt, type Server, withDatabase } from './database.ts';
import { type Program, signIn } from './programs.ts';
import type { Scenario } from './scenarios.ts';

/** How PostgreSQL carried out what one request of the product asked of it. */
export interface Plans {
  statements: number;
  /** Pages of 8 KB looked at, by all statements and by the one that looked at most. */
  buffers: number;
  most: number;
  /** What no list and no count may do. */
  faults: string[];
  plans: Plan[];
}

interface Plan {
  milliseconds: number;
  'Query Text': string;
  Plan: Node;
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
}

/** The longest page that somebody can ask for, and one row to see whether more follow. */
const PAGE = 201;

/** Has every statement of the run's database explained into the server's log, for connections made from now on. */
export async function explainEverything(server: Server): Promise<void> {
  // What earlier runs had explained is read no more.
  await truncate(server.log);
  const settings = {
    ...{
      session_preload_libraries: 'auto_explain',
      'auto_explain.log_min_duration': 0,
      'auto_explain.log_timing': 'off',
    },
    ...{ 'auto_explain.log_analyze': 'on', 'auto_explain.log_buffers': 'on', 'auto_explain.log_format': 'json' },
  };
  await withDatabase(databaseAt(server, 'postgres'), async (db) => {
    for (const [name, value] of Object.entries(settings)) await db.query(`ALTER DATABASE run SET ${name} = '${value}'`);
  });
}

/** Tables that have at least a row for each second case. */
export async function growingTables(databaseUrl: string, cases: number): Promise<string[]> {
  const { rows } = await withDatabase(databaseUrl, (db) =>
    db.query<{ relname: string }>(`SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples >= $1 / 2`, [cases]),
  );
  return rows.map(({ relname }) => relname);
}

/** So often PostgreSQL plans a prepared statement anew before it keeps a plan for all values. */
const UNTIL_THE_PLAN_STAYS = 7;

/** Asks a scenario's first request until its plans stay the same, then looks at those of the last time. */
export async function plansOf(server: Server, product: Program, scenario: Scenario, growing: string[]): Promise<Plans> {
  const authorization = await signIn(product, scenario.login);
  let plans: Plan[] = [];
  for (let turn = 0; turn < UNTIL_THE_PLAN_STAYS; turn += 1) {
    const read = (await readFile(server.log)).length;
    const { path } = scenario.product[0]?.(0, '') ?? { path: '' };
    const answer = await fetch(product.url + path, { headers: { authorization, 'x-background': 'true' } });
    await answer.text();
    await pause(100);
    plans = plansIn((await readFile(server.log)).subarray(read).toString()).filter(isOfTheRequest);
  }
  const buffers = plans.map(({ Plan: top }) => top['Shared Hit Blocks'] + top['Shared Read Blocks']);
  return {
    ...{ statements: plans.length, buffers: buffers.reduce((sum, one) => sum + one, 0), most: Math.max(0, ...buffers) },
    ...{ faults: [...new Set(plans.flatMap(({ Plan: top }) => faultsIn(top, growing)))], plans },
  };
}

/** Jobs look for work now and then, in a schema of their own. */
const isOfTheRequest = ({ 'Query Text': text }: Plan) => !/\bjobs\./.test(text);

/** A record begins with a line of its own; the plan follows on lines that begin with a tab. */
function plansIn(log: string): Plan[] {
  return [...log.matchAll(/duration: ([\d.]+) ms {2}plan:\n((?:\t.*\n?)+)/g)].map(([, milliseconds, json]) => ({
    milliseconds: Number(milliseconds),
    ...(JSON.parse(json ?? '') as Omit<Plan, 'milliseconds'>),
  }));
}

function faultsIn(node: Node, growing: string[]): string[] {
  const below = node.Plans ?? [];
  const faults = below.flatMap((one) => faultsIn(one, growing));
  const table = node['Relation Name'] ?? '';
  if (node['Node Type'] === 'Seq Scan' && growing.includes(table)) faults.push(`sequential scan over ${table}`);
  const sorted = below.reduce((rows, one) => rows + one['Actual Rows'] * one['Actual Loops'], 0);
  if (/Sort$/.test(node['Node Type']) && sorted > PAGE) faults.push(`sort of ${Math.round(sorted)} rows`);
  return faults;
}
