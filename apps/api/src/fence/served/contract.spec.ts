import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { routesOf, routeTable } from '../../../test/routes.js';
import { startApp } from '../../../test/start-app.js';

const { app, server } = await startApp();
const routes = routesOf(app);

type Described = Record<string, { responses: Record<string, { content?: object }> }>;

describe('the committed contract', () => {
  it('lists every route with its right', async () => {
    await expect(routeTable(routes)).toMatchFileSnapshot('../../../routes.md');
  });

  it('describes every route in OpenAPI 3.1', async () => {
    const { body } = await request(server).get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot('../../../openapi.json');
  });

  it('says of every route what it answers when all goes well', async () => {
    const { body } = await request(server).get('/api/openapi.json').expect(200);
    const doors = Object.entries<Described>(body.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, { responses }]) => {
        const goesWell = Object.entries(responses).filter(([status]) => status.startsWith('2'));
        const [[status, answer] = ['none', undefined]] = goesWell;
        return { door: `${verb} ${path}`, ways: goesWell.length, told: status === '204' || Boolean(answer?.content) };
      }),
    );
    expect(doors.filter(({ ways, told }) => ways !== 1 || !told)).toEqual([]);
  });
});

it('leaves no route without a declared right', () => {
  expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
});

it('asks every route that is not public who is calling', async () => {
  const closed = routes.filter(({ access }) => access !== 'public');
  for (const { method, path } of closed) {
    const address = path.replace(/:\w+/g, '0198c0de-0000-7000-8000-000000000000');
    const verb = method.toLowerCase() as 'get';
    const answer = await request(server)[verb](address).set('x-requested-with', 'jianyan');
    expect({ path, method, status: answer.status, code: answer.body.code }).toEqual({
      path,
      method,
      status: 401,
      code: 'not-signed-in',
    });
  }
});
