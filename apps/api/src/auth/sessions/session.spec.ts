import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { cookieHeader, cookiesOf } from '../../../test/cookies.js';
import { testPassword } from '../../../test/people.js';
import { startApp } from '../../../test/start-app.js';
import { Config } from '../../config.js';
import { seedRegisters } from '../../demo/registers.js';
import { Tokens } from './tokens.js';

const { app, server, dataSource, clock, addAccount } = await startApp();
const { members } = await seedRegisters(dataSource, clock);
await addAccount('admin', [{ role: 'admin' }]);
await addAccount('dengbo', [{ role: 'member', memberId: members.congress.get('邓波') }]);

const login = (body: object) => request(server).post('/api/auth/login').set('x-requested-with', 'jianyan').send(body);
const whoAmI = (token: string) => request(server).get('/api/auth/session').set('authorization', `Bearer ${token}`);

async function accessToken(): Promise<string> {
  const { body } = await login({ login: 'admin', password: testPassword, delivery: 'body' }).expect(200);
  return String(body.accessToken);
}

/** A fresh token for the same session, as a client that refreshes in time holds one. */
function renewed(token: string): string {
  const { sub, sid } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
  return app.get(Tokens).accessToken(sub, sid);
}

beforeEach(() => clock.setTo('2026-03-16T10:00:00+08:00'));

