import { Controller, Get } from '@nestjs/common';
import request from 'supertest';
import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { seedRegisters } from '../demo/registers.js';
import { Allow, CurrentPerson, Public } from './allow.js';
import type { Person } from './person.js';

@Controller('doors')
class Doors {
  @Get('undeclared')
  undeclared(): string {
    return 'open';
  }

  @Public()
  @Get('public')
  public(): string {
    return 'open';
  }

  @Allow('proposals.review')
  @Get('review')
  review(@CurrentPerson() person: Person): Person {
    return person;
  }
}

const { server, dataSource, clock, addAccount, as } = await startApp({}, [Doors]);
const { bodies } = await seedRegisters(dataSource, clock);
const rendaId = await addAccount('renda', [{ role: 'secretariat', bodyId: bodies.congress }], '刘岚');
await addAccount('admin', [{ role: 'admin' }]);

it('refuses a route that declares no right, whoever asks', async () => {
  for (const client of [request(server), await as('renda'), await as('admin')]) {
    const { body } = await client.get('/api/doors/undeclared').expect(403);
    expect(body.code).toBe('not-permitted');
  }
});

it('opens a public route to everybody', async () => {
  await request(server).get('/api/doors/public').expect(200);
  await request(server).get('/api/doors/public').set('authorization', 'Bearer forged').expect(200);
});

it('opens a door to the roles that hold its right', async () => {
  const { body } = await (await as('renda')).get('/api/doors/review').expect(200);
  expect(body).toEqual({
    accountId: rendaId,
    login: 'renda',
    name: '刘岚',
    locale: 'zh-CN',
    sessionId: expect.any(String),
    mustChangePassword: false,
    roles: [{ role: 'secretariat', bodyId: bodies.congress }],
    seats: [],
  });
});

it('keeps it shut to the administrator, who has no part in cases', async () => {
  const { body } = await (await as('admin')).get('/api/doors/review').expect(403);
  expect(body.code).toBe('not-permitted');
});

it('keeps it shut to strangers', async () => {
  const { body } = await request(server).get('/api/doors/review').expect(401);
  expect(body.code).toBe('not-signed-in');
});
