import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestClock } from '../../../test/test-clock.js';
import { testDatabase } from '../../../test/test-database.js';
import { dataSourceOptions } from '../data-source.js';
import { loginOf } from './accounts.js';
import { seedDemo } from './index.js';

describe('the demo', () => {
  const clock = new TestClock('2026-03-16T10:00:00+08:00');
  let dataSource: DataSource;

  const count = async (sql: string): Promise<number> => {
    const [row] = await dataSource.query<{ count: number }[]>(`SELECT count(*)::integer AS count FROM ${sql}`);
    return row?.count ?? 0;
  };

  beforeAll(async () => {
    dataSource = await new DataSource(dataSourceOptions(await testDatabase())).initialize();
    expect(await seedDemo(dataSource, clock)).toBe(true);
  });

  afterAll(() => dataSource.destroy());

  it('is loaded once and never over what is there', async () => {
    expect(await seedDemo(dataSource, clock)).toBe(false);
    expect(await count('bodies')).toBe(2);
  });

  it('has units of every kind', async () => {
    expect(await count('units')).toBeGreaterThanOrEqual(36);
    expect(await count('(SELECT DISTINCT kind FROM units) AS kinds')).toBe(8);
  });

  it('has forty invented members besides the named ones, each in a group', async () => {
    expect(await count('members')).toBeGreaterThanOrEqual(47);
    expect(await count('members WHERE id NOT IN (SELECT member_id FROM group_members)')).toBe(0);
  });

  it('has a session that opened about nine weeks before the first start', async () => {
    const newest = await dataSource.query<{ name: string; opened: string; ordinal: number }[]>(
      `SELECT DISTINCT ON (body_id) body.short_name AS name, session.opens_on::text AS opened, session.ordinal
       FROM sessions AS session JOIN bodies AS body ON body.id = body_id
       WHERE session.opens_on <= '2026-03-16' ORDER BY body_id, session.opens_on DESC`,
    );
    expect(newest).toEqual(
      expect.arrayContaining([
        { name: '市人大', opened: '2026-01-15', ordinal: 5 },
        { name: '市政协', opened: '2026-01-14', ordinal: 5 },
      ]),
    );
  });

  it('has an account for every member, two for every handling unit and one for every office', async () => {
    expect(await count(`account_roles WHERE role = 'member'`)).toBe(await count('members'));
    const handlers = await count(`units WHERE kind NOT IN ('department', 'party_organ') OR NOT dispatches`);
    expect(await count(`account_roles WHERE role = 'drafter'`)).toBe(handlers);
    expect(await count(`account_roles WHERE role = 'leader'`)).toBe(handlers);
    expect(await count(`account_roles WHERE role = 'dispatcher'`)).toBe(await count('units WHERE dispatches'));
    expect(await count('accounts WHERE NOT demo')).toBe(0);
  });

  it('never lets one account draft and issue', async () => {
    expect(
      await count(
        `account_roles AS draft JOIN account_roles AS issue USING (account_id)
         WHERE draft.role = 'drafter' AND issue.role IN ('checker', 'leader')`,
      ),
    ).toBe(0);
  });

  it('calls the named people by the documented logins', () => {
    expect(['邓波', '谭桂艳', '莫洪波', '高晓燕', '单立人', '阿依古丽·买买提'].map(loginOf)).toEqual([
      'dengbo',
      'tanguiyan',
      'mohongbo',
      'gaoxiaoyan',
      'shanliren',
      'ayigulimaimaiti',
    ]);
  });
});
