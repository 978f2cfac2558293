import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { addOneMember, password } from './one-member.js';
import {
  databasePid,
  databaseUrl,
  type Program,
  programAlone,
  serving,
  startProgram,
  surroundings,
  until,
} from './program.js';

const killDatabase = async (home: string) => process.kill(await databasePid(home), 'SIGKILL');

/** A program that serves one member, and what that member asks of it. */
async function place() {
  const at = { ...(await surroundings()), environment: { REQUESTS_PER_MINUTE: '1000000' } };
  const program = startProgram(programAlone, at);
  await serving(program);
  await addOneMember(await databaseUrl(at.home));
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask(program, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'jianyan', ...headers },
      body: JSON.stringify(body),
    });
  const answer = await post('/auth/login', { login: 'dengbo', password, delivery: 'body' });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  const bearer = { authorization: `Bearer ${accessToken}` };
  return { at, program, post, bearer, get: (path: string) => ask(program, path, { headers: bearer }) };
}

const ask = ({ url }: Program, path: string, init: RequestInit) => fetch(`${url}/api${path}`, init);

it('starts its database again when that dies, saying 503 meanwhile, and ends with a sentence when it cannot', async () => {
  const { at, program, post, bearer, get } = await place();
  const filed = await post('/proposals', { title: '关于排水的建议' }, bearer);
  const { id } = (await filed.json()) as { id: string };
  const refused: [number, string | null, string | null][] = [];
  let isBack = false;
  const keepAsking = async (one: () => Promise<Response>) => {
    while (!isBack) {
      const answer = await one();
      await answer.text();
      if (answer.status >= 400) {
        refused.push([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]);
      }
      await pause(5);
    }
  };

  await killDatabase(at.home);
  const asking = [
    () => get('/proposals'),
    () => get(`/proposals/${id}`),
    () => get('/notices/unread'),
    () => get('/health/ready'),
    () => post('/auth/login', { login: randomUUID(), password }),
    () => post('/auth/refresh', { refreshToken: randomUUID() }),
    () => post('/proposals', { title: randomUUID() }, { ...bearer, 'idempotency-key': randomUUID() }),
  ].map(keepAsking);
  await until(async () => refused.length > 20 && (await get('/health/ready')).ok);
  isBack = true;
  await Promise.all(asking);

  const away = JSON.stringify([503, '5', 'application/problem+json; charset=utf-8']);
  const kinds = new Set(refused.map((answer) => JSON.stringify(answer)));
  kinds.delete(JSON.stringify([401, null, 'application/problem+json; charset=utf-8']));
  expect([...kinds]).toEqual([away]);
  // It is said once its owner is connected again; whoever asks may be quicker.
  await until(() => Promise.resolve(program.output().includes('The database runs again.')));
  expect(await (await get(`/proposals/${id}`)).json()).toMatchObject({ title: '关于排水的建议' });

  // Once more, and this time for good.
  await appendFile(join(at.home, 'cluster/postgresql.conf'), 'shared_buffers = a lot\n');
  await killDatabase(at.home);
  expect(await program.gone).toBe(1);
  await program.silent;
  expect(program.output()).toMatch(
    /\nThe embedded PostgreSQL stopped and could not be started again; its own account of why is in \S+server\.log\.\n$/,
  );
});
