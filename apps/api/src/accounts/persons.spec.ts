import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { seedRegisters } from '../demo/registers.js';
import type { AccountDto } from './account.dto.js';
import type { PersonDto } from './person.dto.js';

const { dataSource, clock, addAccount, as } = await startApp();
const { bodies, units, members } = await seedRegisters(dataSource, clock);
await addAccount('admin', [{ role: 'admin' }]);
await addAccount('renda', [{ role: 'secretariat', bodyId: bodies.congress }]);
const admin = await as('admin');

const registers = '/api/registers';
const jiaotong = { role: 'drafter', unitId: units.get('市交通运输局') };
const seat = (memberId: string) => ({ role: 'member', memberId });
/** Each test has deputies of its own. */
const names = [...members.congress.keys()];
const somebody = (): [string, string] => {
  const name = names.pop() ?? '';
  return [name, members.congress.get(name) ?? ''];
};

const [{ id: lastTerm }] = await dataSource.query<[{ id: string }]>(
  `INSERT INTO terms (body_id, ordinal, starts_on, ends_on)
   SELECT body_id, ordinal - 1, starts_on - interval '5 years', starts_on - interval '1 day' FROM terms
   WHERE body_id = $1 RETURNING id`,
  [bodies.congress],
);

async function addSeat(name: string, more: object = {}): Promise<{ id: string; personId: string }> {
  const entry = { termId: lastTerm, name, groupIds: [], ...more };
  return (await admin.post(`${registers}/members`).send(entry).expect(201)).body as { id: string; personId: string };
}

let opened = 0;
const open = async (...roles: object[]): Promise<AccountDto> => {
  const account = { login: `account${++opened}`, name: '文秀', roles };
  return (await admin.post(`${registers}/accounts`).send(account).expect(201)).body as AccountDto;
};
const accountNow = async (id: string): Promise<AccountDto> =>
  (await admin.get(`${registers}/accounts/${id}`).expect(200)).body as AccountDto;
const give = async ({ id }: AccountDto, ...roles: object[]) =>
  admin.put(`${registers}/accounts/${id}/roles`).send({ version: (await accountNow(id)).version, roles });
const disable = ({ id }: AccountDto) => admin.post(`${registers}/accounts/${id}/disable`).expect(200);
const enable = ({ id }: AccountDto) => admin.post(`${registers}/accounts/${id}/enable`);

const personId = async (memberId: string): Promise<string> =>
  ((await admin.get(`${registers}/members/${memberId}`).expect(200)).body as { personId: string }).personId;
const person = async (id: string): Promise<PersonDto> =>
  (await admin.get(`/api/persons/${id}`).expect(200)).body as PersonDto;
const holderOf = async (memberId: string): Promise<PersonDto> => person(await personId(memberId));
const seatsOf = ({ seats }: PersonDto): string[] => seats.map(({ id }) => id);
const loginsOf = ({ accounts }: PersonDto): string[] => accounts.map(({ login }) => login);

describe('a person', () => {
  it('has the seats of every term and body that his account holds, the latest first, and the account', async () => {
    const [name, now] = somebody();
    const before = await addSeat(name);
    const inCppcc = members.cppcc.get('莫洪波') ?? '';
    const account = await open(seat(before.id), seat(now), seat(inCppcc), jiaotong);
    const found = await person(account.personId);
    expect(found).toMatchObject({ id: account.personId, name: '文秀', accounts: [{ login: account.login }] });
    expect(seatsOf(found)).toEqual(expect.arrayContaining([now, inCppcc]));
    expect(found.seats.at(-1)).toMatchObject({
      ...{ id: before.id, name, bodyName: '株洲市人民代表大会', termOrdinal: 15, retiredAt: null },
      ...{ termStartsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), termEndsOn: expect.any(String) },
    });
    expect(found.accounts[0]?.roles).toHaveLength(4);
  });

  it('may have neither seat nor account of the name, and has that of his latest seat', async () => {
    const [name, now] = somebody();
    expect(await holderOf(now)).toMatchObject({ name, accounts: [], seats: [{ id: now }] });
    const staff = await open(jiaotong);
    expect(await person(staff.personId)).toMatchObject({ name: '文秀', seats: [] });
  });

  it('is not known by the name: another of it is another person until one account holds both seats', async () => {
    const [name, now] = somebody();
    const namesake = await addSeat(name);
    expect(await personId(now)).not.toBe(namesake.personId);
    await open(seat(now), seat(namesake.id));
    expect(seatsOf(await holderOf(now))).toEqual([now, namesake.id]);
  });

  it('may be given the seat of another term when it is entered, without an account', async () => {
    const [name, now] = somebody();
    const before = await addSeat(name, { personId: await personId(now) });
    expect(seatsOf(await holderOf(now))).toEqual([now, before.id]);
    const refused = await admin
      .post(`${registers}/members`)
      .send({ termId: lastTerm, name, groupIds: [], personId: now })
      .expect(422);
    expect(refused.body.fields).toMatchObject([{ field: 'personId', code: 'unknown-reference' }]);
    // The account of one seat is the account of the person.
    const account = await open(seat(now));
    expect(await personId(before.id)).toBe(account.personId);
  });

  it('is seen by administrators alone, and nobody by an address that names nobody', async () => {
    const [, now] = somebody();
    await (await as('renda')).get(`/api/persons/${await personId(now)}`).expect(403);
    await admin.get(`/api/persons/${now}`).expect(404);
    await admin.get('/api/persons/nobody').expect(404);
  });

  it('is gone with the last seat and the last account', async () => {
    const { id, personId } = await addSeat('柳七');
    const account = await open(seat(id));
    expect(account.personId).toBe(personId);
    await admin.delete(`${registers}/accounts/${account.id}`).expect(204);
    expect(loginsOf(await person(personId))).toEqual([]);
    await admin.delete(`${registers}/members/${id}`).expect(204);
    const left = await dataSource.query('SELECT FROM persons WHERE id = $1', [personId]);
    expect(left).toEqual([]);
    const staff = await open(jiaotong);
    await admin.delete(`${registers}/accounts/${staff.id}`).expect(204);
    expect(await dataSource.query('SELECT FROM persons WHERE id = $1', [staff.personId])).toEqual([]);
  });
});

