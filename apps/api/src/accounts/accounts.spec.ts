import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from '../../test/people.js';
import { startApp } from '../../test/start-app.js';
import { seedRegisters } from '../demo/registers.js';

const { server, dataSource, clock, addAccount, as } = await startApp();
const { bodies, units, members } = await seedRegisters(dataSource, clock);
const jiaotong = { role: 'drafter', unitId: units.get('市交通运输局') };
const adminId = await addAccount('admin', [{ role: 'admin' }]);
await addAccount('renda', [{ role: 'secretariat', bodyId: bodies.congress }]);

const accounts = '/api/registers/accounts';
const admin = await as('admin');
let opened = 0;

async function open(login = `account${++opened}`, roles: object[] = [jiaotong]): Promise<string> {
  return String((await admin.post(accounts).send({ login, name: '文秀', roles }).expect(201)).body.id);
}

const versionOf = async (id: string) =>
  ((await admin.get(`${accounts}/${id}`).expect(200)).body as { version: number }).version;

const signIn = (login: string, password = testPassword) =>
  request(server)
    .post('/api/auth/login')
    .set('x-requested-with', 'jianyan')
    .send({ login, password, delivery: 'body' });

/** An account with a password of its own, as after its first sign-in. */
async function openWithPassword(): Promise<{ id: string; login: string; token: string }> {
  const id = await open();
  const login = `account${opened}`;
  const { code } = (await admin.post(`${accounts}/${id}/reset-code`).expect(201)).body;
  const chosen = { login, code, newPassword: testPassword };
  await request(server).post('/api/auth/one-time-code').set('x-requested-with', 'jianyan').send(chosen).expect(204);
  return { id, login, token: String((await signIn(login).expect(200)).body.accessToken) };
}

const whoAmI = (token: string) => request(server).get('/api/auth/session').set('authorization', `Bearer ${token}`);

describe('accounts', () => {
  it('are found by pinyin, padding and any part of the login, and page in the order of their names', async () => {
    for (const [login, name] of [
      ['zy.ding', '丁一'],
      ['zy-bai', '白三'],
      ['zy.ai', '艾　五'],
      ['zy.zeng', '曾二'],
    ] as const)
      await admin
        .post(accounts)
        .send({ login, name, roles: [jiaotong] })
        .expect(201);
    const found = async (query: object) => {
      const { body } = await admin.get(accounts).query(query).expect(200);
      return body as { items: { name: string }[]; total: number; nextCursor: string | null };
    };
    for (const text of ['aiwu', 'ai wu', 'aw', '艾五', '艾 五', 'zy.ai', 'ZYAI'])
      expect(
        (await found({ text })).items.map(({ name }) => name),
        text,
      ).toEqual(['艾 五']);
    const first = await found({ text: 'zy', limit: 3 });
    const second = await found({ text: 'zy', limit: 3, cursor: first.nextCursor });
    const names = [...first.items, ...second.items].map(({ name }) => name);
    expect([names, second.nextCursor, first.total]).toEqual([['艾 五', '白三', '丁一', '曾二'], null, 4]);
  });
});

