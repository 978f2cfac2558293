import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { StartError } from '../explain.js';
import { freePort } from './free-port.js';
import { keepRunning } from './keep-running.js';
import { type ServerAccount, serverHome } from './server-home.js';

const run = promisify(execFile);

/** What the connections of a program of ours begin to call themselves by. */
const OURS = 'jianyan';
const user = 'jianyan';
const database = 'jianyan';

export interface EmbeddedServer {
  /** Where the program's database is. */
  url: string;
  /** Where binaries and data ended up, when that is not the data folder. */
  movedTo?: string;
  /** Resolves when the server has died and could not be started again. */
  lost: Promise<StartError>;
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** The folder that keeps the cluster from one start to the next. */
  dataDir: string;
  /** Extra server settings, `name=value`. */
  settings?: readonly string[];
}

/**
 * Starts PostgreSQL 18 from the npm package, making the cluster on first use. A server that a killed
 * program left behind is stopped first; one that another program is using is not touched.
 */
export async function startEmbeddedServer({ dataDir, settings = [] }: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const home = await serverHome(dataDir);
  const cluster = join(home.folder, 'cluster');
  const { binary, account } = home;
  const pgCtl = (...args: string[]) =>
    run(binary('pg_ctl'), ['-D', cluster, ...args], { ...account, cwd: home.folder });

  const password = await keptPassword(home.folder);
  if (!existsSync(cluster)) {
    await createCluster(binary('initdb'), cluster, join(home.folder, 'password'), account);
  }
  await stopOrphan(cluster, password, () => pgCtl('stop', '-m', 'fast', '-w'));

  const port = await freePort();
  const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].map((set) => `-c ${set}`);
  const log = join(home.folder, 'server.log');
  const start = () => pgCtl('start', '-w', '-l', log, '-o', `-p ${port} ${options.join(' ')}`);
  const running = () => isRunning(() => pgCtl('status'));
  const why = `its own account of why is in ${log}.`;
  try {
    await start();
  } catch (cause) {
    throw new StartError(`The embedded PostgreSQL did not start; ${why}`, { cause });
  }
  await createDatabase(serverUrl(port, password, 'postgres'));
  const connect = () => ownerOf(serverUrl(port, password, 'postgres'));
  const watch = await keepRunning({ connect, isRunning: running, start });

  return {
    url: serverUrl(port, password, database),
    movedTo: home.moved ? home.folder : undefined,
    lost: watch.lost.then(
      () => new StartError(`The embedded PostgreSQL stopped and could not be started again; ${why}`),
    ),
    stop: async () => {
      await watch.end();
      // It may have died before its program, or while it is being told to stop.
      if (!(await running())) return;
      await pgCtl('stop', '-m', 'fast', '-w').catch(async (failure: unknown) => {
        if (await running()) throw failure;
      });
    },
  };
}

const serverUrl = (port: number | string, password: string, name: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;

async function keptPassword(folder: string): Promise<string> {
  const path = join(folder, 'password');
  if (!existsSync(path)) await writeFile(path, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFile(path, 'utf8');
}

async function createCluster(initdb: string, cluster: string, passwordFile: string, account: ServerAccount) {
  // Under another name until it is whole: one that was interrupted is thrown away.
  const unfinished = `${cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) {
    await chown(unfinished, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  // The builtin C.UTF-8 is the same on every machine, and pg_trgm sees Chinese letters in it.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = [`--username=${user}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  await run(initdb, [`--pgdata=${unfinished}`, ...access, ...locale], { ...account, cwd: unfinished });
  await rename(unfinished, cluster);
}

/** After `kill -9` of the program its server lives on, with nobody connected to it. */
async function stopOrphan(cluster: string, password: string, stop: () => Promise<unknown>): Promise<void> {
  const port = await runningPort(cluster);
  if (port === undefined) return;
  const client = new pg.Client(serverUrl(port, password, 'postgres'));
  try {
    await client.connect();
  } catch {
    return; // The file is stale; PostgreSQL removes it itself when it starts.
  }
  const others = await othersOn(client);
  await client.end();
  if (others > 0) throw new StartError('Another Jianyan program is using this data folder; stop it, or set DATA_DIR.');
  await stop();
}

/**
 * Pools close what nobody uses; this connection shows a second program that the server is no orphan. It looks at no
 * database of ours, so that those can be copied and dropped.
 */
async function ownerOf(url: string): Promise<pg.Client> {
  const owner = new pg.Client({ connectionString: url, application_name: `${OURS}, owner of the server` });
  await owner.connect();
  return owner;
}

/** The port in `postmaster.pid`, which a running server keeps beside its data. */
async function runningPort(cluster: string): Promise<string | undefined> {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  return (await readFile(path, 'utf8')).split('\n')[3];
}

/**
 * Counts the connections of programs of ours, giving those of one that was just killed a moment to go away. Whoever else
 * looks at the database, with psql for instance, may be sent away.
 */
async function othersOn(client: pg.Client, attempts = 10): Promise<number> {
  const { rows } = await client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND starts_with(application_name, $1)`,
    [OURS],
  );
  const others = rows[0]?.others ?? 0;
  if (others === 0 || attempts === 0) return others;
  await new Promise((resume) => setTimeout(resume, 200));
  return othersOn(client, attempts - 1);
}

/** What `pg_ctl status` ends with where no server runs. */
const NOT_RUNNING = 3;

const isRunning = (status: () => Promise<unknown>): Promise<boolean> =>
  status().then(
    () => true,
    ({ code }: { code?: unknown }) => code !== NOT_RUNNING,
  );

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  await client.end();
}
