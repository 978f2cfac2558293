import request from 'supertest';
import type { DataSource } from 'typeorm';
import { joinToSeats } from '../src/accounts/one-person.js';
import { hashPassword } from '../src/auth/sign-in/password.js';
import { accountKeys } from '../src/entries/named-entry.js';
import type { Grant } from '../src/auth/person.js';
import type { TestClock } from './test-clock.js';

/** Of every account that a test adds, and of the demo's. */
export const testPassword = 'Jianyan-2026';

/** Computing it is slow on purpose, so once is enough. */
let hash: Promise<string> | undefined;

/** An access token lives ten minutes on the test's own clock. */
const renewedAfter = 9 * 60_000;

type Server = Parameters<typeof request>[0];
export type Client = ReturnType<typeof request.agent>;

export interface People {
  addAccount(login: string, roles: Grant[], name?: string): Promise<string>;
  /** Gives an account that there is further roles, from its next request on. */
  addRoles(login: string, roles: Grant[]): Promise<void>;
  as(login: string): Promise<Client>;
}

/** Accounts and their signed-in clients for one started app. */
export function people(server: Server, dataSource: DataSource, clock: TestClock): People {
  const clients = new Map<string, { client: Client; since: number }>();

  async function addAccount(login: string, roles: Grant[], name = login): Promise<string> {
    hash ??= hashPassword(testPassword);
    const { searchKey, nameOrder } = accountKeys(name, login);
    const [account]: { id: string }[] = await dataSource.query(
      `WITH person AS (INSERT INTO persons DEFAULT VALUES RETURNING id)
       INSERT INTO accounts (person_id, login, name, search_key, name_order, password_hash, created_at)
       SELECT person.id, $1, $2, $3, $4, $5, $6 FROM person RETURNING id`,
      [login, name, searchKey, nameOrder, await hash, clock.now()],
    );
    await addRoles(login, roles);
    return account!.id;
  }

  async function addRoles(login: string, roles: Grant[]): Promise<void> {
    for (const { role, bodyId, unitId, memberId } of roles) {
      await dataSource.query(
        `INSERT INTO account_roles (account_id, role, body_id, unit_id, member_id)
         SELECT id, $2, $3, $4, $5 FROM accounts WHERE login = $1`,
        [login, role, bodyId, unitId, memberId],
      );
    }
    const [account]: { id: string }[] = await dataSource.query('SELECT id FROM accounts WHERE login = $1', [login]);
    await joinToSeats(dataSource.manager, account!.id);
  }

  /** Signs in once and again only when the test has moved the clock past the life of the token. */
  async function as(login: string): Promise<Client> {
    const now = clock.now().getTime();
    const known = clients.get(login);
    if (known && Math.abs(now - known.since) < renewedAfter) return known.client;
    const { body } = await request(server)
      .post('/api/auth/login')
      .set('x-requested-with', 'jianyan')
      .send({ login, password: testPassword, delivery: 'body' })
      .expect(200);
    // Nothing travels far here: packing and unpacking every answer would take a fifteenth of the time.
    const client = request
      .agent(server)
      .set({ authorization: `Bearer ${body.accessToken}`, 'accept-encoding': 'identity' });
    clients.set(login, { client, since: now });
    return client;
  }

  return { addAccount, addRoles, as };
}
