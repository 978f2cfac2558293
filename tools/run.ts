import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Nx draws no screen of its own. */
const quietNx = { NX_TUI: 'false' };

/** Many processes load the same libraries: Node keeps what it has compiled of them. */
const compileCache = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile') };

export type Environment = Record<string, string | undefined>;

export interface Ended {
  ok: boolean;
  output: string;
}

/** Runs a command of node_modules/.bin or the PATH with its output on the screen; answers whether it succeeded. */
export function run(command: readonly string[], environment: Environment = {}): boolean {
  const [name = '', ...args] = command;
  const { status } = spawnSync(name, args, { cwd: root, stdio: 'inherit', env: surroundings(environment) });
  return status === 0;
}

/** Runs a command and keeps its output to itself. */
export function runQuietly(command: readonly string[], environment: Environment = {}): Ended {
  const [name = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(name, args, {
    cwd: root,
    encoding: 'utf8',
    env: surroundings(environment),
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, output: `${stdout}${stderr}`.trim() };
}

/** Runs a command beside others; its output comes whole when it has ended, so that none is mixed with another's. */
export async function runAside(command: readonly string[], environment: Environment = {}): Promise<Ended> {
  const [name = '', ...args] = command;
  const child = spawn(name, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: surroundings(environment) });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => printed.push(text));
  const status = await once(child, 'close').catch((error: unknown) => {
    printed.push(Buffer.from(String(error)));
    return [null];
  });
  return { ok: status[0] === 0, output: Buffer.concat(printed).toString().trim() };
}

/** Starts a command that goes on by itself. */
export function startCommand(command: readonly string[], environment: Environment = {}): ChildProcess {
  const [name = '', ...args] = command;
  return spawn(name, args, { cwd: root, stdio: 'inherit', env: surroundings(environment) });
}

function surroundings(environment: Environment = {}): NodeJS.ProcessEnv {
  return { ...compileCache, ...process.env, ...quietNx, ...environment };
}
