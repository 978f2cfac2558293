import { QueryFailedError } from 'typeorm';
import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { atOnce, type Piece } from './pieces.js';

const { dataSource } = await startApp();

const tried = (as: string): Piece => ({
  as,
  sql: `INSERT INTO login_attempts (login, address, failed_at) VALUES ($1, $2, now()) RETURNING login`,
  values: [as, '::1'],
});
const logins = async () =>
  (await dataSource.query<{ login: string }[]>(`SELECT login FROM login_attempts ORDER BY login`)).map(
    ({ login }) => login,
  );

it('pieces keep their own values, and read from each other', async () => {
  const both = {
    sql: `INSERT INTO login_attempts (login, address, failed_at)
          SELECT one.login || $1 || another.login, $2, now() FROM one, another`,
    values: [' and ', '::1'],
  };
  await atOnce(dataSource.manager, [tried('one'), tried('another'), both]);
  expect(await logins()).toEqual(['another', 'one', 'one and another']);
});

it('where one fails, none was done; without any nothing is asked', async () => {
  const before = await logins();
  const wrong = { sql: `INSERT INTO login_attempts (login) VALUES ($1)`, values: ['wrong'] };
  await expect(atOnce(dataSource.manager, [tried('right'), wrong])).rejects.toThrow(QueryFailedError);
  await atOnce(dataSource.manager, []);
  expect(await logins()).toEqual(before);
});
