import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { testPassword } from '../../test/people.js';
import { startApp } from '../../test/start-app.js';

const { server, addAccount, as } = await startApp();
await addAccount('admin', [{ role: 'admin' }], '系统管理员');

const signIn = (body: object) => request(server).post('/api/auth/login').set('x-requested-with', 'jianyan').send(body);

describe('signing in', () => {
  it('answers who it is, what they may do and until when', async () => {
    const { body } = await signIn({ login: 'admin', password: testPassword }).expect(200);
    expect(body).toMatchObject({
      account: { login: 'admin', name: '系统管理员', locale: 'zh-CN', mustChangePassword: false },
      roles: [{ role: 'admin' }],
      home: '/console',
      idleEndsAt: '2026-03-16T02:30:00.000Z',
      expiresAt: '2026-03-16T14:00:00.000Z',
      today: '2026-03-16',
      demo: false,
    });
    expect(body.permissions).toContain('registers.manage');
  });

  it('keeps the tokens out of the body when they go into cookies', async () => {
    const { body, headers } = await signIn({ login: 'admin', password: testPassword }).expect(200);
    expect(body).not.toHaveProperty('accessToken');
    expect(headers['set-cookie']).toHaveLength(2);
  });
});

it('knows a signed-in caller again', async () => {
  const { body } = await (await as('admin')).get('/api/auth/session').expect(200);
  expect(body.account.login).toBe('admin');
});
