import { type AddressInfo, connect } from 'node:net';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { seedRegisters } from '../demo/registers.js';

const { server, dataSource, clock, addAccount, as } = await startApp();
await seedRegisters(dataSource, clock);
await addAccount('admin', [{ role: 'admin' }]);
const admin = await as('admin');
const regions = '/api/registers/regions';
const json = (text: string) => admin.post(regions).set('content-type', 'application/json').send(text);
const nested = (levels: number, open: string, shut: string) => open.repeat(levels) + '1' + shut.repeat(levels);

const stored = () => dataSource.query<object[]>('SELECT * FROM regions ORDER BY id');
let before: object[];
beforeAll(async () => (before = await stored()));
afterAll(async () => expect(await stored()).toEqual(before));

interface Refused {
  status: number;
  body: { status: number; code: string; detail: string; requestId: string; fields?: object[] };
  headers: Record<string, string>;
}

function expectProblem(answer: Refused, status: number, code: string, fields?: object[]): void {
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
  expect(answer.body.detail).toMatch(/\p{Script=Han}/u);
  if (fields) expect(answer.body.fields).toMatchObject(fields);
}

describe('a body that cannot be read', () => {
  it.each([
    ['broken off', '{"name":'],
    ['empty', ''],
    ['with a prototype in it', '{"__proto__":{"admin":true},"name":"x","level":"district"}'],
    ['with a constructor in it', '{"constructor":{"prototype":{"admin":true}}}'],
    ['in two pieces', '{}{}'],
    ['with a number no machine knows', '{"name":1e}'],
  ])('%s', async (_, text) => {
    expectProblem(await json(text), 400, 'malformed-request');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'multipart/form-data; boundary=x',
    '*/*',
  ])('as %s', async (type) => {
    const answer = await admin.post(regions).set('content-type', type).send('name=x');
    expect([400, 415, 422]).toContain(answer.status);
    expect(answer.body.code).toMatch(/unsupported-media-type|malformed-request|invalid-input/);
  });

  it.each(['gbk', 'GB18030', '"gb2312"', 'utf-16', 'us-ascii', 'iso-8859-1', 'utf-8x', ''])(
    'in another encoding: charset=%s',
    async (charset) => {
      for (const type of ['application/json', 'multipart/form-data; boundary=x']) {
        const answer = await admin.post(regions).set('content-type', `${type}; charset=${charset}`).send('{}');
        expectProblem(answer, 415, 'unsupported-media-type');
      }
    },
  );

  it.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8'])(
    'does not mean the only one that there is: charset=%s',
    async (charset) => {
      await admin.post(regions).set('content-type', `application/json; Charset=${charset}`).send('{}').expect(422);
    },
  );

  it('whose bytes are of another encoding, whatever it says', async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"name":"'),
      Buffer.from('bdaed1d4', 'hex'),
      Buffer.from('","level":"district"}'),
    ]);
    for (const type of ['application/json', 'application/json; charset=utf-8']) {
      const answer = await admin
        .post(regions)
        .set('content-type', type)
        .serialize((bytes: string) => bytes)
        .send(gbk);
      expectProblem(answer, 400, 'malformed-request');
    }
    expectProblem(await admin.get(`${regions}?text=%BD%AE`), 400, 'malformed-request');
  });

  it('that is a form, where no file is expected', async () => {
    expectProblem(await admin.post('/api/notices/read').field('ids', 'x'), 415, 'unsupported-media-type');
  });

  it('of more than 1 MB', async () => {
    expectProblem(await json(JSON.stringify({ name: 'x'.repeat(1024 * 1024) })), 413, 'payload-too-large');
  });

  it('of 10 MB, told before it is sent and without', async () => {
    const head = `POST ${regions} HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: jianyan\r\nContent-Type: application/json\r\n`;
    const megabyte = 'x'.repeat(1024 * 1024);
    expect(await raw(`${head}Content-Length: 10485760\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
    const chunk = `100000\r\n${megabyte}\r\n`;
    expect(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(10)}0\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 413 /,
    );
  });
});

describe('a body that is nested', () => {
  it.each([
    ['200 lists', nested(200, '[', ']')],
    ['20,000 lists', nested(20_000, '[', ']')],
    ['20,000 objects', nested(20_000, '{"a":', '}')],
    ['20,000 lists in a property', `{"name":${nested(20_000, '[', ']')}}`],
    ['100,000 lists', nested(100_000, '[', ']')],
  ])('%s deep', async (_, text) => {
    expectProblem(await json(text), 400, 'malformed-request', [{ code: 'nested-too-deeply' }]);
  });

  it('as wide as it may be long', async () => {
    const answer = await json(`[${'{},'.repeat(250_000)}{}]`);
    expectProblem(answer, 400, 'malformed-request', [{ code: 'too-many', params: { max: 10_000 } }]);
  });
});

describe('text that cannot be kept', () => {
  it.each([
    ['NUL', 'a\\u0000b'],
    ['a lone high surrogate', 'a\\ud83d'],
    ['a lone low surrogate', '\\udc00a'],
    ['an escape character', 'a\\u001b[31m'],
    ['a C1 control character', 'a\\u0085b'],
  ])('is refused in passwords, where nothing may be dropped: %s', async (_, text) => {
    const answer = await admin
      .post('/api/auth/password')
      .set('content-type', 'application/json')
      .send(`{"currentPassword":"${text}","newPassword":"x"}`);
    expectProblem(answer, 400, 'malformed-request', [{ field: 'currentPassword', code: 'unusable-characters' }]);
  });

  it('is refused in names of properties and in the path', async () => {
    expectProblem(await json('{"na\\u0000me":"x"}'), 400, 'malformed-request', [{ code: 'reserved-name' }]);
    expectProblem(await admin.get(`${regions}/%00`), 400, 'malformed-request', [{ code: 'unusable-characters' }]);
  });

  it('does not mean line ends, tabs, rare characters or emoji', async () => {
    await admin.get(regions).query({ text: '𠮷崀塅\t钖 🏞' }).expect(200);
  });
});

describe('a body of another shape', () => {
  it.each(['null', '[]', '"text"', '5', 'true', '[{"name":"x"}]'])('%s', async (text) => {
    const answer = await json(text);
    expect([400, 422]).toContain(answer.status);
    expect(answer.body.code).toMatch(/invalid-input|malformed-request/);
  });

  it.each([
    [{ level: 'district' }, [{ field: 'name', code: 'required', message: '此项必填。' }]],
    [{ name: null, level: 'district' }, [{ field: 'name', code: 'required' }]],
    [{ name: 5, level: 'district' }, [{ field: 'name', code: 'not-text' }]],
    [{ name: ['天元区'], level: 'district' }, [{ field: 'name', code: 'not-text' }]],
    [{ name: '区', level: 'county' }, [{ field: 'level', code: 'not-offered' }]],
    [{ name: '  ', level: 'district' }, [{ field: 'name', code: 'required' }]],
    [{ name: '区', level: 'district', id: 'mine' }, [{ field: 'id', code: 'unknown-property' }]],
    [{ name: '区', level: 'district', parentId: '5' }, [{ field: 'parentId', code: 'not-an-id' }]],
    [{ name: '区'.repeat(101), level: 'district' }, [{ field: 'name', code: 'too-long', params: { max: 100 } }]],
  ])('names the field and what to do: %j', async (body, fields) => {
    expectProblem(await admin.post(regions).send(body), 422, 'invalid-input', fields);
  });

  it('is explained in English to who reads English', async () => {
    const answer = await admin
      .post(regions)
      .set('accept-language', 'en-GB,en;q=0.9')
      .send({ name: 'x'.repeat(101) });
    expect(answer.headers['content-language']).toBe('en');
    expect(answer.body.fields).toMatchObject([
      { field: 'name', message: 'At most 100 characters.' },
      { field: 'level', message: 'Please fill this in.' },
    ]);
  });
});

describe('an address', () => {
  it.each([
    ['a parameter stated twice', `${regions}?limit=5&limit=6`, 400, 'malformed-request'],
    ['a parameter nobody knows', `${regions}?colour=red`, 422, 'invalid-input'],
    ['a parameter named as a prototype', `${regions}?__proto__=1`, 400, 'malformed-request'],
    ['a limit that is no number', `${regions}?limit=many`, 422, 'invalid-input'],
    ['a limit beyond the most', `${regions}?limit=201`, 422, 'invalid-input'],
    ['a limit below the least', `${regions}?limit=0`, 422, 'invalid-input'],
    ['a cursor nobody gave', `${regions}?cursor=eyJhIjoxfQ`, 422, 'invalid-input'],
    ['an id that is none', `${regions}/5`, 404, 'not-found'],
    ['an id as SQL', `${regions}/'%20OR%201=1--`, 404, 'not-found'],
    ['an id of nothing', `${regions}/0198c0de-0000-7000-8000-000000000000`, 404, 'not-found'],
    ['an id of 5,000 letters', `${regions}/${'a'.repeat(5_000)}`, 404, 'not-found'],
    ['a route that is none', '/api/nowhere', 404, 'not-found'],
    ['the API itself', '/api', 404, 'not-found'],
    ['another folder', '/api/../../etc/passwd', 404, 'not-found'],
    ['an encoded folder', '/api/%2e%2e%2fetc%2fpasswd', 404, 'not-found'],
    ['an escape that is none', '/api/registers/%ZZ', 400, 'malformed-request'],
  ])('with %s', async (_, address, status, code) => {
    const answer = await admin.get(address);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it.each(['PUT', 'TRACE', 'PROPFIND', 'OPTIONS'])('asked by %s, which it does not know', async (method) => {
    const lines = [
      `${method} ${regions} HTTP/1.1`,
      'Host: localhost',
      'X-Requested-With: jianyan',
      'Connection: close',
    ];
    expect(await raw(`${lines.join('\r\n')}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 (400|404|405) /);
  });
});

it('refuses headers larger than 16 KB', async () => {
  const answer = await raw(`GET ${regions} HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
});

it.each([
  ['a very long idempotency key', { 'idempotency-key': 'a'.repeat(101) }, 400],
  ['an idempotency key with spaces', { 'idempotency-key': 'a b' }, 400],
  ['a language that is none', { 'accept-language': ';;;q=,=,' }, 422],
  ['a cookie that is none', { cookie: '=;;%%;jy_access=%E0%A4%A' }, 422],
])('bears %s', async (_, headers, status) => {
  await admin.post(regions).set(headers).send({}).expect(status);
});

it('refuses a broken cookie of a stranger as one who is not signed in', async () => {
  const { body } = await request(server).get(regions).set('cookie', 'jy_access=%E0%A4%A; jy_access=2').expect(401);
  expect(body.code).toBe('not-signed-in');
});

/** For what supertest is too polite to send. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString();
      socket.destroy();
    });
    // The server may hang up while there is still something to send.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}
