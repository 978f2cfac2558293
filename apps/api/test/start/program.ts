import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { freePort } from '../../src/database/free-port.js';

export const repository = fileURLToPath(new URL('../../../..', import.meta.url));
export const npmStart = ['npm', 'start'];
/** What `npm start` ends in, without the build before it. */
export const programAlone = ['node', 'apps/api/dist/main.js'];

/** Without the demo, which most of these tests need not wait for. */
const ordinary = { NODE_ENV: 'development', JIANYAN_DEMO: 'off' };

export interface Surroundings {
  dataDir: string;
  port: number;
  folder?: string;
  environment?: Record<string, string>;
}

/** A real process of ours, started as a person at a terminal would. */
export interface Program {
  url: string;
  /** Everything it has printed so far. */
  output(): string;
  /** The exit code, once the process that was started is gone. */
  gone: Promise<number | null>;
  /** Once nothing that it started can print any more: all of it is gone. */
  silent: Promise<unknown>;
  signal(name: NodeJS.Signals): void;
  /** What Ctrl-C does: the signal goes to everything that the terminal runs. */
  pressCtrlC(): void;
}

export function startProgram(command: string[], { dataDir, port, folder, environment }: Surroundings): Program {
  const [name = '', ...args] = command;
  const child = spawn(name, args, {
    cwd: folder ?? repository,
    env: { ...process.env, ...ordinary, DATA_DIR: dataDir, PORT: String(port), ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (text: Buffer) => {
    printed += text.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const group = (signal: NodeJS.Signals) => process.kill(-(child.pid ?? 0), signal);
  const silent = once(child, 'close');
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) group('SIGTERM');
    await silent;
  });
  return {
    url: `http://localhost:${port}`,
    output: () => printed,
    gone: once(child, 'exit').then(() => child.exitCode),
    silent,
    signal: (signal) => child.kill(signal),
    pressCtrlC: () => group('SIGINT'),
  };
}

/** Waits until the program serves; fails at once, with what it printed, when it ends instead. */
export async function serving(program: Program): Promise<void> {
  const ended = program.silent.then(() => {
    throw new Error(`The program ended:\n${program.output()}`);
  });
  await Promise.race([ended, until(() => answers(`${program.url}/api/health/ready`))]);
}

export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}

const answers = (url: string) =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );

/** Waits for a command that ends by itself; fails, with what it printed, when it did not succeed. */
export async function success(program: Program): Promise<string> {
  await program.silent;
  if ((await program.gone) !== 0) throw new Error(`The command failed:\n${program.output()}`);
  return program.output();
}

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jianyan-start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a port on every address of this machine, as another program would. */
export async function takePort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, server };
}

/** What PostgreSQL writes beside its data as long as it runs, line by line. */
async function postmasterFile(home: string): Promise<string[]> {
  const path = join(home, 'cluster/postmaster.pid');
  return existsSync(path) ? (await readFile(path, 'utf8')).split('\n') : [];
}

export const databasePid = async (home: string): Promise<number> => Number((await postmasterFile(home))[0]);

/** Whether the embedded server of a data folder is alive, with or without its program. */
export async function databaseRuns(home: string): Promise<boolean> {
  const pid = await databasePid(home);
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

export async function databaseUrl(home: string): Promise<string> {
  const password = await readFile(join(home, 'password'), 'utf8');
  return `postgres://jianyan:${password}@127.0.0.1:${(await postmasterFile(home))[3]}/jianyan`;
}

/** Asks the embedded server itself, past the program. */
export async function ask<T>(home: string, sql: string): Promise<T | undefined> {
  const client = new pg.Client(await databaseUrl(home));
  await client.connect();
  const { rows } = await client.query<{ answer: T }>(sql);
  await client.end();
  return rows[0]?.answer;
}

/** A data folder of its own and a port that nobody uses. */
export async function surroundings() {
  const dataDir = await temporaryFolder();
  await chmod(dataDir, 0o711);
  return { dataDir, home: join(dataDir, 'postgres'), port: await freePort() };
}
