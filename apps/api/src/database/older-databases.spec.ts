import { migrations } from '@jianyan/migrations';
import { DataSource } from 'typeorm';
import { afterAll, expect, it } from 'vitest';
import { blankDatabase } from '../../test/test-database.js';
import { accountKeys, nameKeys, personKeys } from '../entries/named-entry.js';
import { textSought } from '../entries/search-key.js';
import { dataSourceOptions } from './data-source.js';
import { migrate } from './migrate.js';

const url = await blankDatabase();
const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
afterAll(() => dataSource.destroy());

/** As the database was before this migration and all after it. */
async function asBefore(migration: string): Promise<void> {
  await dataSource.runMigrations();
  const later = migrations.findIndex(({ name }) => name === migration);
  for (let left = migrations.length - later; left > 0; left -= 1) await dataSource.undoLastMigration();
}

const PEOPLE = ['邓波', '阿依努尔·买买提', '曾　国', '吕布', '乐行长朝', 'John Smith'];
const UNITS = ['（四三〇厂）３号车间', '市交通运输局', '第十二代表组', '第二中学', '第一百零三号院'];

it('names that were there before are found and ordered as new ones are', async () => {
  await asBefore('Names20261129174500');
  await dataSource.query(`INSERT INTO regions (name, level) VALUES ('株洲市', 'prefecture')`);
  await dataSource.query(
    `INSERT INTO bodies (region_id, kind, name, short_name, office_name, phone)
     SELECT id, 'congress', '株洲市人民代表大会', '市人大', '代表工委', '0731-1' FROM regions`,
  );
  await dataSource.query(
    `INSERT INTO terms (body_id, ordinal, starts_on, ends_on) SELECT id, 16, '2021-01-01', '2026-12-31' FROM bodies`,
  );
  await dataSource.query(
    `INSERT INTO members (body_id, term_id, name, initials, post)
     SELECT body_id, id, name, '', '（四三〇厂） 厂长' FROM terms, unnest($1::text[]) AS name`,
    [PEOPLE],
  );
  await dataSource.query(
    `INSERT INTO units (region_id, kind, name, short_name, initials)
     SELECT id, 'company', unit, 'Ａ厂', '' FROM regions, unnest($1::text[]) AS unit`,
    [UNITS],
  );
  await dataSource.query(`INSERT INTO accounts (login, name) VALUES ('deng-bo', '邓波')`);
  await dataSource.query(
    `INSERT INTO document_numbers (unit_id, year, number)
     SELECT id, 2026, number FROM (SELECT id FROM units LIMIT 1) AS unit, unnest($1::text[]) AS number`,
    [['株建函〔2026〕 1号', '株建函[2026]1号', '株建函〔２０２６〕2号']],
  );
  await migrate(url);

  const keysOf = (table: string) =>
    dataSource.query<{ name: string; searchKey: string; nameOrder: string }[]>(
      `SELECT name, search_key AS "searchKey", name_order AS "nameOrder" FROM ${table}`,
    );
  const members = await keysOf('members');
  expect(members).toHaveLength(PEOPLE.length);
  expect(members).toEqual(members.map(({ name }) => ({ name, ...personKeys(name) })));
  const units = await keysOf('units');
  expect(units).toEqual(units.map(({ name }) => ({ name, ...nameKeys(name, 'Ａ厂') })));
  expect(await keysOf('accounts')).toEqual([{ name: '邓波', ...accountKeys('邓波', 'deng-bo') }]);
  expect(await keysOf('bodies')).toMatchObject([nameKeys('株洲市人民代表大会', '市人大')]);
  const [text] = await dataSource.query<[{ text: string }]>('SELECT search_text AS text FROM members');
  expect(text.text).toBe(textSought('（四三〇厂） 厂长'));

  // Of two numbers that are one both stay, and one of them keeps others from being given out.
  const numbers = await dataSource.query<{ key: string }[]>('SELECT key FROM document_numbers ORDER BY key');
  expect(numbers.map(({ key }) => key)).toEqual(['', '株建函(2026)1号', '株建函(2026)2号']);
});

it('whose seats are one person’s is told by the accounts that hold and held them, never by a name', async () => {
  await asBefore('Persons20261130031000');
  const used = { 赵一: true, 赵一旧: false, 钱二: true, 孙三旧: false, 孙三更旧: false, 公用旧: false, 李四: true };
  for (const [login, inUse] of Object.entries(used)) {
    await dataSource.query(
      `INSERT INTO accounts (login, name, search_key, name_order, disabled_at)
       VALUES ($1, $1, '', '', CASE WHEN NOT $2 THEN now() END)`,
      [login, inUse],
    );
  }
  const held: [string, string[]][] = [
    ['赵一', ['赵一今', '赵一昔']],
    // His account of before, with a seat of then.
    ['赵一旧', ['赵一今', '赵一前']],
    ['钱二', ['钱二']],
    ['孙三旧', ['孙三', '孙三昔']],
    ['孙三更旧', ['孙三昔', '孙三前']],
    // Two have used it who have accounts of their own by now.
    ['公用旧', ['赵一今', '钱二']],
  ];
  const seats = [...new Set(held.flatMap(([, names]) => names)), '同名', '同名'];
  await dataSource.query(
    `INSERT INTO members (body_id, term_id, name, search_key, name_order, search_text)
     SELECT body_id, id, seat, '', '', '' FROM terms, unnest($1::text[]) AS seat`,
    [seats],
  );
  for (const [login, names] of held) {
    await dataSource.query(
      `INSERT INTO account_roles (account_id, role, member_id, in_force)
       SELECT accounts.id, 'member', members.id, disabled_at IS NULL FROM accounts, members
       WHERE login = $1 AND members.name = ANY ($2)`,
      [login, names],
    );
  }
  await migrate(url);

  const persons = await dataSource.query<{ accounts: string; seats: string }[]>(
    `SELECT (SELECT string_agg(login, ' ' ORDER BY login COLLATE "C") FROM accounts
              WHERE person_id = persons.id) AS accounts,
            (SELECT string_agg(name, ' ' ORDER BY name COLLATE "C") FROM members WHERE person_id = persons.id) AS seats
     FROM persons ORDER BY 1, 2`,
  );
  expect(persons).toEqual(
    expect.arrayContaining([
      { accounts: '公用旧 赵一 赵一旧', seats: '赵一今 赵一前 赵一昔' },
      { accounts: '钱二', seats: '钱二' },
      { accounts: '孙三旧 孙三更旧', seats: '孙三 孙三前 孙三昔' },
      { accounts: '李四', seats: null },
    ]),
  );
  expect(persons.filter(({ seats }) => seats === '同名')).toEqual(Array(2).fill({ accounts: null, seats: '同名' }));
  const lost = await dataSource.query<unknown[]>(
    `SELECT login, details ->> 'because' AS because, (SELECT name FROM members WHERE id = (details -> 'lost' ->> 0)::uuid)
     FROM security_events`,
  );
  expect(lost).toEqual([{ login: '公用旧', because: 'one account a person', name: '钱二' }]);
});
