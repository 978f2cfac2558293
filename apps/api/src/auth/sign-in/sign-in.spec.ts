import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { cookiesOf } from '../../../test/cookies.js';
import { testPassword } from '../../../test/people.js';
import { startApp } from '../../../test/start-app.js';

const { server, dataSource, clock, addAccount } = await startApp();
await addAccount('admin', [{ role: 'admin' }], '系统管理员');
await addAccount('nobody', []);
await addAccount('gone', [{ role: 'admin' }]);
await dataSource.query(`UPDATE accounts SET disabled_at = now() WHERE login = 'gone'`);

const signIn = (body: object) => request(server).post('/api/auth/login').set('x-requested-with', 'jianyan').send(body);
const guess = (login: string) => signIn({ login, password: 'Not-the-one-1' });
const events = (kind: string): Promise<{ login: string; address: string; at: Date }[]> =>
  dataSource.query('SELECT login, address, at FROM security_events WHERE kind = $1 ORDER BY id', [kind]);

beforeEach(() => dataSource.query('DELETE FROM login_attempts'));

describe('signing in', () => {
  it('answers who it is, what they may do and until when', async () => {
    const { body } = await signIn({ login: 'admin', password: testPassword }).expect(200);
    expect(body).toMatchObject({
      account: { login: 'admin', name: '系统管理员', locale: 'zh-CN', mustChangePassword: false },
      roles: [{ role: 'admin' }],
      home: '/console',
      idleEndsAt: '2026-03-16T02:30:00.000Z',
      expiresAt: '2026-03-16T14:00:00.000Z',
      now: '2026-03-16T02:00:00.000Z',
      today: '2026-03-16',
      demo: false,
    });
    expect(body.permissions).toContain('registers.manage');
    expect(body.permissions).not.toContain('proposals.read');
  });

  it('takes the name as a telephone writes it', async () => {
    await signIn({ login: ' Admin', password: testPassword }).expect(200);
  });

  it('puts the tokens into cookies that no script can read, and not into the body', async () => {
    const answer = await signIn({ login: 'admin', password: testPassword }).expect(200);
    expect(answer.body).not.toHaveProperty('accessToken');
    const { jy_access, jy_refresh } = cookiesOf(answer);
    expect(jy_access!.attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax']);
    expect(jy_refresh!.attributes).toEqual(['Path=/api/auth', 'HttpOnly', 'SameSite=Strict']);
  });

  it('hands the tokens to a program in the body, and sets no cookies', async () => {
    const answer = await signIn({ login: 'admin', password: testPassword, delivery: 'body' }).expect(200);
    expect(answer.headers).not.toHaveProperty('set-cookie');
    await request(server)
      .get('/api/auth/session')
      .set('authorization', `Bearer ${answer.body.accessToken}`)
      .expect(200);
  });

  it('gives staff twelve hours even on a device they trust', async () => {
    const { body } = await signIn({ login: 'admin', password: testPassword, trustDevice: true }).expect(200);
    expect(body.expiresAt).toBe('2026-03-16T14:00:00.000Z');
  });

  it('is written down with name and address', async () => {
    await signIn({ login: 'admin', password: testPassword }).expect(200);
    expect((await events('signed-in')).at(-1)).toEqual({ login: 'admin', address: '127.0.0.1', at: clock.now() });
  });

  it('is not written down from an address that the caller made up', async () => {
    await signIn({ login: 'admin', password: testPassword }).set('x-forwarded-for', '203.0.113.9').expect(200);
    expect((await events('signed-in')).at(-1)).toMatchObject({ address: '127.0.0.1' });
  });

  it('keeps only the hash of the refresh token', async () => {
    const { body } = await signIn({ login: 'admin', password: testPassword, delivery: 'body' }).expect(200);
    const rows = await dataSource.query('SELECT 1 FROM refresh_tokens WHERE token_hash = $1', [body.refreshToken]);
    expect(rows).toEqual([]);
  });
});

describe('what does not sign in', () => {
  it.each(['admin', 'unheard-of', 'gone', 'nobody'])('is answered alike, whoever %s is', async (login) => {
    const password = login === 'admin' ? 'Not-the-one-1' : testPassword;
    const { body } = await signIn({ login, password }).expect(401);
    expect(body).toMatchObject({ code: 'wrong-credentials', detail: '账号或密码不正确。' });
    expect((await events('sign-in-failed')).at(-1)).toMatchObject({ login });
  });

  it('names what is missing', async () => {
    const { body } = await signIn({ login: 'admin' }).expect(422);
    expect(body.fields).toMatchObject([{ field: 'password', code: 'required', message: '此项必填。' }]);
  });
});

describe('five failures of a name from an address', () => {
  it.each(['admin', 'unheard-of'])('lock %s out for thirty minutes', async (login) => {
    for (let failure = 0; failure < 5; failure++) await guess(login).expect(401);
    const locked = await signIn({ login, password: testPassword }).expect(429);
    expect(locked.body).toMatchObject({ code: 'locked-out', params: { minutes: 30 } });
    expect(locked.headers['retry-after']).toBe('1800');
    expect((await events('sign-in-locked')).at(-1)).toMatchObject({ login });

    clock.advance({ minutes: 29 });
    await signIn({ login, password: testPassword }).expect(429);
    clock.advance({ minutes: 1 });
    await signIn({ login, password: testPassword }).expect(login === 'admin' ? 200 : 401);
  });

  it('do not lock out another name from there', async () => {
    for (let failure = 0; failure < 6; failure++) await guess('unheard-of');
    await signIn({ login: 'admin', password: testPassword }).expect(200);
  });

  it('do not lock out the name from elsewhere', async () => {
    await dataSource.query(
      `INSERT INTO login_attempts (login, address, failed_at) SELECT 'admin', '203.0.113.7', $1 FROM generate_series(1, 5)`,
      [clock.now()],
    );
    await signIn({ login: 'admin', password: testPassword }).expect(200);
  });

  it('are forgotten after a right one', async () => {
    for (let failure = 0; failure < 4; failure++) await guess('admin').expect(401);
    await signIn({ login: 'admin', password: testPassword }).expect(200);
    for (let failure = 0; failure < 4; failure++) await guess('admin').expect(401);
    await signIn({ login: 'admin', password: testPassword }).expect(200);
  });

  it('count only within a quarter of an hour', async () => {
    for (let failure = 0; failure < 6; failure++) {
      await guess('admin').expect(401);
      clock.advance({ minutes: 4 });
    }
  });

  it('stay five when twenty come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess('admin')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });
});

it('locks an address out that tries fifty names', async () => {
  await dataSource.query(
    `INSERT INTO login_attempts (login, address, failed_at)
     SELECT 'name' || n, '127.0.0.1', $1 FROM generate_series(1, 50) AS n`,
    [clock.now()],
  );
  const { body } = await signIn({ login: 'admin', password: testPassword }).expect(429);
  expect(body).toMatchObject({ code: 'locked-out', params: { minutes: 15 } });
});
