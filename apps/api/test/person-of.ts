import type { DataSource } from 'typeorm';
import type { Grant, Person } from '../src/auth/person.js';

/** The person behind an account, as a service is given him. */
export async function personOf(dataSource: DataSource, login: string): Promise<Person> {
  const held = await dataSource.query<(Grant & { accountId: string; name: string; seats: string[] })[]>(
    `SELECT accounts.id AS "accountId", accounts.name,
            ARRAY(SELECT id FROM members WHERE members.person_id = accounts.person_id) AS seats, role, body_id AS "bodyId", unit_id AS "unitId",
            member_id AS "memberId"
     FROM accounts JOIN account_roles ON account_roles.account_id = accounts.id WHERE login = $1 ORDER BY role`,
    [login],
  );
  const [{ accountId, name, seats } = { accountId: '', name: '', seats: [] }] = held;
  const roles = held.map(({ role, bodyId, unitId, memberId }) => ({ role, bodyId, unitId, memberId }));
  return { accountId, login, name, locale: 'zh-CN', sessionId: accountId, mustChangePassword: false, roles, seats };
}