describe('opening an account', () => {
  it('takes name and roles, never a password', async () => {
    const { body } = await admin
      .post(accounts)
      .send({ login: 'jiaotong', name: ' 文  秀 ', roles: [jiaotong] })
      .expect(201);
    expect(body).toMatchObject({
      login: 'jiaotong',
      name: '文 秀',
      hasPassword: false,
      disabledAt: null,
      lastSeenAt: null,
      demo: false,
      roles: [{ role: 'drafter', unit: { name: '市交通运输局' } }],
    });
    await admin
      .post(accounts)
      .send({ login: 'other', name: '文秀', roles: [jiaotong], passwordHash: 'x' })
      .expect(422)
      .expect(({ body: { fields } }) =>
        expect(fields).toMatchObject([{ field: 'passwordHash', code: 'unknown-property' }]),
      );
  });

  it.each([
    ['jiaotong', 'already-exists', [{ field: 'login', code: 'login-used' }]],
    ['Jiao Tong', 'invalid-input', [{ field: 'login', code: 'wrong-form' }]],
    ['交通局', 'invalid-input', [{ field: 'login', code: 'wrong-form' }]],
  ])('refuses the name %s', async (login, code, fields) => {
    const { body } = await admin.post(accounts).send({ login, name: '文秀', roles: [jiaotong] });
    expect(body).toMatchObject({ code, fields });
  });

  const memberId = members.congress.get('邓波');
  it.each([
    ['an administrator with another role', [{ role: 'admin' }, jiaotong], 'roles-do-not-mix', undefined],
    ['an administrator of a unit', [{ ...jiaotong, role: 'admin' }], 'scope-does-not-fit', 'roles.0.unitId'],
    ['a drafter of no unit', [{ role: 'drafter' }], 'scope-does-not-fit', 'roles.0.unitId'],
    ['a secretariat of a unit', [{ ...jiaotong, role: 'secretariat' }], 'scope-does-not-fit', 'roles.0.bodyId'],
    [
      'a member and its body',
      [{ role: 'member', memberId, bodyId: bodies.congress }],
      'scope-does-not-fit',
      'roles.0.bodyId',
    ],
    [
      'an office that does not assign',
      [jiaotong, { ...jiaotong, role: 'dispatcher' }],
      'unknown-reference',
      'roles.1.unitId',
    ],
    ['a member who never was', [{ role: 'member', memberId: adminId }], 'unknown-reference', 'roles.0.memberId'],
    ['a role that does not exist', [{ role: 'root' }], 'invalid-input', 'roles.0.role'],
    ['the same role twice', [jiaotong, jiaotong], 'invalid-input', 'roles'],
    ['no role at all', [], 'invalid-input', 'roles'],
    ['a role that is no object', ['admin'], 'invalid-input', 'roles.0'],
  ])('refuses %s, and stores nothing', async (_, roles, code, field) => {
    const { body } = await admin.post(accounts).send({ login: 'refused', name: '文秀', roles }).expect(422);
    expect(body.code).toBe(code);
    if (field) expect(body.fields).toContainEqual(expect.objectContaining({ field }));
    expect(await dataSource.query(`SELECT 1 FROM accounts WHERE login = 'refused'`)).toEqual([]);
  });
});

describe('the list of accounts', () => {
  beforeAll(() => addAccount('dengbo', [{ role: 'member', memberId: members.congress.get('邓波') }], '邓波'));

  async function logins(query: object): Promise<string[]> {
    const { items }: { items: { login: string }[] } = (await admin.get(accounts).query(query).expect(200)).body;
    return items.map(({ login }) => login);
  }

  it.each([
    [{ text: '邓波' }, ['dengbo']],
    [{ text: 'DENG' }, ['dengbo']],
    [{ role: 'secretariat' }, ['renda']],
    [{ bodyId: bodies.congress }, ['dengbo', 'renda']],
    [{ unitId: units.get('市交通运输局'), text: 'jiaotong' }, ['jiaotong']],
    [{ retired: true }, []],
    [{ text: '%' }, []],
  ])('is narrowed by %j', async (query, found) => {
    expect(await logins(query)).toEqual(found);
  });

  it('pages by cursor, in the order of the names', async () => {
    const first = (await admin.get(accounts).query({ limit: 2 }).expect(200)).body;
    const second = (await admin.get(accounts).query({ limit: 200, cursor: first.nextCursor }).expect(200)).body;
    const paged: { login: string }[] = [...first.items, ...second.items];
    expect(paged.map(({ login }) => login)).toEqual(await logins({ limit: 200 }));
    expect(second).toMatchObject({ nextCursor: null, total: first.total });
  });

  it('is for administrators alone', async () => {
    await (await as('renda')).get(accounts).expect(403);
  });
});

