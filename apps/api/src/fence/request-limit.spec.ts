import request from 'supertest';
import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';

const { server, addAccount, as } = await startApp({ REQUESTS_PER_MINUTE: '20' });
await addAccount('admin', [{ role: 'admin' }]);
await addAccount('admin2', [{ role: 'admin' }]);

it('stops whoever asks too much, and nobody else', async () => {
  const [admin, other] = [await as('admin'), await as('admin2')];
  for (let asked = 0; asked < 20; asked++) await admin.get('/api/auth/session').expect(200);
  const { body, headers } = await admin.get('/api/choices/bodies').expect(429);
  expect(body.code).toBe('too-many-requests');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  await other.get('/api/auth/session').expect(200);
});

it('always says whether the program is alive', async () => {
  for (let asked = 0; asked < 25; asked++) await request(server).get('/api/health').expect(200);
});
