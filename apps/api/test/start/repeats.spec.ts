import { randomUUID } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { wireTo } from './between.js';
import { addOneMember, password, withDatabase } from './one-member.js';
import { freePort } from '../../src/database/free-port.js';
import { databaseUrl, type Program, programAlone, serving, startProgram, temporaryFolder, until } from './program.js';

/** Both programs sign for the same address, so that a token of one is good at the other. */
const publicUrl = { PUBLIC_URL: 'http://jianyan.example' };

/** A program with its database and, beside it, whoever else is to serve the same people. */
async function place() {
  const dataDir = await temporaryFolder();
  await chmod(dataDir, 0o711);
  const first = startProgram(programAlone, { dataDir, port: await freePort(), environment: publicUrl });
  await serving(first);
  const url = await databaseUrl(`${dataDir}/postgres`);
  await addOneMember(url);
  const another = async (database: string): Promise<Program> => {
    const environment = { ...publicUrl, DATABASE_URL: database };
    const program = startProgram(programAlone, {
      dataDir: await temporaryFolder(),
      port: await freePort(),
      environment,
    });
    await serving(program);
    return program;
  };
  const [answer] = [await post(first, '/auth/login', { login: 'dengbo', password, delivery: 'body' })];
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return { first, url, another, accessToken };
}

const post = (program: Program, path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${program.url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'jianyan', ...headers },
    body: JSON.stringify(body),
  });

/** Files a case under a key; undefined where no answer came back. */
const file = (program: Program, token: string, key: string) =>
  post(program, '/proposals', { title: key }, { authorization: `Bearer ${token}`, 'idempotency-key': key }).catch(
    () => undefined,
  );

/** Asks again under the same key, as long as the first request is still being given up. */
async function repeated(program: Program, token: string, key: string): Promise<Response> {
  let answer: Response | undefined;
  await until(async () => {
    answer = await file(program, token, key);
    return answer !== undefined && answer.status !== 409;
  });
  return answer as Response;
}

const casesTitled = (url: string, title: string): Promise<number> =>
  withDatabase(url, async (database) => {
    const { rows } = await database.query('SELECT FROM proposals WHERE title = $1', [title]);
    return rows.length;
  });

it('gives the first answer again where the program died between COMMIT and its answer', async () => {
  const { first, url, another, accessToken } = await place();
  const wire = await wireTo(url);
  const dying = await another(wire.url);
  const key = randomUUID();
  wire.onCommitOf('INSERT INTO idempotency_keys', () => dying.signal('SIGKILL'));

  expect(await file(dying, accessToken, key)).toBeUndefined();
  await dying.gone;
  expect(await casesTitled(url, key)).toBe(1);

  const answer = await repeated(first, accessToken, key);
  expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  expect(await answer.json()).toMatchObject({ title: key, state: 'draft' });
  expect(await casesTitled(url, key)).toBe(1);
});

it('does once what a program was at when it was killed, at whatever moment', async () => {
  const { first, url, another, accessToken } = await place();
  for (const moment of [0, 8, 16, 24, 40, 60]) {
    const dying = await another(url);
    const keys = Array.from({ length: 5 }, () => randomUUID());
    const asked = Promise.all(keys.map((key) => file(dying, accessToken, key)));
    await pause(moment);
    dying.signal('SIGKILL');
    await asked;
    for (const key of keys) {
      expect((await repeated(first, accessToken, key)).status).toBe(201);
      expect(await casesTitled(url, key), `killed after ${moment} ms`).toBe(1);
    }
  }
});

it('does once what the database was at when it lost its connections', async () => {
  const { first, url, accessToken } = await place();
  const keys = Array.from({ length: 20 }, () => randomUUID());
  const asked = Promise.all(keys.map((key) => file(first, accessToken, key)));
  await pause(10);
  await withDatabase(url, (database) =>
    database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    ),
  );
  await asked;
  for (const key of keys) {
    expect((await repeated(first, accessToken, key)).status).toBe(201);
    expect(await casesTitled(url, key)).toBe(1);
  }
});
