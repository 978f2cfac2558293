import pg from 'pg';
import { expect, it } from 'vitest';
import { freePort } from '../../src/database/free-port.js';
import {
  ask,
  databasePid,
  databaseRuns,
  databaseUrl,
  programAlone,
  serving,
  startProgram,
  success,
  surroundings,
  until,
} from './program.js';

it('keeps its data from one start to the next', async () => {
  const place = await surroundings();
  const first = startProgram(programAlone, place);
  await serving(first);
  await ask(place.home, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
  first.signal('SIGTERM');
  await first.silent;

  await serving(startProgram(programAlone, place));

  expect(await ask(place.home, 'SELECT answer FROM kept')).toBe('yes');
});

it('recovers the data after the program was killed and its database lived on, whoever else looks at it', async () => {
  const place = await surroundings();
  const killed = startProgram(programAlone, place);
  await serving(killed);
  await ask(place.home, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
  const looking = new pg.Client({ connectionString: await databaseUrl(place.home), application_name: 'psql' });
  looking.on('error', () => undefined);
  await looking.connect();
  killed.signal('SIGKILL');
  await killed.gone;
  expect(await databaseRuns(place.home)).toBe(true);

  const next = startProgram(programAlone, place);
  await serving(next);
  expect(await ask(place.home, 'SELECT answer FROM kept')).toBe('yes');

  next.signal('SIGTERM');
  await next.silent;
  expect(await databaseRuns(place.home)).toBe(false);
});

it('ends in order when its database was killed before', async () => {
  const place = await surroundings();
  const program = startProgram(programAlone, place);
  await serving(program);
  process.kill(await databasePid(place.home), 'SIGKILL');
  await until(() => Promise.resolve(program.output().includes('The database has broken off its connections')));

  program.signal('SIGTERM');
  expect(await program.gone).toBe(0);
  await program.silent;
  expect(await databaseRuns(place.home)).toBe(false);
  expect(program.output()).not.toContain('Command failed');
});

it('leaves the database of a running program alone', async () => {
  const place = await surroundings();
  const first = startProgram(programAlone, place);
  await serving(first);

  const second = startProgram(programAlone, { ...place, port: await freePort() });
  expect(await second.gone).toBe(1);
  expect(second.output()).toContain('Another Jianyan program is using this data folder');
  expect((await fetch(`${first.url}/api/health/ready`)).status).toBe(200);
});

it('leaves it alone however long that program had nothing to ask it', async () => {
  const place = await surroundings();
  const first = startProgram(programAlone, place);
  await serving(first);
  // What the program's pool does by itself with connections that nobody uses.
  await ask(
    place.home,
    `SELECT count(pg_terminate_backend(pid))::int AS answer FROM pg_stat_activity WHERE application_name = 'jianyan'`,
  );

  const second = startProgram(programAlone, { ...place, port: await freePort() });
  expect(await second.gone).toBe(1);
  expect(second.output()).toContain('Another Jianyan program is using this data folder');
  expect((await fetch(`${first.url}/api/health/ready`)).status).toBe(200);
});

it('loads the demo on the first start only, prints its accounts, and begins it anew on demand', async () => {
  const place = { ...(await surroundings()), environment: { JIANYAN_DEMO: 'on' } };
  const accounts = () => ask<number>(place.home, 'SELECT count(*)::int AS answer FROM accounts');
  const first = startProgram(programAlone, place);
  await serving(first);
  expect(first.output()).toMatch(/^The demo is being filled: \d+ cases .*\n\n建言 Jianyan /);
  expect(first.output()).toMatch(/Demo accounts, password \S+:\n {2}admin /);
  const opened = await accounts();
  expect(opened).toBeGreaterThan(0);
  await ask(place.home, `UPDATE accounts SET name = '改过' WHERE login = 'admin'`);
  first.signal('SIGTERM');
  await first.silent;

  const second = startProgram(programAlone, place);
  await serving(second);
  expect(second.output()).not.toContain('being filled');
  expect(await accounts()).toBe(opened);
  expect(await ask(place.home, `SELECT name AS answer FROM accounts WHERE login = 'admin'`)).toBe('改过');
  await ask(place.home, `INSERT INTO migrations (timestamp, name) VALUES (1, 'Elsewhere1')`);
  const ofJobs = (what: string) => ask(place.home, `SELECT ${what} AS answer`);
  await until(async () => (await ofJobs(`to_regnamespace('jobs')`)) !== null);
  await ask(place.home, `COMMENT ON SCHEMA jobs IS 'old'`);
  second.signal('SIGTERM');
  await second.silent;

  const third = startProgram(programAlone, place);
  expect(await third.gone).toBe(1);
  expect(third.output()).toContain('Another version of Jianyan prepared this database');
  await third.silent;

  await success(startProgram(['node', 'apps/api/dist/commands/demo-reset.js'], place));
  await serving(startProgram(programAlone, place));
  expect(await accounts()).toBe(opened);
  expect(await ask(place.home, `SELECT name AS answer FROM accounts WHERE login = 'admin'`)).not.toBe('改过');
  expect(await ofJobs(`obj_description(to_regnamespace('jobs'))`)).toBeNull();
});

it('prints a one-time code for the first administrator', async () => {
  const place = await surroundings();
  const printed = await success(startProgram(['node', 'apps/api/dist/commands/admin-create.js', 'chief'], place));
  expect(printed).toMatch(/Administrator: chief\nOne-time code: (\w{4}-){3}\w{4} /);
});
