import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../apps/api/src/database/free-port.ts';
import { PASSWORD } from './data/fill.ts';
import { NOW } from './data/town.ts';
import { HOME } from './database.ts';

/** Product and floor as processes of their own, and what each of them uses. */
export interface Program {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export async function startProduct(databaseUrl: string): Promise<Program> {
  const port = await freePort();
  const environment = {
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: join(HOME, 'product'), HOST: '127.0.0.1', PORT: String(port) },
    ...{ PUBLIC_URL: `http://127.0.0.1:${port}`, JIANYAN_NOW: NOW, JIANYAN_DEMO: 'off', LOG_LEVEL: 'silent' },
    ...{ REQUESTS_PER_MINUTE: '1000000000', NODE_ENV: 'development' },
  };
  return started(await startCommand(), port, '/api/health', environment);
}

/** What `npm start` gives to node, switches included. */
async function startCommand(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(path('../package.json'), 'utf8')) as { scripts: { start: string } };
  const [, ...words] = (/exec node (.+)$/.exec(scripts.start)?.[1] ?? '').split(' ').reverse();
  return [...words.reverse(), path('../apps/api/dist/main.js')];
}

export async function startFloor(databaseUrl: string): Promise<Program> {
  const port = await freePort();
  return started([path('floor-server.ts'), databaseUrl, String(port)], port, '/health');
}

async function started(
  command: string[],
  port: number,
  health: string,
  environment: Record<string, string> = {},
): Promise<Program> {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url + health))) {
    if (child.exitCode !== null) throw new Error(`${command[0]} did not start`);
    await pause(50);
  }
  return { url, pid: child.pid ?? 0, stop: () => ended(child) };
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function ended(child: ChildProcess): Promise<void> {
  // Ctrl-C reaches it too.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

export async function signIn({ url }: Program, login: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'jianyan' },
    body: JSON.stringify({ login, password: PASSWORD, delivery: 'body' }),
  });
  if (!answer.ok) throw new Error(`${login} cannot sign in: ${await answer.text()}`);
  return `Bearer ${((await answer.json()) as { accessToken: string }).accessToken}`;
}

const TICKS_A_SECOND = 100;

/** Seconds of CPU that the process has used; Linux only, elsewhere nothing. */
export async function cpuSeconds({ pid }: Program): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user ?? NaN) + Number(system ?? NaN)) / TICKS_A_SECOND;
}

/** Megabytes that the process has in memory; Linux only, elsewhere nothing. */
export async function memory({ pid }: Program): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024);
}
