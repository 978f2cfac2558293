import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { cookieHeader, cookiesOf } from '../../test/cookies.js';
import { testPassword } from '../../test/people.js';
import { startApp } from '../../test/start-app.js';
import { Public } from '../auth/allow.js';

@Public()
@Controller('doors')
class Doors {
  @Get('broken')
  broken(): never {
    throw new Error('the password of the database is 12345');
  }

  @Get('away')
  away(): never {
    throw new ServiceUnavailableException();
  }

  @Get('lost')
  lost(): never {
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
  }
}

const publicUrl = 'https://jianyan.example.gov.cn';
const behindProxy = { PUBLIC_URL: publicUrl, TRUSTED_PROXIES: '10.0.0.0/8,127.0.0.1', LOG_LEVEL: 'silent' };
const { server, dataSource, addAccount } = await startApp(behindProxy, [Doors]);
await addAccount('admin', [{ role: 'admin' }]);

const signIn = () => request(server).post('/api/auth/login').send({ login: 'admin', password: testPassword });
const signedIn = await signIn().set('x-requested-with', 'jianyan').expect(200);
const cookie = cookieHeader(signedIn);

describe('cookies over https', () => {
  it('bear their prefixes, and Secure', () => {
    const cookies = cookiesOf(signedIn);
    expect(cookies['__Host-jy_access']!.attributes).toEqual(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']);
    expect(cookies['__Secure-jy_refresh']!.attributes).toEqual([
      'Path=/api/auth',
      'HttpOnly',
      'Secure',
      'SameSite=Strict',
    ]);
  });

  it('open doors', async () => {
    await request(server).get('/api/auth/session').set('cookie', cookie).expect(200);
  });
});

describe('an act that another site makes a browser do', () => {
  const touch = (headers: Record<string, string>, address = '/api/auth/touch') =>
    request(server)
      .post(address)
      .set({ cookie, ...headers });
  const ours = { 'x-requested-with': 'jianyan' };

  it.each([
    ['without our header', {}],
    ['with another header', { 'x-requested-with': 'XMLHttpRequest' }],
    ['from another site', { ...ours, 'sec-fetch-site': 'cross-site' }],
    ['from a neighbouring host', { ...ours, 'sec-fetch-site': 'same-site' }],
    ['from another origin', { ...ours, origin: 'https://evil.example' }],
    ['from nowhere', { ...ours, origin: 'null' }],
    ['with another scheme of credentials', { authorization: 'Basic YWRtaW46YWRtaW4=' }],
    ['with an empty bearer', { authorization: 'Bearer ' }],
  ])('is refused %s', async (_, headers) => {
    const { body } = await touch(headers as Record<string, string>).expect(403);
    expect(body.code).toBe('cross-site-request');
  });

  it('learns which header a program has to send', async () => {
    const missing = [{ field: 'X-Requested-With', code: 'required', message: expect.any(String) }];
    expect((await touch({}).expect(403)).body.fields).toEqual(missing);
    expect((await touch({ ...ours, 'sec-fetch-site': 'cross-site' }).expect(403)).body.fields).toBeUndefined();
  });

  it('is refused however the address is written', async () => {
    await touch({}, '/api/%61uth/touch').expect(403);
    await touch({}, '/%61pi/auth/touch').expect(404);
    await touch(ours, '/%61pi/auth/touch').expect(404);
  });

  it.each([
    ['of our own pages', { 'sec-fetch-site': 'same-origin' }],
    ['of our own pages in an old browser', { origin: publicUrl }],
    ['of nobody but the person', { 'sec-fetch-site': 'none' }],
  ])('is none %s', async (_, headers) => {
    await touch({ ...ours, ...(headers as Record<string, string>) }).expect(200);
  });

  it('cannot sign the browser in as somebody else either', async () => {
    await signIn().expect(403);
  });

  it('is not what a program with its bearer token does', async () => {
    const { body } = await signIn().set(ours).send({ delivery: 'body' }).expect(200);
    const bearer = { authorization: `Bearer ${body.accessToken}` };
    await request(server).post('/api/auth/touch').set(bearer).expect(200);
  });

  it('gets no permission to read answers', async () => {
    const answer = await request(server).get('/api/health').set('origin', 'https://evil.example').expect(200);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('every answer', () => {
  it.each([
    ['/api/auth/session', 200],
    ['/api/auth/session?a=1&a=2', 400],
    ['/api/nowhere', 404],
    ['/api/doors/broken', 500],
  ])('may neither be kept, framed nor run: %s', async (address, status) => {
    const { headers } = await request(server).get(address).set('cookie', cookie).expect(status);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers['content-type']).toMatch(/; charset=utf-8$/);
  });

  it('bears a number of our own, whatever the caller says', async () => {
    const { headers } = await request(server).get('/api/health').set('x-request-id', 'forged\u00a0id');
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('a fault of ours', () => {
  it('is told by number, without what went wrong', async () => {
    const { body, headers, text } = await request(server).get('/api/doors/broken').expect(500);
    expect(body).toMatchObject({ code: 'internal-error', requestId: headers['x-request-id'] });
    expect(text).not.toMatch(/12345|stack|Error:/);
  });

  it.each(['away', 'lost'])('is told as passing when the database is %s', async (door) => {
    const { body } = await request(server).get(`/api/doors/${door}`).expect(503);
    expect(body.code).toBe('database-unavailable');
  });
});

it('believes the address that a listed proxy hands on', async () => {
  const forwarded = { 'x-requested-with': 'jianyan', 'x-forwarded-for': '198.51.100.1, 203.0.113.9' };
  await signIn().set(forwarded).expect(200);
  const [{ address }] = await dataSource.query('SELECT address FROM auth_sessions ORDER BY id DESC LIMIT 1');
  expect(address).toBe('203.0.113.9');
});
