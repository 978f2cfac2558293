import { type AddressInfo, connect } from 'node:net';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';

const publicUrl = 'https://jianyan.example.gov.cn';
const { server, addAccount, as } = await startApp({ PUBLIC_URL: publicUrl });
await addAccount('admin', [{ role: 'admin' }]);

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-type': 'application/problem+json; charset=utf-8',
  'content-language': 'zh-CN',
  'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
};

const regions = '/api/registers/regions';
const asking = (method: string, address: string, ...headers: string[]) =>
  [`${method} ${address} HTTP/1.1`, 'Host: localhost', ...headers, 'Connection: close', '', ''].join('\r\n');
const posting = (...headers: string[]) => asking('POST', regions, 'X-Requested-With: jianyan', ...headers);
const chunks = `${(1024 * 1024).toString(16)}\r\n${'x'.repeat(1024 * 1024)}\r\n`;

describe('every refusal bears the headers of every answer, and is problem details:', () => {
  it.each<[string, string, number, string]>([
    ['an address that is none', asking('GET', '/api/nowhere'), 404, 'not-found'],
    ['a page that is none', asking('GET', '/nowhere'), 404, 'not-found'],
    ['a file that is none', asking('GET', '/assets/nothing.js'), 404, 'not-found'],
    ['a page that is none of ours', asking('GET', '/login.html'), 404, 'not-found'],
    ['another folder', asking('GET', '/../../etc/passwd'), 404, 'not-found'],
    ['an encoded folder', asking('GET', '/assets/%2e%2e/%2e%2e/package.json'), 404, 'not-found'],
    ['a file asked by POST', asking('POST', '/assets/nothing.js', 'Content-Length: 0'), 404, 'not-found'],
    ['an address that cannot be decoded', asking('GET', '/api/registers/%ZZ'), 400, 'malformed-request'],
    ['a page that cannot be decoded', asking('GET', '/%ZZ'), 400, 'malformed-request'],
    ['a query that cannot be decoded', asking('GET', `${regions}?text=%BD`), 400, 'malformed-request'],
    ['a parameter too long', asking('GET', `${regions}/${'a'.repeat(300)}`), 404, 'not-found'],
    ['nobody who is signed in', asking('GET', regions), 401, 'not-signed-in'],
    ['nobody who is signed in, by HEAD', asking('HEAD', regions), 401, ''],
    ['a question that is none', asking('OPTIONS', regions), 404, 'not-found'],
    ['a method of another world', asking('PROPFIND', regions), 403, 'cross-site-request'],
    ['a method for tracing', asking('TRACE', regions), 403, 'cross-site-request'],
    ['a method that is none', asking('BREW', regions), 400, 'malformed-request'],
    ['another site', asking('POST', regions, 'Sec-Fetch-Site: cross-site'), 403, 'cross-site-request'],
    ['broken JSON', `${posting('Content-Type: application/json', 'Content-Length: 1')}{`, 400, 'malformed-request'],
    ['plain text', `${posting('Content-Type: text/plain', 'Content-Length: 1')}x`, 415, 'unsupported-media-type'],
    ['no type at all', `${posting('Content-Length: 1')}x`, 415, 'unsupported-media-type'],
    [
      'another charset',
      `${posting('Content-Type: application/json; charset=gbk', 'Content-Length: 2')}{}`,
      415,
      'unsupported-media-type',
    ],
    [
      'too much, as said',
      posting('Content-Type: application/json', 'Content-Length: 10485760'),
      413,
      'payload-too-large',
    ],
    [
      'too much, as found',
      `${posting('Content-Type: application/json', 'Transfer-Encoding: chunked')}${chunks}${chunks}`,
      413,
      'payload-too-large',
    ],
    ['headers larger than 16 KB', asking('GET', regions, `X-Long: ${'a'.repeat(40_000)}`), 431, 'malformed-request'],
    ['a header that is none', asking('GET', regions, 'X-\u0001: a'), 400, 'malformed-request'],
    ['no HTTP', 'good morning\r\n\r\n', 400, 'malformed-request'],
    ['two lengths', `${posting('Content-Length: 1', 'Content-Length: 2')}x`, 400, 'malformed-request'],
    ['a length and chunks', posting('Content-Length: 1', 'Transfer-Encoding: chunked'), 400, 'malformed-request'],
    ['no host', `GET ${regions} HTTP/1.1\r\nConnection: close\r\n\r\n`, 400, 'malformed-request'],
    ['an expectation', posting('Expect: the-impossible', 'Content-Length: 0'), 417, 'malformed-request'],
  ])('%s', async (_, text, status, code) => {
    const answer = await raw(text);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(HEADERS);
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    if (code === '') return;
    const problem = JSON.parse(answer.body) as object;
    expect(problem).toMatchObject({ code, status, requestId: answer.headers['x-request-id'] });
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(answer.body)));
  });

  it('a form without its boundary, and one that is cut short', async () => {
    const client = await as('admin');
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=b']) {
      const answer = await client.post('/api/notices/read').type(type).send('--b\r\n');
      expect(answer.status).toBe(415);
      expect(answer.headers).toMatchObject(HEADERS);
    }
  });
});

it('is said in the language that was asked for, however early it is refused', async () => {
  for (const address of ['/api/registers/%ZZ', '/api/nowhere', regions]) {
    const { headers, body } = await request(server).get(address).set('accept-language', 'en');
    expect(headers['content-language']).toBe('en');
    expect(body.detail).toMatch(/^[\x20-\x7e’]+$/);
  }
});

interface Raw {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** For what supertest is too polite to send. */
function raw(text: string): Promise<Raw> {
  return new Promise((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    // The server may hang up while there is still something to send.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const [head = '', ...rest] = answer.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = lines.map((line): [string, string] => {
        const [name = '', ...value] = line.split(': ');
        return [name.toLowerCase(), value.join(': ')];
      });
      resolve({
        status: Number(first.split(' ')[1]),
        headers: Object.fromEntries(headers),
        body: rest.join('\r\n\r\n'),
      });
    });
  });
}
