import { ROLE_SCOPE, type Role, ROLES } from '@jianyan/shared';
import pg from 'pg';
import request from 'supertest';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { operationsOf } from '../../test/every-route.js';
import { testPassword } from '../../test/people.js';
import { startApp } from '../../test/start-app.js';
import { seedRegisters } from '../demo/registers.js';
import { openApiDocument } from './served/openapi.js';

const { app, server, dataSource, clock, addAccount, as } = await startApp({ LOG_LEVEL: 'silent' });
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
const operations = operationsOf(openApiDocument(app));
const filled = (path: string) => path.replace(/\{\w+\}/g, '0198c0de-0000-7000-8000-000000000000');

type Query = (this: pg.Client, ...args: unknown[]) => unknown;
const SESSION = /\bFROM auth_sessions s JOIN accounts\b/;

/** From now on every statement fails so; a session is still found where that is wished. */
function lose(failure: Error, { sessionsStay = false } = {}): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  vi.spyOn(prototype, 'query').mockImplementation(function (this: pg.Client, ...args) {
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text;
    if (sessionsStay && SESSION.test(text ?? '')) return query.apply(this, args);
    const callback = args.find((arg) => typeof arg === 'function') as ((error: object) => void) | undefined;
    return callback ? callback(failure) : Promise.reject(failure);
  });
}

afterEach(() => vi.restoreAllMocks());

interface Answer {
  status: number;
  body: { code?: string };
  headers: Record<string, string>;
}

const told = ({ status, body, headers }: Answer) => [
  status,
  body.code,
  headers['content-type'],
  headers['retry-after'],
];
const AWAY = [503, 'database-unavailable', 'application/problem+json; charset=utf-8', '5'];

const coded = (code: string) => Object.assign(new Error('it failed'), { code });
const WAYS: [string, Error][] = [
  ...['57P01', '57P02', '57P03', '57P05', '08006', '25P03', '58P01', '58030', '53300'].map((code) => [
    code,
    coded(code),
  ]),
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'ETIMEDOUT'].map((code) => [
    code,
    coded(code),
  ]),
  ...[
    'Connection terminated unexpectedly',
    'Connection terminated',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Query read timeout',
    'Cannot use a pool after calling end on the pool',
  ].map((message) => [message, new Error(message)]),
  ['a connection that was taken away', new QueryRunnerAlreadyReleasedError()],
] as [string, Error][];

describe('while the database is away', () => {
  it.each(WAYS)('it is said to pass, wherever it is noticed: %s', async (_, failure) => {
    const client = await as('everything-else');
    await client.get('/api/proposals').expect(200);
    lose(failure, { sessionsStay: true });
    expect(told(await client.get('/api/proposals'))).toEqual(AWAY);
    expect(told(await client.post('/api/notices/read').send({}))).toEqual(AWAY);
    vi.restoreAllMocks();
    lose(failure);
    expect(told(await client.get('/api/proposals'))).toEqual(AWAY);
    const signIn = request(server).post('/api/auth/login').set('x-requested-with', 'jianyan');
    expect(told(await signIn.send({ login: 'admin', password: testPassword }))).toEqual(AWAY);
    const refresh = request(server).post('/api/auth/refresh').set('x-requested-with', 'jianyan');
    expect(told(await refresh.send({ refreshToken: 'x' }))).toEqual(AWAY);
    const code = request(server).post('/api/auth/one-time-code').set('x-requested-with', 'jianyan');
    const sent = { login: 'admin', code: 'AAAA', newPassword: 'Orange-Island-1925' };
    expect(told(await code.send(sent))).toEqual(AWAY);
    expect(told(await request(server).get('/api/health/ready'))).toEqual(AWAY);
    await request(server).get('/api/health').expect(200);
  });

  it('no route answers that the fault is ours', async () => {
    const wrong: unknown[] = [];
    let away = 0;
    const clients = [await as('admin'), await as('everything-else')];
    lose(new Error('Connection terminated unexpectedly'), { sessionsStay: true });
    for (const { method, path } of operations) {
      for (const client of clients) {
        const asked = client[method as 'post'](filled(path));
        const answer: Answer = await (method === 'get' ? asked : asked.send({}));
        if (answer.status >= 500 && told(answer).join() !== AWAY.join()) wrong.push([path, answer.status]);
        if (answer.status === 503) away += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(away).toBeGreaterThan(80);
  });
});

it('is no passing matter when the statement itself is at fault', async () => {
  const client = await as('everything-else');
  lose(coded('42601'), { sessionsStay: true });
  expect((await client.get('/api/proposals')).status).toBe(500);
});
