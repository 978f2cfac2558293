import request from 'supertest';
import { expect, it } from 'vitest';
import { startApp } from '../../../test/start-app.js';

const { server } = await startApp();

it('says that the program is alive', async () => {
  const answer = await request(server).get('/api/health').expect(200);
  expect(answer.body).toEqual({ status: 'ok' });
});

it('says that the program can serve once the database answers', async () => {
  const answer = await request(server).get('/api/health/ready').expect(200);
  expect(answer.body).toEqual({ status: 'ok' });
});