describe('one account in use a person', () => {
  it('refuses a second account for any of his seats, also for one that the first does not hold', async () => {
    const [name, now] = somebody();
    const before = await addSeat(name, { personId: await personId(now) });
    const account = await open(seat(now));
    const second = { login: 'second', name, roles: [jiaotong, seat(before.id)] };
    const { body } = await admin.post(`${registers}/accounts`).send(second).expect(409);
    expect(body).toMatchObject({
      ...{ code: 'seat-has-account', params: { member: name, login: account.login } },
      fields: [{ field: 'roles.1.memberId', code: 'seat-has-account' }],
    });
    expect((await give(account, seat(now), seat(before.id))).status).toBe(200);
  });

  it('lets a successor follow a disabled account, both being his', async () => {
    const [name, now] = somebody();
    const before = await addSeat(name);
    const first = await open(seat(now), seat(before.id));
    await disable(first);
    const second = await open(seat(now));
    const found = await holderOf(now);
    expect(loginsOf(found)).toEqual([second.login, first.login]);
    expect(seatsOf(found)).toEqual([now, before.id]);
    expect((await enable(first)).body).toMatchObject({ code: 'seat-has-account', params: { login: second.login } });
    // Also where they have no seat in common any more, but what he held before makes them one.
    expect((await give(second, jiaotong, seat(before.id))).status).toBe(200);
    expect((await give(first, jiaotong, seat(before.id))).status).toBe(200);
    expect((await enable(first)).body).toMatchObject({ code: 'seat-has-account' });
  });

  it('makes no two one who both sign in, whatever a disabled account of theirs held', async () => {
    const [[, mine], [, yours]] = [somebody(), somebody()];
    const shared = await open(seat(mine));
    await disable(shared);
    const first = await open(seat(mine));
    const other = await open(seat(yours));
    // What a disabled account is given counts from when it is enabled.
    expect((await give(shared, seat(mine), seat(yours))).status).toBe(200);
    expect(await personId(yours)).toBe(other.personId);
    expect(await personId(mine)).toBe(first.personId);
    expect((await enable(shared)).body.code).toBe('seat-has-account');
  });
});

describe('a seat that was given to the wrong account', () => {
  it('is somebody else’s again when it is taken away, and free for the right one', async () => {
    const [[, mine], [name, yours]] = [somebody(), somebody()];
    const account = await open(seat(mine), seat(yours));
    expect(seatsOf(await person(account.personId))).toHaveLength(2);
    expect((await give(account, seat(mine))).status).toBe(200);
    expect(await holderOf(mine)).toMatchObject({ id: account.personId, seats: [{ id: mine }] });
    expect(await holderOf(yours)).toMatchObject({ name, accounts: [], seats: [{ id: yours }] });
    const right = await open(seat(yours));
    expect(loginsOf(await holderOf(yours))).toEqual([right.login]);
  });

  it('goes with the former accounts that have held it, and their other seats', async () => {
    const [[, mine], [name, yours]] = [somebody(), somebody()];
    const yoursBefore = await addSeat(name);
    const former = await open(seat(yours), seat(yoursBefore.id));
    await disable(former);
    const wrong = await open(seat(mine), seat(yours));
    expect(seatsOf(await person(wrong.personId))).toHaveLength(3);
    await give(wrong, seat(mine));
    const found = await holderOf(yours);
    expect([loginsOf(found), seatsOf(found)]).toEqual([[former.login], [yours, yoursBefore.id]]);
    expect(seatsOf(await holderOf(mine))).toEqual([mine]);
    expect((await enable(former)).status).toBe(200);
  });

  it('stays his where another of his accounts holds it too', async () => {
    const [name, now] = somebody();
    const before = await addSeat(name);
    const first = await open(seat(now), seat(before.id));
    await disable(first);
    const second = await open(seat(now), seat(before.id));
    await give(second, seat(now));
    expect(seatsOf(await holderOf(now))).toEqual([now, before.id]);
  });
});

it('an account keeps a seat that is retired since, and what else it holds, when it is given something further', async () => {
  const [name, now] = somebody();
  const before = await addSeat(name);
  const account = await open(seat(now), seat(before.id));
  await admin.post(`${registers}/members/${before.id}/retire`).expect(200);
  const given = await give(account, seat(now), seat(before.id), jiaotong);
  expect(given.body).toMatchObject({ roles: [{}, {}, {}] });
  expect(seatsOf(await person(account.personId))).toEqual([now, before.id]);
  const another = await open(jiaotong);
  expect((await give(another, jiaotong, seat(before.id))).body).toMatchObject({
    fields: [{ field: 'roles.1.memberId', code: 'unknown-reference' }],
  });
});
