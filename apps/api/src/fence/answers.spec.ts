import request from 'supertest';
import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';

const { server, dataSource } = await startApp();

it.each(['br', 'gzip'])('answers long texts compressed, for a telephone on the road: %s', async (encoding) => {
  const { headers, body } = await request(server).get('/api/openapi.json').set('accept-encoding', encoding).expect(200);
  expect(headers['content-encoding']).toBe(encoding);
  expect(body.openapi).toBe('3.1.0');
});

it('lets no question occupy the database for longer than ten seconds', async () => {
  expect(await dataSource.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '10s' }]);
});
