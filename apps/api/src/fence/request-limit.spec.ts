import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { cookieHeader, cookiesOf } from '../../test/cookies.js';
import { pdf } from '../../test/files.js';
import { testPassword } from '../../test/people.js';
import { startApp } from '../../test/start-app.js';

const MOST = 20;
const { server, clock, addAccount, as } = await startApp({
  REQUESTS_PER_MINUTE: String(MOST),
  UPLOADS_PER_TEN_MINUTES: '5',
  TRUSTED_PROXIES: '127.0.0.1',
});
await addAccount('admin', [{ role: 'admin' }]);
await addAccount('admin2', [{ role: 'admin' }]);
await addAccount('member', []);

const ours = { 'x-requested-with': 'jianyan' };
let place = 0;
/** Somebody whom no test has met. */
const stranger = () => `203.0.113.${(place += 1)}`;
const from = (address: string) => ({ 'x-forwarded-for': address });
const get = (path: string, address: string) => request(server).get(path).set(from(address));
const post = (path: string, body: object, address: string) =>
  request(server)
    .post(path)
    .set({ ...ours, ...from(address) })
    .send(body);
const signIn = (address: string) => post('/api/auth/login', { login: 'admin', password: testPassword }, address);

beforeEach(() => clock.advance({ minutes: 1 }));

it('stops whoever asks too much, and nobody else', async () => {
  const [admin, other] = [await as('admin'), await as('admin2')];
  for (let asked = 0; asked < MOST; asked++) await admin.get('/api/auth/session').expect(200);
  const { body, headers } = await admin.get('/api/choices/bodies').expect(429);
  expect(body.code).toBe('too-many-requests');
  expect(headers['retry-after']).toBe('60');
  await other.get('/api/auth/session').expect(200);
});

it('always says whether the program is alive', async () => {
  for (let asked = 0; asked < 25; asked++) await request(server).get('/api/health').expect(200);
});

describe('what counts for an address is also', () => {
  it.each([
    ['a door that asks who it is', '/api/auth/session', 401],
    ['an address that is none', '/api/nowhere', 404],
    ['a page that is none', '/nowhere', 404],
    ['a file that is none', '/assets/nothing.js', 404],
    ['a query that cannot be decoded', '/api/choices/bodies?text=%BD', 400],
    ['the description of the API', '/api/openapi.json?a=1', 422],
  ])('%s', async (_, path, status) => {
    const address = stranger();
    for (let asked = 0; asked < MOST; asked++) await get(path, address).expect(status);
    expect((await get(path, address).expect(429)).body.code).toBe('too-many-requests');
    await get(path, stranger()).expect(status);
  });

  it('a page, whether its file is built or not', async () => {
    const address = stranger();
    for (let asked = 0; asked < MOST; asked++) expect((await get('/login', address)).status).not.toBe(429);
    await get('/m', address).expect(429);
  });

  it('an act that another site makes a browser do, and a body too large to be read', async () => {
    const address = stranger();
    for (let asked = 0; asked < MOST; asked++) {
      await request(server).post('/api/auth/touch').set(from(address)).expect(403);
    }
    await request(server).post('/api/auth/touch').set(from(address)).expect(429);
  });

  it('a token that was made up', async () => {
    const address = stranger();
    for (let asked = 0; asked <= MOST; asked++) {
      const answer = await get('/api/auth/session', address).set('authorization', `Bearer made-up-${asked}`);
      expect(answer.status).toBe(asked < MOST ? 401 : 429);
    }
  });
});

describe('a Wi-Fi on which somebody asks too much', () => {
  /** Everything that a stranger can use up there. */
  async function useUp(address: string) {
    for (let asked = 0; asked <= MOST; asked++) {
      await get('/api/auth/session', address);
      await get('/login', address);
      await post('/api/auth/refresh', { refreshToken: 'unheard-of' }, address);
    }
  }

  it('still lets others sign in, and those who are signed in go on', async () => {
    const address = stranger();
    const signedIn = cookieHeader(await signIn(address).expect(200));
    await useUp(address);
    await get('/api/auth/session', address).expect(429);
    await get('/api/auth/session', address).set('cookie', signedIn).expect(200);
    await signIn(address).expect(200);
  });

  it('still renews the session of a browser that has been there before, without its access token', async () => {
    const address = stranger();
    const answer = await signIn(address).expect(200);
    const { jy_device, jy_refresh } = cookiesOf(answer);
    const cookie = `jy_device=${jy_device!.value}; jy_refresh=${jy_refresh!.value}`;
    await useUp(address);
    await post('/api/auth/refresh', {}, address).set('cookie', cookie).expect(200);
    await post('/api/auth/refresh', {}, address).expect(429);
  });

  it('does not count the renewals of those who are signed in as sign-ins', async () => {
    const address = stranger();
    const { body } = await post(
      '/api/auth/login',
      { login: 'admin', password: testPassword, delivery: 'body' },
      address,
    ).expect(200);
    let { refreshToken } = body as { refreshToken: string };
    for (let renewed = 0; renewed < MOST; renewed++) {
      const next = await post('/api/auth/refresh', { refreshToken }, address).expect(200);
      refreshToken = (next.body as { refreshToken: string }).refreshToken;
    }
    for (let signed = 1; signed < MOST; signed++) await signIn(address).expect(200);
    await signIn(address).expect(429);
  });
});

it('takes so many files in ten minutes from a person, refused or not', async () => {
  const client = await as('admin2');
  const send = () =>
    client.post(`/api/proposals/${crypto.randomUUID()}/attachments`).attach('file', pdf(), { filename: 'a.pdf' });
  for (let sent = 0; sent < 5; sent++) expect((await send()).status).toBe(403);
  const { body, headers } = await send();
  expect(body).toMatchObject({ code: 'too-many-requests', status: 429 });
  expect(headers['retry-after']).toBe('600');
  await client.get('/api/auth/session').expect(200);
});