describe('an access token', () => {
  it('opens the doors for ten minutes', async () => {
    const token = await accessToken();
    clock.advance({ minutes: 9 });
    await whoAmI(token).expect(200);
    clock.advance({ minutes: 1 });
    const { body, headers } = await whoAmI(token).expect(401);
    expect(body.code).toBe('not-signed-in');
    expect(headers['www-authenticate']).toBe('Bearer');
  });

  const coded = (part: object | string) =>
    Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
  const signed = (header: object, claims: object, key: Buffer | string, hash = 'sha256') => {
    const text = `${coded(header)}.${coded(claims)}`;
    return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`;
  };
  const header = { alg: 'HS256', typ: 'at+jwt' };

  it('is taken only as this program made it', async () => {
    const token = await accessToken();
    const { accessKey } = app.get(Tokens);
    const [head = '', body = '', seal = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const rsaText = `${coded({ alg: 'RS256', typ: 'at+jwt' })}.${body}`;

    await whoAmI(signed(header, claims, accessKey)).expect(200);
    const forgeries = {
      'no signature': `${head}.${body}.`,
      'alg none': `${coded({ alg: 'none', typ: 'at+jwt' })}.${body}.`,
      'alg none with the old signature': `${coded({ alg: 'none', typ: 'at+jwt' })}.${body}.${seal}`,
      'another algorithm': signed({ ...header, alg: 'HS512' }, claims, accessKey, 'sha512'),
      'a public key as secret': signed(header, claims, publicKey.export({ type: 'spki', format: 'pem' }).toString()),
      'an asymmetric signature': `${rsaText}.${sign('sha256', Buffer.from(rsaText), privateKey).toString('base64url')}`,
      'the configured secret itself': signed(header, claims, app.get(Config).jwtSecret),
      'another person': `${head}.${coded({ ...claims, sub: 'somebody-else' })}.${seal}`,
      'another type': signed({ alg: 'HS256', typ: 'JWT' }, claims, accessKey),
      'no type': signed({ alg: 'HS256' }, claims, accessKey),
      'another issuer': signed(header, { ...claims, iss: 'https://elsewhere.example' }, accessKey),
      'another audience': signed(header, { ...claims, aud: 'another-api' }, accessKey),
      'no expiry': signed(header, { ...claims, exp: undefined }, accessKey),
      'an expiry that is no number': signed(header, { ...claims, exp: 'never' }, accessKey),
      'a session that never was': signed(header, { ...claims, sid: '0198c0de-0000-7000-8000-000000000000' }, accessKey),
      'a key from an address': signed({ ...header, jku: 'https://elsewhere.example/keys' }, claims, 'own key'),
      'claims that are no JSON': `${head}.${coded('{')}.${seal}`,
      rubbish: 'rubbish',
      dots: '...',
      'a very long one': 'a'.repeat(8_000),
    };
    for (const [what, forged] of Object.entries(forgeries)) {
      const { status } = await whoAmI(forged);
      expect({ what, status }).toEqual({ what, status: 401 });
    }
  });

  it('is taken as bearer first, so a wrong one is not excused by a cookie', async () => {
    const answer = await login({ login: 'admin', password: testPassword });
    await whoAmI('forged').set('cookie', cookieHeader(answer)).expect(401);
  });
});

describe('a session', () => {
  it('ends after thirty minutes in which the person did nothing', async () => {
    const token = await accessToken();
    clock.advance({ minutes: 29 });
    await whoAmI(renewed(token)).expect(200);
    clock.advance({ minutes: 29 });
    await whoAmI(renewed(token)).expect(200);
    clock.advance({ minutes: 30 });
    const { body } = await whoAmI(renewed(token)).expect(401);
    expect(body.code).toBe('session-ended');
  });

  it('is not kept awake by polling in the background', async () => {
    const token = await accessToken();
    clock.advance({ minutes: 20 });
    const { body } = await whoAmI(renewed(token)).set('x-background', '1').expect(200);
    expect(body.idleEndsAt).toBe('2026-03-16T02:30:00.000Z');
    clock.advance({ minutes: 10 });
    await whoAmI(renewed(token)).set('x-background', '1').expect(401);
  });

  it('is kept awake by saying so', async () => {
    const token = await accessToken();
    clock.advance({ minutes: 29 });
    const touched = request(server).post('/api/auth/touch').set('x-background', '1');
    const { body } = await touched.set('authorization', `Bearer ${renewed(token)}`).expect(200);
    expect(body.idleEndsAt).toBe('2026-03-16T02:59:00.000Z');
  });

  it('ends after twelve hours, however busy the person is', async () => {
    const token = await accessToken();
    for (let quarter = 1; quarter < 48; quarter++) {
      clock.advance({ minutes: 15 });
      await whoAmI(renewed(token)).expect(200);
    }
    clock.advance({ minutes: 15 });
    await whoAmI(renewed(token)).expect(401);
  });

  it('of a member on their own telephone lasts thirty days', async () => {
    const body = { login: 'dengbo', password: testPassword, delivery: 'body', trustDevice: true };
    const session = await login(body).expect(200);
    expect(session.body).toMatchObject({ home: '/m', expiresAt: '2026-04-15T02:00:00.000Z' });
    expect(session.body.roles).toMatchObject([
      { role: 'member', member: { name: '邓波' }, body: { kind: 'congress', phone: expect.any(String) } },
    ]);
    clock.advance({ days: 29 });
    await whoAmI(renewed(String(session.body.accessToken))).expect(200);
    clock.advance({ days: 1 });
    await whoAmI(renewed(String(session.body.accessToken))).expect(401);
  });

  it('ends at once when the person signs out, and takes cookies and kept drafts along', async () => {
    const answer = await login({ login: 'admin', password: testPassword }).expect(200);
    const cookie = cookieHeader(answer);
    const signedOut = await request(server)
      .post('/api/auth/logout')
      .set('x-requested-with', 'jianyan')
      .set('cookie', cookie)
      .expect(204);
    expect(signedOut.headers['clear-site-data']).toBe('"storage"');
    const { jy_access, jy_refresh } = cookiesOf(signedOut);
    for (const cleared of [jy_access, jy_refresh]) {
      expect(cleared).toMatchObject({ value: '' });
      expect(cleared!.attributes).toContain('Expires=Thu, 01 Jan 1970 00:00:00 GMT');
    }
    const { body } = await request(server).get('/api/auth/session').set('cookie', cookie).expect(401);
    expect(body.code).toBe('session-ended');
  });

  it('ends at once when the account is disabled', async () => {
    const token = await accessToken();
    await dataSource.query(`UPDATE accounts SET disabled_at = now() WHERE login = 'admin'`);
    await whoAmI(token).expect(401);
    await dataSource.query(`UPDATE accounts SET disabled_at = NULL WHERE login = 'admin'`);
  });

  it('brings the size of type that they chose, and none before', async () => {
    const token = await accessToken();
    expect((await whoAmI(token).expect(200)).body.account.textSize).toBeNull();
    const choose = (textSize: string) =>
      request(server).put('/api/auth/text-size').set('authorization', `Bearer ${token}`).send({ textSize });
    const { body } = await choose('elder').expect(200);
    expect(body.account.textSize).toBe('elder');
    const again = await accessToken();
    expect((await whoAmI(again).expect(200)).body.account.textSize).toBe('elder');
    const refused = await choose('huge').expect(422);
    expect(refused.body.fields).toMatchObject([{ field: 'textSize' }]);
  });

  it('shows its person in the language they chose', async () => {
    const token = await accessToken();
    const chosen = request(server).put('/api/auth/locale').set('authorization', `Bearer ${token}`);
    const { body } = await chosen.send({ locale: 'en' }).expect(200);
    expect(body.account.locale).toBe('en');
    const refused = await request(server)
      .get('/api/registers/bodies/nowhere')
      .set('authorization', `Bearer ${token}`)
      .expect(404);
    expect(refused.body.detail).toBe('Not found, or not yours to see.');
  });
});
