import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { cookieHeader, cookiesOf } from '../../../test/cookies.js';
import { testPassword } from '../../../test/people.js';
import { startApp } from '../../../test/start-app.js';
import type { OwnSessionDto } from './own-session.dto.js';

const { server, dataSource, clock, addAccount } = await startApp({ TRUSTED_PROXIES: '127.0.0.1' });
await addAccount('admin', [{ role: 'admin' }]);
await addAccount('other', [{ role: 'admin' }]);

const WECHAT = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116 MicroMessenger/8.0.50';
const EDGE = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142 Safari/537.36 Edg/142.0';

interface SignedIn {
  accessToken: string;
  refreshToken: string;
}

async function signIn(userAgent = EDGE, login = 'admin', address = '203.0.113.9'): Promise<SignedIn> {
  const answer = await request(server)
    .post('/api/auth/login')
    .set({ 'x-requested-with': 'jianyan', 'user-agent': userAgent, 'x-forwarded-for': address })
    .send({ login, password: testPassword, delivery: 'body' })
    .expect(200);
  return answer.body as SignedIn;
}

const as = ({ accessToken }: SignedIn) => request.agent(server).set('authorization', `Bearer ${accessToken}`);
const list = async (who: SignedIn) =>
  ((await as(who).get('/api/auth/sessions').expect(200)).body as { items: OwnSessionDto[] }).items;
const isIn = async (who: SignedIn) => (await as(who).get('/api/auth/session')).status === 200;

beforeEach(() => dataSource.query('TRUNCATE auth_sessions CASCADE'));

describe('one’s own sessions', () => {
  it('tell the device and the browser, from where, since when and when last, the current one first', async () => {
    const phone = await signIn(WECHAT, 'admin', '198.51.100.4');
    clock.advance({ minutes: 5 });
    const desk = await signIn();
    clock.advance({ minutes: 2 });
    await isIn(phone);
    const [here, there, ...more] = await list(desk);
    expect(here).toMatchObject({ current: true, system: 'windows', browser: 'edge', address: '203.0.113.9' });
    expect(there).toEqual({
      id: expect.any(String) as string,
      current: false,
      system: 'android',
      browser: 'wechat',
      address: '198.51.100.4',
      signedInAt: new Date(clock.now().getTime() - 7 * 60_000).toISOString(),
      lastSeenAt: clock.now().toISOString(),
      trustedDevice: false,
    });
    expect(more).toEqual([]);
  });

  it('are no longer listed once they are over: signed out, left alone, at their end', async () => {
    const [out, alone] = [await signIn(), await signIn()];
    await as(out).post('/api/auth/logout').expect(204);
    expect(await list(alone)).toHaveLength(1);
    clock.advance({ minutes: 30 });
    expect(await list(await signIn())).toHaveLength(1);
  });

  it('are nobody else’s to see or to end', async () => {
    const [mine, others] = [await signIn(), await signIn(EDGE, 'other')];
    const [{ id } = { id: '' }] = await list(others);
    expect((await list(mine)).map((session) => session.id)).not.toContain(id);
    await as(mine).delete(`/api/auth/sessions/${id}`).expect(404);
    expect(await isIn(others)).toBe(true);
  });

  it('end one by one, at once, with all that speaks for them', async () => {
    const [desk, phone, third] = [await signIn(), await signIn(WECHAT), await signIn()];
    const { id } = (await list(desk)).find(({ browser }) => browser === 'wechat')!;
    await as(desk).delete(`/api/auth/sessions/${id}`).expect(204);
    const ended = await as(phone).get('/api/auth/session').expect(401);
    expect(ended.body.code).toBe('session-ended');
    const { refreshToken } = phone;
    const refreshed = request(server).post('/api/auth/refresh').set('x-requested-with', 'jianyan');
    await refreshed.send({ refreshToken }).expect(401);
    expect([await isIn(desk), await isIn(third)]).toEqual([true, true]);
    await as(desk).delete(`/api/auth/sessions/${id}`).expect(404);
    const [event] = await dataSource.query(
      `SELECT login, details FROM security_events WHERE kind = 'session-ended' ORDER BY id DESC LIMIT 1`,
    );
    expect(event).toEqual({ login: 'admin', details: { ended: id } });
  });

  it('end all at once but the one that asks', async () => {
    const [desk, phone, third] = [await signIn(), await signIn(WECHAT), await signIn()];
    await as(desk).delete('/api/auth/sessions').expect(204);
    expect([await isIn(desk), await isIn(phone), await isIn(third)]).toEqual([true, false, false]);
    expect(await list(desk)).toHaveLength(1);
  });

  it('end here too, which takes the cookies along', async () => {
    const answer = await request(server)
      .post('/api/auth/login')
      .set('x-requested-with', 'jianyan')
      .send({ login: 'admin', password: testPassword })
      .expect(200);
    const headers = { cookie: cookieHeader(answer), 'x-requested-with': 'jianyan' };
    const listed = await request(server).get('/api/auth/sessions').set(headers).expect(200);
    const [{ id }] = (listed.body as { items: [OwnSessionDto] }).items;
    const ended = await request(server).delete(`/api/auth/sessions/${id}`).set(headers).expect(204);
    expect(cookiesOf(ended)).toMatchObject({ jy_access: { value: '' }, jy_refresh: { value: '' } });
    await request(server).get('/api/auth/sessions').set(headers).expect(401);
  });

  it.each(['nowhere', '0198c0de-0000-7000-8000-000000000000'])('of nobody do not end: %s', async (id) => {
    await as(await signIn())
      .delete(`/api/auth/sessions/${id}`)
      .expect(404);
  });
});
