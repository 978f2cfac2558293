import { fastify } from 'fastify';
import { pinoHttp } from 'pino-http';
import request from 'supertest';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../../config.js';
import { logging, logRequests } from './logging.js';

const lines: string[] = [];
const config = readConfig({ LOG_LEVEL: 'debug' });
const { logger } = pinoHttp(logging(config).pinoHttp as object, { write: (line: string) => void lines.push(line) });
const server = fastify();
logRequests(server, config, () => logger);
server.all('/*', (asked, reply) => {
  const failure = new Error('it failed');
  logger.error({ err: Object.assign(failure, { parameters: ['what somebody wrote'] }) }, 'Unexpected fault');
  logger.info({ form: { password: 'secret-word', name: asked.id } }, 'A form');
  return reply.header('set-cookie', 'jy_access=secret-cookie').send('{"accessToken":"secret-answer"}');
});
await server.listen();
afterAll(() => server.close());

it('writes what was asked and how it ended, and nothing that is secret or private', async () => {
  await request(server.server)
    .post('/api/auth/login?text=%E9%82%93%E6%B3%A2')
    .set({ authorization: 'Bearer secret-token', cookie: 'jy_refresh=secret-cookie' })
    .send({ password: 'secret-word' });
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { msg: 'Unexpected fault', err: { type: 'Error', message: 'it failed', stack: expect.any(String) } },
    { msg: 'A form', form: { password: '[Redacted]' } },
    {
      msg: 'request completed',
      req: { id: expect.any(String), method: 'POST', path: '/api/auth/login' },
      res: { status: 200 },
      responseTime: expect.any(Number),
    },
  ]);
  expect(lines.join('')).not.toMatch(/secret|%E9|wrote|127\.0\.0\.1/);
});

it('keeps a line a line, whatever the address holds', async () => {
  lines.length = 0;
  await request(server.server).get('/api/%0a{"level":60}%0d');
  expect(lines.map((line) => line.split('\n').length)).toEqual([2, 2, 2]);
});

it('says nothing of pages and of how the program is', async () => {
  lines.length = 0;
  for (const path of ['/login', '/api/health']) await request(server.server).get(path);
  expect(lines.filter((line) => line.includes('request completed'))).toEqual([]);
});
