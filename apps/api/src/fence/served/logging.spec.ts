import { createServer } from 'node:http';
import { pinoHttp } from 'pino-http';
import request from 'supertest';
import { expect, it } from 'vitest';
import { readConfig } from '../../config.js';
import { logging } from './logging.js';

const lines: string[] = [];
const writtenBy = pinoHttp(logging(readConfig({ LOG_LEVEL: 'debug' })).pinoHttp as object, {
  write: (line: string) => void lines.push(line),
});
const server = createServer((asked, answered) => {
  writtenBy(asked, answered);
  const failure = new Error('it failed');
  asked.log.error({ err: Object.assign(failure, { parameters: ['what somebody wrote'] }) }, 'Unexpected fault');
  answered.setHeader('set-cookie', 'jy_access=secret-cookie').end('{"accessToken":"secret-answer"}');
});

it('writes what was asked and how it ended, and nothing that is secret or private', async () => {
  await request(server)
    .post('/api/auth/login?text=%E9%82%93%E6%B3%A2')
    .set({ authorization: 'Bearer secret-token', cookie: 'jy_refresh=secret-cookie' })
    .send({ password: 'secret-word' });
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { msg: 'Unexpected fault', err: { type: 'Error', message: 'it failed', stack: expect.any(String) } },
    { req: { method: 'POST', path: '/api/auth/login' }, res: { status: 200 }, responseTime: expect.any(Number) },
  ]);
  expect(lines.join('')).not.toMatch(/secret|%E9|wrote|127\.0\.0\.1/);
});

it('keeps a line a line, whatever the address holds', async () => {
  lines.length = 0;
  await request(server).get('/api/%0a{"level":60}%0d');
  expect(lines.map((line) => line.split('\n').length)).toEqual([2, 2]);
});
