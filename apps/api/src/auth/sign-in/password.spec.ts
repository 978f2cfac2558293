import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { testPassword } from '../../../test/people.js';
import { startApp } from '../../../test/start-app.js';
import { openAdministrator } from './first-administrator.js';

const { server, dataSource, clock, addAccount } = await startApp();
const newPassword = 'Orange-Island-1925';

const post = (path: string, body: object) => request(server).post(path).set('x-requested-with', 'jianyan').send(body);
const whoAmI = (token: string) => request(server).get('/api/auth/session').set('authorization', `Bearer ${token}`);
const change = (token: string, body: object) =>
  post('/api/auth/password', body).set('authorization', `Bearer ${token}`);
const signIn = (login: string, password: string) => post('/api/auth/login', { login, password, delivery: 'body' });

async function tokenOf(login: string, password = testPassword): Promise<string> {
  return String((await signIn(login, password).expect(200)).body.accessToken);
}

beforeEach(async () => {
  for (const table of ['auth_sessions CASCADE', 'login_attempts']) await dataSource.query(`TRUNCATE ${table}`);
  await dataSource.query('DELETE FROM accounts');
  await addAccount('admin', [{ role: 'admin' }]);
});

it('is kept as Argon2id with 19 MiB, two passes, one lane', async () => {
  const [{ password_hash }] = await dataSource.query('SELECT password_hash FROM accounts');
  expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

describe('changing the password', () => {
  it('needs the old one, ends all other sessions and keeps this one', async () => {
    const [here, elsewhere] = [await tokenOf('admin'), await tokenOf('admin')];
    await change(here, { currentPassword: testPassword, newPassword }).expect(204);
    await whoAmI(here).expect(200);
    await whoAmI(elsewhere).expect(401);
    await signIn('admin', testPassword).expect(401);
    await signIn('admin', newPassword).expect(200);
  });

  it('is refused with a wrong old one, and five of those lock out', async () => {
    const token = await tokenOf('admin');
    const guess = () => change(token, { currentPassword: 'Not-the-one-1', newPassword });
    for (let failure = 0; failure < 5; failure++) {
      expect((await guess().expect(422)).body.code).toBe('wrong-current-password');
    }
    expect((await guess().expect(429)).body.code).toBe('locked-out');
    await change(token, { currentPassword: testPassword, newPassword }).expect(429);
  });

  it('says what is wrong with the new one, without counting that as a guess', async () => {
    const token = await tokenOf('admin');
    for (let attempt = 0; attempt < 6; attempt++) {
      const { body } = await change(token, { currentPassword: testPassword, newPassword: 'Admin-Admin-1' }).expect(422);
      expect(body).toMatchObject({
        code: 'invalid-input',
        fields: [{ field: 'newPassword', code: 'password-contains-login', message: '密码不能包含账号。' }],
      });
    }
  });

  it('is refused when the new one is the old one, however it is composed, and that is no wrong guess', async () => {
    const accented = 'Café-Ångström-1925';
    await change(await tokenOf('admin'), { currentPassword: testPassword, newPassword: accented }).expect(204);
    const token = await tokenOf('admin', accented);
    for (const same of [accented, accented.normalize('NFD')]) {
      for (let attempt = 0; attempt < 6; attempt++) {
        const { body } = await change(token, { currentPassword: accented, newPassword: same }).expect(422);
        expect(body).toMatchObject({
          code: 'invalid-input',
          fields: [{ field: 'newPassword', code: 'password-unchanged', message: '新密码不能与原密码相同。' }],
        });
      }
    }
    await whoAmI(token).expect(200);
  });

  it('is refused so too when it is due', async () => {
    await dataSource.query('UPDATE accounts SET must_change_password = true');
    const token = await tokenOf('admin');
    const { body } = await change(token, { currentPassword: testPassword, newPassword: testPassword }).expect(422);
    expect(body.fields).toMatchObject([{ field: 'newPassword', code: 'password-unchanged' }]);
  });

  it('takes a password as long as allowed, spaces and characters of any script', async () => {
    const long = `湘江 北去 Orange 1925 ${'橘'.repeat(110)}`;
    expect([...long]).toHaveLength(128);
    await change(await tokenOf('admin'), { currentPassword: testPassword, newPassword: long }).expect(204);
    await signIn('admin', long).expect(200);
    await signIn('admin', long.slice(0, -1)).expect(401);
  });

  it('is all that is open to whoever must change it', async () => {
    await dataSource.query('UPDATE accounts SET must_change_password = true');
    const token = await tokenOf('admin');
    const registers = () => request(server).get('/api/registers/bodies').set('authorization', `Bearer ${token}`);
    expect((await registers().expect(403)).body.code).toBe('password-change-due');
    await whoAmI(token).expect(200);
    await change(token, { currentPassword: testPassword, newPassword }).expect(204);
    await registers().expect(200);
  });
});

describe('a one-time code', () => {
  const use = (login: string, code: string, password = newPassword) =>
    post('/api/auth/one-time-code', { login, code, newPassword: password });

  async function issued(): Promise<string> {
    return (await openAdministrator(dataSource, clock, 'admin')).code;
  }

  it('sets the password once, however it is typed', async () => {
    const code = await issued();
    await use('admin', ` ${code.toLowerCase().replaceAll('-', ' ')} `).expect(204);
    await signIn('admin', newPassword).expect(200);
    expect((await use('admin', code).expect(422)).body.code).toBe('wrong-code');
  });

  it('ends every session of the account', async () => {
    const token = await tokenOf('admin');
    await use('admin', await issued()).expect(204);
    await whoAmI(token).expect(401);
  });

  it('is worth nothing after 24 hours', async () => {
    const code = await issued();
    clock.advance({ hours: 24 });
    await use('admin', code).expect(422);
  });

  it('is worth nothing for another name, and five guesses lock out', async () => {
    const code = await issued();
    await use('unheard-of', code).expect(422);
    for (let failure = 0; failure < 5; failure++) await use('admin', `AAAA-AAAA-AAAA-AAA${failure}`).expect(422);
    await use('admin', code).expect(429);
  });

  it('stays good when the new password is not', async () => {
    const code = await issued();
    expect((await use('admin', code, 'short').expect(422)).body.code).toBe('invalid-input');
    await use('admin', code).expect(204);
  });

  it('does not bring back the password that it took away, and stays good', async () => {
    const first = await issued();
    const code = await issued();
    const { body } = await use('admin', code, testPassword).expect(422);
    expect(body.fields).toMatchObject([{ field: 'newPassword', code: 'password-unchanged' }]);
    await use('admin', first).expect(422);
    await use('admin', code).expect(204);
    await use('admin', await issued(), testPassword).expect(204);
  });

  it('is used once even by two at the same moment', async () => {
    const code = await issued();
    const answers = await Promise.all([use('admin', code), use('admin', code, 'Another-One-77')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
  });
});
