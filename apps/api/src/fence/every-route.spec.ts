import { ROLE_SCOPE, type Role, ROLES } from '@jianyan/shared';
import { describe, expect, it } from 'vitest';
import { ODDITIES, operationsOf } from '../../test/every-route.js';
import { startApp } from '../../test/start-app.js';
import { seedRegisters } from '../demo/registers.js';
import { openApiDocument } from './served/openapi.js';

const { app, dataSource, clock, addAccount, as } = await startApp();
const { bodies, units, members } = await seedRegisters(dataSource, clock);
const scopes = {
  none: {},
  body: { bodyId: bodies.congress },
  unit: { unitId: units.get('市政府办公室') },
  member: { memberId: members.congress.get('邓波') },
};
const grantOf = (role: Role) => ({ role, ...scopes[ROLE_SCOPE[role]] });
await addAccount('admin', [grantOf('admin')]);
await addAccount('everything-else', ROLES.filter((role) => role !== 'admin').map(grantOf));

/** They would end the session that the test speaks for. */
const endingTheSession = ['/api/auth/logout', '/api/auth/password'];
const operations = operationsOf(openApiDocument(app)).filter(({ path }) => !endingTheSession.includes(path));

const someId = '0198c0de-0000-7000-8000-000000000000';
const ids = ['nowhere', someId, '%F0%9F%8F%9E'];
const filled = (path: string, id: string) => path.replace(/\{\w+\}/g, id);

async function statusOf(login: string, method: string, address: string, body?: unknown): Promise<number> {
  const asked = (await as(login))[method as 'post'](address);
  const sent = body === undefined ? asked : asked.set('content-type', 'application/json').send(JSON.stringify(body));
  const { status } = await sent;
  if (status >= 500) expect({ method, address, body, status }).toEqual('an answer below 500');
  return status;
}

/** The doors that open to this account, each tried with ids of nothing. */
async function openTo(login: string): Promise<typeof operations> {
  const open: typeof operations = [];
  for (const operation of operations) {
    const { method, path } = operation;
    const body = method === 'get' ? undefined : {};
    const statuses = await Promise.all(ids.map((id) => statusOf(login, method, filled(path, id), body)));
    if (!statuses.includes(403)) open.push(operation);
  }
  return open;
}

describe.each(['admin', 'everything-else'])('%s', async (login) => {
  const open = await openTo(login);

  it('finds no parameter that breaks the program', async () => {
    for (const { method, path, query } of open) {
      for (const name of query) {
        const addresses = ODDITIES.map((oddity) => {
          const text = typeof oddity === 'string' ? oddity.slice(0, 5_000) : JSON.stringify(oddity);
          return `${filled(path, someId)}?${name}=${encodeURIComponent(text)}`;
        });
        await Promise.all(addresses.map((address) => statusOf(login, method, address)));
      }
    }
  }, 120_000);

  it('finds no body that breaks the program', async () => {
    for (const { method, path, body } of open) {
      const names = Object.keys(body ?? {});
      const inAll = ODDITIES.map((oddity) => Object.fromEntries(names.map((name) => [name, oddity])));
      const inOne = names.flatMap((name) => [null, '', [null]].map((oddity) => ({ [name]: oddity })));
      const bodies = body ? [...ODDITIES, ...inAll, ...inOne] : [];
      for (let from = 0; from < bodies.length; from += 10) {
        const some = bodies.slice(from, from + 10);
        await Promise.all(some.map((odd) => statusOf(login, method, filled(path, someId), odd)));
      }
    }
  }, 120_000);
});
