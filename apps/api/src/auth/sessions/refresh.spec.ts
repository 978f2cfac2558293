import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { cookieHeader, cookiesOf } from '../../../test/cookies.js';
import { testPassword } from '../../../test/people.js';
import { startApp } from '../../../test/start-app.js';

const { server, dataSource, clock, addAccount } = await startApp();
const adminId = await addAccount('admin', [{ role: 'admin' }]);

const post = (path: string, body: object) => request(server).post(path).set('x-requested-with', 'jianyan').send(body);
const refresh = (refreshToken: string) => post('/api/auth/refresh', { refreshToken });
const whoAmI = (token: string) => request(server).get('/api/auth/session').set('authorization', `Bearer ${token}`);

async function signIn(): Promise<{ accessToken: string; refreshToken: string }> {
  const body = { login: 'admin', password: testPassword, delivery: 'body' };
  const answer = await post('/api/auth/login', body).expect(200);
  return answer.body as { accessToken: string; refreshToken: string };
}

beforeEach(() => clock.setTo('2026-03-16T10:00:00+08:00'));

describe('a refresh token', () => {
  it('is exchanged for a new pair, and its successor again', async () => {
    const first = await signIn();
    clock.advance({ minutes: 10 });
    const second = (await refresh(first.refreshToken).expect(200)).body;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    await whoAmI(second.accessToken).expect(200);
    clock.advance({ minutes: 10 });
    await refresh(second.refreshToken).expect(200);
  });

  it('travels by cookie for a browser', async () => {
    const answer = await post('/api/auth/login', { login: 'admin', password: testPassword });
    const refreshed = await post('/api/auth/refresh', {}).set('cookie', cookieHeader(answer)).expect(200);
    expect(refreshed.body).not.toHaveProperty('refreshToken');
    expect(Object.keys(cookiesOf(refreshed))).toEqual(['jy_access', 'jy_refresh']);
    await request(server).get('/api/auth/session').set('cookie', cookieHeader(refreshed)).expect(200);
  });

  it('yields the same successor to tabs that come at the same moment', async () => {
    const { refreshToken } = await signIn();
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(refreshToken)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map(({ body }) => String(body.refreshToken))).size).toBe(1);
    clock.advance({ minutes: 0.25 });
    const late = await refresh(refreshToken).expect(200);
    expect(late.body.refreshToken).toBe(answers[0]!.body.refreshToken);
  });

  it('used a second time later ends the whole session and is written down', async () => {
    const first = await signIn();
    const second = (await refresh(first.refreshToken).expect(200)).body;
    clock.advance({ minutes: 1 });
    const { body } = await refresh(first.refreshToken).expect(401);
    expect(body.code).toBe('session-ended');
    await refresh(second.refreshToken).expect(401);
    await whoAmI(second.accessToken).expect(401);
    const events = await dataSource.query(
      `SELECT kind, account_id, address FROM security_events WHERE kind = 'refresh-token-reused'`,
    );
    expect(events).toEqual([{ kind: 'refresh-token-reused', account_id: adminId, address: '127.0.0.1' }]);
  });

  it('used a second time tells the person, under 消息, until it is read', async () => {
    await dataSource.query('DELETE FROM account_notices');
    const first = await signIn();
    await refresh(first.refreshToken).expect(200);
    clock.advance({ minutes: 1 });
    await refresh(first.refreshToken).expect(401);
    const { accessToken } = await signIn();
    const ask = (path: string) => request(server).get(path).set('authorization', `Bearer ${accessToken}`).expect(200);
    const { items, ofAccount } = (await ask('/api/notices')).body;
    const told = { what: 'refresh-token-reused', address: '127.0.0.1', at: clock.now().toISOString(), readAt: null };
    expect([items, ofAccount]).toEqual([[], [{ id: expect.any(String), ...told }]]);
    expect((await ask('/api/notices/unread')).body).toEqual({ unread: 1 });
    const { body } = await request(server)
      .post('/api/notices/read')
      .set('authorization', `Bearer ${accessToken}`)
      .send({ ids: [ofAccount[0].id] });
    expect(body).toEqual({ unread: 0 });
    expect((await ask('/api/notices?unread=true')).body.ofAccount).toEqual([]);
    expect((await ask('/api/notices?unread=false')).body.ofAccount).toHaveLength(1);
  });

  it('does not end the other sessions of the person', async () => {
    const [stolen, other] = [await signIn(), await signIn()];
    await refresh(stolen.refreshToken).expect(200);
    clock.advance({ minutes: 1 });
    await refresh(stolen.refreshToken).expect(401);
    await refresh(other.refreshToken).expect(200);
  });

  it('does not keep an abandoned session awake', async () => {
    let { refreshToken } = await signIn();
    for (let tenth = 0; tenth < 2; tenth++) {
      clock.advance({ minutes: 10 });
      refreshToken = (await refresh(refreshToken).expect(200)).body.refreshToken;
    }
    clock.advance({ minutes: 10 });
    await refresh(refreshToken).expect(401);
  });

  it('opens nothing after the person signed out', async () => {
    const { accessToken, refreshToken } = await signIn();
    await request(server).post('/api/auth/logout').set('authorization', `Bearer ${accessToken}`).expect(204);
    expect((await refresh(refreshToken).expect(401)).body.code).toBe('session-ended');
  });

  it('opens nothing once the account is disabled', async () => {
    const { refreshToken } = await signIn();
    await dataSource.query('UPDATE accounts SET disabled_at = now()');
    await refresh(refreshToken).expect(401);
    await dataSource.query('UPDATE accounts SET disabled_at = NULL');
  });

  it.each(['', 'unheard-of', 'a'.repeat(100)])('that nobody issued opens nothing: "%s"', async (token) => {
    expect((await refresh(token).expect(401)).body.code).toBe('not-signed-in');
  });
});
