import { REGISTERS, type RegisterName } from '@jianyan/shared';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';

const { server, clock, addAccount, as } = await startApp();

/** One entry of each register, in the order in which they refer to one another. */
const ids: Partial<Record<RegisterName, string>> = {};

const entries: Record<RegisterName, () => Record<string, unknown>> = {
  regions: () => ({ name: '株洲市', level: 'prefecture' }),
  bodies: () => ({
    regionId: ids.regions,
    kind: 'congress',
    name: '株洲市人民代表大会',
    shortName: '市人大',
    officeName: '代表工委',
    phone: '0731-00000101',
  }),
  terms: () => ({ bodyId: ids.bodies, ordinal: 16, startsOn: '2021-12-27', endsOn: '2026-12-26' }),
  sessions: () => ({
    termId: ids.terms,
    ordinal: 5,
    opensOn: '2025-12-25',
    closesOn: '2025-12-29',
    cutoffAt: '2025-12-27T15:00:00+08:00',
  }),
  groups: () => ({ bodyId: ids.bodies, kind: 'delegation', name: '荷塘代表团' }),
  members: () => ({
    termId: ids.terms,
    name: '单立人',
    post: '出租车企业负责人',
    credentialNo: '160026',
    phone: '13800000126',
    groupIds: [ids.groups],
  }),
  units: () => ({
    regionId: ids.regions,
    kind: 'department',
    name: '市交通运输局',
    shortName: '市交通局',
    phone: '0731-00001003',
    dispatches: false,
  }),
  categories: () => ({ bodyId: ids.bodies, name: '交通运输', position: 1 }),
  'decline-reasons': () => ({ bodyId: ids.bodies, text: '没有实际内容的', source: '各地条例', position: 1 }),
};

/** A field to change in each register. */
const changes: Record<RegisterName, Record<string, unknown>> = {
  regions: { name: '株洲' },
  bodies: { phone: '0731-00000102' },
  terms: { endsOn: '2027-01-31' },
  sessions: { cutoffAt: '2025-12-27T10:00:00.000Z' },
  groups: { name: '荷塘区代表团' },
  members: { post: null },
  units: { dispatches: true },
  categories: { position: 7 },
  'decline-reasons': { source: null },
};

const nowhere = '0190a6a0-0000-7000-8000-000000000000';
const admin = () => as('admin');

async function add(register: RegisterName, values: object): Promise<string> {
  const { body } = await (await admin()).post(`/api/registers/${register}`).send(values).expect(201);
  return body.id as string;
}

beforeAll(async () => {
  await addAccount('admin', [{ role: 'admin' }]);
  await addAccount('admin2', [{ role: 'admin' }]);
  for (const register of REGISTERS) ids[register] = await add(register, entries[register]());
  await addAccount('renda', [{ role: 'secretariat', bodyId: ids.bodies }]);
  await addAccount('jiaotong', [{ role: 'drafter', unitId: ids.units }]);
  await addAccount('shanliren', [{ role: 'member', memberId: ids.members }]);
});

