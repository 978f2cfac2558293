import request from 'supertest';
import { expect, it } from 'vitest';
import { startApp } from '../../../test/start-app.js';
import { openAdministrator } from './first-administrator.js';

const { server, dataSource, clock } = await startApp();

const choosePassword = (login: string, code: string) =>
  request(server)
    .post('/api/auth/one-time-code')
    .set('X-Requested-With', 'jianyan')
    .send({ login, code, newPassword: 'Fourteen-cranes-7' });

it('opens an account whose one-time code lets the administrator choose a password', async () => {
  const { code } = await openAdministrator(dataSource, clock, 'first');
  await choosePassword('first', code).expect(204);

  const signedIn = await request(server)
    .post('/api/auth/login')
    .set('X-Requested-With', 'jianyan')
    .send({ login: 'first', password: 'Fourteen-cranes-7' })
    .expect(200);
  expect(signedIn.body.roles).toEqual([expect.objectContaining({ role: 'admin' })]);
});

it('gives an administrator who lost everything a new code', async () => {
  const lost = await openAdministrator(dataSource, clock, 'forgetful');
  const found = await openAdministrator(dataSource, clock, 'forgetful');
  await choosePassword('forgetful', lost.code).expect(422);
  await choosePassword('forgetful', found.code).expect(204);
});

it('lets the code go out of date after 24 hours', async () => {
  const { code } = await openAdministrator(dataSource, clock, 'late');
  clock.advance({ hours: 24 });
  await choosePassword('late', code).expect(422);
});

it('does not make an administrator of somebody else', async () => {
  await dataSource.query(
    `WITH person AS (INSERT INTO persons DEFAULT VALUES RETURNING id)
     INSERT INTO accounts (person_id, login, name, search_key, name_order) SELECT id, 'clerk', '某科员', '', '' FROM person`,
  );
  await expect(openAdministrator(dataSource, clock, 'clerk')).rejects.toThrow('not an administrator');
});

it('refuses a name that nobody could sign in with', () => {
  expect(() => openAdministrator(dataSource, clock, 'Not a login')).toThrow('cannot be a login name');
});
