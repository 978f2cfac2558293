import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { cookieHeader, cookiesOf } from '../../../test/cookies.js';
import { testPassword } from '../../../test/people.js';
import { startApp } from '../../../test/start-app.js';

const { server, dataSource, clock, addAccount } = await startApp();
await addAccount('admin', [{ role: 'admin' }], '系统管理员');
await addAccount('other', [{ role: 'admin' }]);
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

describe('an address from which many names failed', () => {
  /** As by somebody who tries one password on every name. */
  const tryNames = (count: number) =>
    dataSource.query(
      `INSERT INTO login_attempts (login, address, failed_at)
       SELECT 'name' || n, '127.0.0.1', $1 FROM generate_series(1, $2) AS n`,
      [clock.now(), count],
    );

  it('shuts nobody out who knows the password', async () => {
    for (let name = 1; name <= 50; name++) await guess(`name${name}`).expect(401);
    await signIn({ login: 'admin', password: testPassword }).expect(200);
    await tryNames(1_000);
    await signIn({ login: 'admin', password: testPassword }).expect(200);
  });

  it.each(['admin', 'unheard-of'])('has two tries of a name left instead of five, whoever %s is', async (login) => {
    await tryNames(50);
    for (let failure = 0; failure < 2; failure++) await guess(login).expect(401);
    const { body } = await signIn({ login, password: testPassword }).expect(429);
    expect(body).toMatchObject({ code: 'locked-out', params: { minutes: 30 } });
  });

  it('is as any other after a quarter of an hour', async () => {
    await tryNames(50);
    clock.advance({ minutes: 15 });
    for (let failure = 0; failure < 5; failure++) await guess('admin').expect(401);
    await guess('admin').expect(429);
  });

  it('does not forget what failed of one name before', async () => {
    for (let failure = 0; failure < 5; failure++) await guess('admin').expect(401);
    clock.advance({ minutes: 1 });
    await tryNames(1_000);
    await signIn({ login: 'admin', password: testPassword }).expect(429);
  });

  it('leaves five tries to a device on which the person has signed in before, and no more', async () => {
    const cookie = cookieHeader(await signIn({ login: 'admin', password: testPassword }).expect(200));
    await tryNames(50);
    for (let failure = 0; failure < 5; failure++) await guess('admin').set('cookie', cookie).expect(401);
    await signIn({ login: 'admin', password: testPassword }).set('cookie', cookie).expect(429);
  });

  it('knows no device by a mark that was made up, by that of another person, nor by a stolen one', async () => {
    const answer = await signIn({ login: 'admin', password: testPassword }).expect(200);
    const { value: mark } = cookiesOf(answer).jy_device!;
    await dataSource.query(`UPDATE auth_sessions SET ended_at = now(), ended_because = 'token-reused'`);
    const ofAnother = cookiesOf(await signIn({ login: 'other', password: testPassword })).jy_device!.value;
    const forged = `${crypto.randomUUID()}.${mark.split('.')[1]}`;
    await tryNames(50);
    for (const [login, cookie] of [
      ['admin', `jy_device=${mark}`],
      ['unheard-of', `jy_device=${ofAnother}`],
      ['third', `jy_device=${forged}`],
      ['fourth', 'jy_device=x; jy_device=%E0%A4%A'],
    ] as const) {
      for (let failure = 0; failure < 2; failure++) await guess(login).set('cookie', cookie).expect(401);
      expect((await guess(login).set('cookie', cookie)).status, login).toBe(429);
    }
  });
});

describe('the mark of a device', () => {
  it('is set by a good sign-in, kept for a year, and the same for whoever signs in there next', async () => {
    const first = await signIn({ login: 'admin', password: testPassword }).expect(200);
    const { jy_device } = cookiesOf(first);
    expect(jy_device!.attributes).toEqual(['Max-Age=31536000', 'Path=/', 'HttpOnly', 'SameSite=Lax']);
    const again = await signIn({ login: 'other', password: testPassword }).set('cookie', cookieHeader(first));
    expect(cookiesOf(again).jy_device!.value).toBe(jy_device!.value);
    const elsewhere = await signIn({ login: 'admin', password: testPassword });
    expect(cookiesOf(elsewhere).jy_device!.value).not.toBe(jy_device!.value);
  });

  it('is given to nobody who failed, and to no program', async () => {
    expect((await guess('admin')).headers).not.toHaveProperty('set-cookie');
    const { headers } = await signIn({ login: 'admin', password: testPassword, delivery: 'body' });
    expect(headers).not.toHaveProperty('set-cookie');
  });
});

describe('at once', () => {
  it('eighty people sign in from one Wi-Fi', async () => {
    const names = Array.from({ length: 80 }, (_, seat) => `seat${seat}`);
    for (const name of names) await addAccount(name, [{ role: 'admin' }]);
    const answers = await Promise.all(names.map((login) => signIn({ login, password: testPassword })));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('one person signs in with twenty programs', async () => {
    const programs = Array.from({ length: 20 }, () => signIn({ login: 'admin', password: testPassword }));
    expect((await Promise.all(programs)).filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('guesses that are still on their way are no failures of their address: each name has its five tries', async () => {
    await dataSource.query(
      `INSERT INTO login_attempts (login, address, failed_at, in_flight)
       SELECT 'seat' || n, '127.0.0.1', $1, true FROM generate_series(1, 80) AS n`,
      [clock.now()],
    );
    for (let failure = 0; failure < 4; failure++) await guess('admin').expect(401);
    await signIn({ login: 'admin', password: testPassword }).expect(200);
  });

  it('a guess that nobody answered counts as failed after a minute, so that dying lets nobody guess on', async () => {
    await dataSource.query(
      `INSERT INTO login_attempts (login, address, failed_at, in_flight)
       SELECT 'admin', '127.0.0.1', $1, true FROM generate_series(1, 5)`,
      [clock.now()],
    );
    clock.advance({ minutes: 1 });
    await signIn({ login: 'admin', password: testPassword }).expect(429);
  });
});
