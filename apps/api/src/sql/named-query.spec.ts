import { QueryFailedError } from 'typeorm';
import { describe, expect, it, vi } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { namedQuery, nameOf } from './named-query.js';

const { dataSource } = await startApp();

const kept = `SELECT name, statement FROM pg_prepared_statements ORDER BY prepare_time`;

describe('a named statement', () => {
  it('is read once by its connection, whatever its values', async () => {
    const text = `SELECT $1::integer + 1 AS "next"`;
    await dataSource.transaction(async (manager) => {
      await expect(namedQuery(manager, text, [1])).resolves.toEqual([{ next: 2 }]);
      await expect(namedQuery(manager, text, [2])).resolves.toEqual([{ next: 3 }]);
      const statements = await manager.query<{ name: string; statement: string }[]>(kept);
      expect(statements.filter(({ statement }) => statement === text)).toEqual([
        { name: nameOf(text), statement: text },
      ]);
    });
  });

  it('is planned once, too', async () => {
    const text = `SELECT id FROM accounts WHERE login = $1`;
    await dataSource.transaction(async (manager) => {
      for (const login of ['one', 'another', 'a third']) await namedQuery(manager, text, [login]);
      const plans = await manager.query<object[]>(
        `SELECT generic_plans::integer AS "forAll", custom_plans::integer AS "forOne"
         FROM pg_prepared_statements WHERE statement = $1`,
        [text],
      );
      expect(plans).toEqual([{ forAll: 3, forOne: 0 }]);
    });
  });

  it('of a transaction sees what it wrote, and nobody else does', async () => {
    const text = `SELECT login FROM login_attempts WHERE login = $1`;
    await dataSource.transaction(async (manager) => {
      await manager.query(`INSERT INTO login_attempts (login, address, failed_at) VALUES ('named', '', now())`);
      await expect(namedQuery(manager, text, ['named'])).resolves.toEqual([{ login: 'named' }]);
      await expect(namedQuery(dataSource, text, ['named'])).resolves.toEqual([]);
      await expect(namedQuery(dataSource.manager, text, ['named'])).resolves.toEqual([]);
    });
  });

  it('fails as any other statement does, and leaves its connection usable', async () => {
    const text = `SELECT $1::bigint AS "number"`;
    await expect(namedQuery(dataSource, text, ['x'])).rejects.toThrow(QueryFailedError);
    await expect(namedQuery(dataSource, text, ['x'])).rejects.toMatchObject({ driverError: { code: '22P02' } });
    await expect(namedQuery(dataSource, text, ['5'])).resolves.toEqual([{ number: '5' }]);
  });
});

describe('the name of a statement', () => {
  it('is the same for the same text only', () => {
    expect(nameOf('SELECT 1')).toBe(nameOf(['SELECT', '1'].join(' ')));
    expect(nameOf('SELECT 1')).not.toBe(nameOf('SELECT 2'));
  });

  it('is not given to texts without end', async () => {
    vi.resetModules();
    const anew = await import('./named-query.js');
    const given = Array.from({ length: 1001 }, (_, number) => anew.nameOf(`SELECT ${number}`));
    expect(given.map((name) => name !== undefined)).toEqual(given.map((_, number) => number < 1000));
    expect(anew.nameOf('SELECT 0')).toBe(given[0]);
  });
});
