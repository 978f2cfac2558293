import request from 'supertest';
import { beforeEach, expect, it } from 'vitest';
import { testPassword } from '../../../test/people.js';
import { startApp } from '../../../test/start-app.js';
import { forgetOldSessions } from './forget-sessions.js';

const { server, dataSource, clock, addAccount, as } = await startApp();
await addAccount('admin', [{ role: 'admin' }]);
await addAccount('gone', [{ role: 'admin' }]);

const post = (path: string, body: object) => request(server).post(path).set('x-requested-with', 'jianyan').send(body);

async function signIn(login: string): Promise<{ accessToken: string; refreshToken: string }> {
  const { body } = await post('/api/auth/login', { login, password: testPassword, delivery: 'body' }).expect(200);
  return body as { accessToken: string; refreshToken: string };
}

const refresh = async (refreshToken: string) =>
  (await post('/api/auth/refresh', { refreshToken }).expect(200)).body as { refreshToken: string };

/** How many refresh tokens each session still has, the oldest session first. */
async function kept(login: string): Promise<number[]> {
  const rows = await dataSource.query<{ tokens: number }[]>(
    `SELECT (SELECT count(*)::integer FROM refresh_tokens WHERE session_id = auth_sessions.id) AS tokens
     FROM auth_sessions JOIN accounts ON accounts.id = account_id WHERE login = $1 ORDER BY auth_sessions.id`,
    [login],
  );
  return rows.map(({ tokens }) => tokens);
}

beforeEach(async () => {
  await dataSource.query('DELETE FROM auth_sessions');
});

it('forgets a session that ended ninety days ago, and its tokens', async () => {
  const { accessToken } = await signIn('admin');
  await request(server).post('/api/auth/logout').set('authorization', `Bearer ${accessToken}`).expect(204);
  await signIn('admin');
  clock.advance({ days: 90 });
  await forgetOldSessions(dataSource, clock);
  expect(await kept('admin')).toHaveLength(2);

  clock.advance({ minutes: 1 });
  await forgetOldSessions(dataSource, clock);
  expect(await kept('admin')).toEqual([1]);
});

it('counts from where nobody used it any more, when nobody ended it', async () => {
  await signIn('admin');
  clock.advance({ minutes: 1 });
  await signIn('admin');
  clock.advance({ days: 90, minutes: 28 });
  await forgetOldSessions(dataSource, clock);
  expect(await kept('admin')).toEqual([1, 1]);
  clock.advance({ minutes: 1.5 });
  await forgetOldSessions(dataSource, clock);
  // It is over for less than ninety days.
  expect(await kept('admin')).toEqual([1]);
});

it('keeps the last session of everybody, which says when they were last seen, without its tokens', async () => {
  await refresh((await refresh((await signIn('gone')).refreshToken)).refreshToken);
  clock.advance({ minutes: 10 });
  const lastSeenAt = clock.now().toISOString();
  await refresh((await signIn('gone')).refreshToken);
  expect(await kept('gone')).toEqual([3, 2]);
  clock.advance({ days: 90, minutes: 31 });
  await forgetOldSessions(dataSource, clock);
  expect(await kept('gone')).toEqual([0]);
  const { body } = await (await as('admin')).get('/api/registers/accounts').expect(200);
  const { items } = body as { items: { login: string; lastSeenAt: string | null }[] };
  expect(items.find(({ login }) => login === 'gone')).toMatchObject({ lastSeenAt });
});

it('leaves alone a session that somebody uses', async () => {
  clock.advance({ days: 1 });
  const { accessToken } = await signIn('admin');
  await forgetOldSessions(dataSource, clock);
  await request(server).get('/api/auth/session').set('authorization', `Bearer ${accessToken}`).expect(200);
  expect(await kept('admin')).toEqual([1]);
});