describe('one account a person', () => {
  const [, second = '', third = '', fourth = ''] = [...members.congress.keys()];
  const seatOf = (name: string) => ({ role: 'member', memberId: members.congress.get(name) });
  const twice = (login: string, name: string, field = 'roles.0.memberId') => ({
    code: 'seat-has-account',
    params: { login, member: name },
    fields: [{ field, code: 'seat-has-account' }],
  });
  const give = async (id: string, roles: object[]) =>
    admin.put(`${accounts}/${id}/roles`).send({ version: await versionOf(id), roles });

  it('holds when an account is opened, and when one is given a seat', async () => {
    const first = await open('tanguiyan', [seatOf(second)]);
    const twin = { login: 'tanguiyan2', name: second, roles: [jiaotong, seatOf(second)] };
    const { body } = await admin.post(accounts).send(twin).expect(409);
    expect(body).toMatchObject(twice('tanguiyan', second, 'roles.1.memberId'));
    expect(body.detail).toContain(`${second}已有账号“tanguiyan”`);
    const other = await open('jiaotong9');
    expect((await give(other, [seatOf(second)])).body).toMatchObject(twice('tanguiyan', second));
    expect((await give(first, [seatOf(second), jiaotong])).status).toBe(200);
  });

  it('lets another take the place of a disabled account, which then stays disabled', async () => {
    const first = await open('hedi', [seatOf(third)]);
    await admin.post(`${accounts}/${first}/disable`).expect(200);
    const successor = await open('hedi2', [seatOf(third)]);
    const { body } = await admin.post(`${accounts}/${first}/enable`).expect(409);
    expect(body).toMatchObject(twice('hedi2', third));
    expect((await admin.get(`${accounts}/${first}`)).body.disabledAt).not.toBeNull();
    // Whatever a disabled account is given counts from when it is enabled.
    expect((await give(first, [seatOf(third), jiaotong])).status).toBe(200);
    await admin.post(`${accounts}/${first}/enable`).expect(409);
    await admin.post(`${accounts}/${successor}/disable`).expect(200);
    await admin.post(`${accounts}/${first}/enable`).expect(200);
    expect((await admin.post(`${accounts}/${successor}/enable`)).body).toMatchObject(twice('hedi', third));
  });

  it('holds for two administrators who give one seat at the same moment', async () => {
    const [one, another] = [await open(), await open()];
    const answers = await Promise.all([give(one, [seatOf(fourth)]), give(another, [seatOf(fourth)])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('what an administrator does to an account', () => {
  it('a reset ends every session and the old password, and is for one use', async () => {
    const { id, login, token } = await openWithPassword();
    const { body } = await admin.post(`${accounts}/${id}/reset-code`).expect(201);
    expect(body).toEqual({ code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/), expiresAt: '2026-03-17T02:00:00.000Z' });
    await whoAmI(token).expect(401);
    await signIn(login).expect(401);
  });

  it('the code is kept nowhere, not even for a repeated request', async () => {
    const id = await open();
    const issue = () => admin.post(`${accounts}/${id}/reset-code`).set('idempotency-key', 'reset-1').expect(201);
    const [first, second] = [await issue(), await issue()];
    expect(first.body.code).not.toBe(second.body.code);
    expect(await dataSource.query('SELECT 1 FROM idempotency_keys')).toEqual([]);
  });

  it('disabling ends every session and shuts the door, enabling opens it', async () => {
    const { id, login, token } = await openWithPassword();
    expect((await admin.post(`${accounts}/${id}/disable`).expect(200)).body.disabledAt).toBe(
      '2026-03-16T02:00:00.000Z',
    );
    await whoAmI(token).expect(401);
    await signIn(login).expect(401);
    await admin.post(`${accounts}/${id}/enable`).expect(200);
    await signIn(login).expect(200);
    await whoAmI(token).expect(401);
  });

  it('other roles end every session and hold from the next sign-in', async () => {
    const { id, login, token } = await openWithPassword();
    const roles = [{ role: 'checker', unitId: jiaotong.unitId }];
    await admin
      .put(`${accounts}/${id}/roles`)
      .send({ version: await versionOf(id), roles })
      .expect(200);
    await whoAmI(token).expect(401);
    const { body } = await signIn(login).expect(200);
    expect(body.roles).toMatchObject([{ role: 'checker', unit: { name: '市交通运输局' } }]);
  });

  it('is renamed, and by no other property', async () => {
    const id = await open();
    const renamed = await admin.patch(`${accounts}/${id}`).send({ version: 1, name: '文秀英' }).expect(200);
    expect(renamed.body).toMatchObject({ name: '文秀英', version: 2 });
    await admin.patch(`${accounts}/${id}`).send({ version: 2, name: '文秀英', login: 'another' }).expect(422);
  });

  it('is changed by one of two who have the same version before them, and the other is told', async () => {
    const id = await open();
    await addAccount('admin3', [{ role: 'admin' }]);
    const other = await as('admin3');
    await other.patch(`${accounts}/${id}`).send({ version: 1, name: '文英' }).expect(200);
    const told = { code: 'changed-meanwhile', params: { version: 2, by: 'admin3' } };
    const renaming = await admin.patch(`${accounts}/${id}`).send({ version: 1, name: '文秀英' }).expect(409);
    expect(renaming.body).toMatchObject(told);
    const roles = [{ ...jiaotong, role: 'checker' }];
    const giving = await admin.put(`${accounts}/${id}/roles`).send({ version: 1, roles }).expect(409);
    expect(giving.body).toMatchObject(told);
    expect((await admin.get(`${accounts}/${id}`).expect(200)).body).toMatchObject({
      name: '文英',
      roles: [{ role: 'drafter' }],
    });
    await admin.put(`${accounts}/${id}/roles`).send({ version: 2, roles }).expect(200);
    await other.post(`${accounts}/${id}/disable`).expect(200);
    await admin.patch(`${accounts}/${id}`).send({ version: 3, name: '文秀英' }).expect(409);
    // One administrator is left to the tests that follow.
    await dataSource.query(`UPDATE accounts SET disabled_at = now() WHERE login = 'admin3'`);
  });

  it('is deleted as long as it has left no trace', async () => {
    const id = await open();
    await admin.delete(`${accounts}/${id}`).expect(204);
    await admin.get(`${accounts}/${id}`).expect(404);
    const used = await openWithPassword();
    expect((await admin.delete(`${accounts}/${used.id}`).expect(409)).body.code).toBe('still-referred-to');
  });

  it('is written down with who did it', async () => {
    const id = await open();
    await admin.post(`${accounts}/${id}/disable`).expect(200);
    const events = await dataSource.query(
      'SELECT kind, actor_id FROM security_events WHERE account_id = $1 ORDER BY id',
      [id],
    );
    expect(events).toEqual([
      { kind: 'account-created', actor_id: adminId },
      { kind: 'account-disabled', actor_id: adminId },
    ]);
  });

  it('is never done to their own account', async () => {
    const own = `${accounts}/${adminId}`;
    for (const answer of [
      await admin.post(`${own}/disable`),
      await admin.post(`${own}/reset-code`),
      await admin.put(`${own}/roles`).send({ version: 1, roles: [jiaotong] }),
      await admin.delete(own),
    ]) {
      expect(answer.body.code).toBe('not-on-yourself');
    }
  });

  it('leaves one administrator even when two disable each other at the same moment', async () => {
    const otherId = await addAccount('admin2', [{ role: 'admin' }]);
    const other = await as('admin2');
    const answers = await Promise.all([
      admin.post(`${accounts}/${otherId}/disable`),
      other.post(`${accounts}/${adminId}/disable`),
    ]);
    // The other one finds itself signed out, or its act refused, depending on who is how much faster.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await dataSource.query(
      `SELECT 1 FROM accounts WHERE login IN ('admin', 'admin2') AND disabled_at IS NULL`,
    );
    expect(left).toHaveLength(1);
  });
});

it('cannot be rewritten afterwards', async () => {
  await expect(dataSource.query(`UPDATE security_events SET kind = 'signed-in'`)).rejects.toThrow('append-only');
  await expect(dataSource.query('DELETE FROM security_events')).rejects.toThrow('append-only');
});