describe.each(REGISTERS)('the register of %s', (register) => {
  const address = `/api/registers/${register}`;

  it('answers what was entered', async () => {
    const { body } = await (await admin()).get(`${address}/${ids[register]}`).expect(200);
    const { cutoffAt, groupIds, ...plain } = entries[register]();
    expect(body).toMatchObject({ id: ids[register], retiredAt: null, ...plain });
    if (cutoffAt) expect(new Date(body.cutoffAt)).toEqual(new Date(cutoffAt as string));
    if (groupIds) expect(body.groups).toMatchObject([{ id: ids.groups, kind: 'delegation' }]);
  });

  it('lists its entries', async () => {
    const { body } = await (await admin()).get(address).expect(200);
    expect(body).toMatchObject({ items: [{ id: ids[register] }], total: 1, nextCursor: null });
  });

  it('changes the given field and no other', async () => {
    const before = await (await admin()).get(`${address}/${ids[register]}`).expect(200);
    const { version } = before.body as { version: number };
    const changed = { ...changes[register], version };
    const { body } = await (await admin()).patch(`${address}/${ids[register]}`).send(changed).expect(200);
    expect(body).toEqual({ ...before.body, ...changes[register], version: version + 1 });
  });

  it('takes an empty change as none', async () => {
    const { body } = await (await admin()).patch(`${address}/${ids[register]}`).send({ version: 2 }).expect(200);
    expect(body).toMatchObject({ ...changes[register], version: 2 });
  });

  it('tells whoever changes what is no longer the last who did so and when, and keeps that', async () => {
    const stale = { ...changes[register], version: 1 };
    const { body } = await (await as('admin2')).patch(`${address}/${ids[register]}`).send(stale).expect(409);
    expect(body).toMatchObject({ code: 'changed-meanwhile', params: { version: 2, by: 'admin' } });
    expect(body.params.at).toBe(clock.now().toISOString());
    const unread = await (await admin()).patch(`${address}/${ids[register]}`).send(changes[register]).expect(422);
    expect(unread.body.fields).toMatchObject([{ field: 'version' }]);
    const { body: kept } = await (await admin()).get(`${address}/${ids[register]}`).expect(200);
    expect(kept).toMatchObject({ ...changes[register], version: 2 });
  });

  it('lets one of two who change it at the same moment do so', async () => {
    const { body } = await (await admin()).get(`${address}/${ids[register]}`).expect(200);
    const change = { ...changes[register], version: (body as { version: number }).version };
    const [one, other] = [await admin(), await as('admin2')];
    const answers = await Promise.all(
      [one, other].map((client) => client.patch(`${address}/${ids[register]}`).send(change)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('retires an entry once and takes it back', async () => {
    const retired = await (await admin()).post(`${address}/${ids[register]}/retire`).expect(200);
    expect(retired.body).toEqual({ id: ids[register], version: 4, retiredAt: clock.now().toISOString() });
    const [client, listed] = [await admin(), (retiredOnes: boolean) => `${address}?retired=${retiredOnes}`];
    expect((await client.get(listed(true)).expect(200)).body.total).toBe(1);
    expect((await client.get(listed(false)).expect(200)).body.total).toBe(0);
    const restored = await client.post(`${address}/${ids[register]}/restore`).expect(200);
    expect(restored.body).toEqual({ id: ids[register], version: 5, retiredAt: null });
  });

  it('knows nothing of an id that was never given', async () => {
    const client = await admin();
    for (const id of [nowhere, 'not-an-id']) {
      await client.get(`${address}/${id}`).expect(404);
      await client
        .patch(`${address}/${id}`)
        .send({ ...changes[register], version: 1 })
        .expect(404);
      await client.post(`${address}/${id}/retire`).expect(404);
      await client.post(`${address}/${id}/restore`).expect(404);
      await client.delete(`${address}/${id}`).expect(404);
    }
  });

  it('refuses a property that it does not keep', async () => {
    const values = { ...entries[register](), retiredAt: '2026-01-01' };
    const { body } = await (await admin()).post(address).send(values).expect(422);
    expect(body).toMatchObject({ code: 'invalid-input', fields: [{ field: 'retiredAt', code: 'unknown-property' }] });
  });

  it('names every field that is missing', async () => {
    const { body } = await (await admin()).post(address).send({}).expect(422);
    expect(body.code).toBe('invalid-input');
    expect(body.fields.length).toBeGreaterThan(0);
  });

  it('does not let a required field be emptied', async () => {
    const [required] = Object.keys(changes[register]).includes('name') ? ['name'] : requiredOf(register);
    const { body } = await (
      await admin()
    )
      .patch(`${address}/${ids[register]}`)
      .send({ version: 5, [required!]: null })
      .expect(422);
    expect(body.fields).toMatchObject([{ field: required }]);
  });

  it.each(['renda', 'jiaotong', 'shanliren'])('is closed to %s', async (login) => {
    const client = await as(login);
    const entry = `${address}/${ids[register]}`;
    await client.get(address).expect(403);
    await client.get(entry).expect(403);
    await client.post(address).send(entries[register]()).expect(403);
    await client.patch(entry).send(changes[register]).expect(403);
    await client.post(`${entry}/retire`).expect(403);
    await client.post(`${entry}/restore`).expect(403);
    const { body } = await client.delete(entry).expect(403);
    expect(body.code).toBe('not-permitted');
  });

  it('is closed to whoever is not signed in', async () => {
    await request(server).get(address).expect(401);
  });
});

function requiredOf(register: RegisterName): string[] {
  const field: Partial<Record<RegisterName, string>> = {
    terms: 'startsOn',
    sessions: 'cutoffAt',
    'decline-reasons': 'text',
  };
  return [field[register] ?? 'name'];
}

describe('deleting', () => {
  it.each(['regions', 'bodies', 'terms', 'groups', 'members', 'units'] as const)(
    'is refused while anything refers to the entry: %s',
    async (register) => {
      const { body } = await (await admin()).delete(`/api/registers/${register}/${ids[register]}`).expect(409);
      expect(body.code).toBe('still-referred-to');
      await (await admin()).get(`/api/registers/${register}/${ids[register]}`).expect(200);
    },
  );

  it('removes an entry that nothing refers to', async () => {
    const id = await add('categories', { bodyId: ids.bodies, name: '生态环境', position: 2 });
    await (await admin()).delete(`/api/registers/categories/${id}`).expect(204);
    await (await admin()).get(`/api/registers/categories/${id}`).expect(404);
  });

  it('removes a member together with the places in groups', async () => {
    const id = await add('members', { termId: ids.terms, name: '黎昕', groupIds: [ids.groups] });
    await (await admin()).delete(`/api/registers/members/${id}`).expect(204);
  });

  it('knows no other register', async () => {
    await (await admin()).delete(`/api/registers/proposals/${ids.units}`).expect(404);
  });
});
