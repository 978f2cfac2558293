import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { startApp } from '../../../test/start-app.js';
import { seedRegisters } from '../../demo/registers.js';

const { server, clock, dataSource, addAccount, as } = await startApp();
const { bodies, units, members } = await seedRegisters(dataSource, clock);

await addAccount('admin', [{ role: 'admin' }]);
await addAccount('renda', [{ role: 'secretariat', bodyId: bodies.congress }]);
await addAccount('zhengxie', [{ role: 'secretariat', bodyId: bodies.cppcc }]);
await addAccount('zhengfuban', [{ role: 'dispatcher', unitId: units.get('市政府办公室') }]);
await addAccount('jiaotong', [{ role: 'drafter', unitId: units.get('市交通运输局') }]);
await addAccount('dengbo', [{ role: 'member', memberId: members.congress.get('邓波') }]);

interface Choice {
  id: string;
  name: string;
  shortName: string | null;
  detail: string | null;
}

async function choices(login: string, what: string, query: object = {}): Promise<Choice[]> {
  const { body } = await (await as(login)).get(`/api/choices/${what}`).query(query).expect(200);
  return body.items as Choice[];
}

const namesOf = (items: Choice[]) => items.map(({ name }) => name);

describe('units to choose from', () => {
  it.each([
    ['交通运输', '市交通运输局'],
    ['市发改委', '市发展和改革委员会'],
    ['whlygd', '市文化旅游广电体育局'],
    ['SJTJ', '市交通运输局'],
    ['专用线', '铁路专用线产权单位'],
  ])('are found by name, short name and initials: %s', async (text, name) => {
    expect(namesOf(await choices('zhengfuban', 'units', { text }))).toContain(name);
  });

  it('are the offices alone when a case is to be dispatched', async () => {
    expect(namesOf(await choices('renda', 'units', { offices: true })).sort()).toEqual([
      '市中级人民法院',
      '市人民检察院',
      '市委办公室',
      '市政府办公室',
    ]);
  });

  it('of a body are those of its region and of the regions below', async () => {
    const all = await choices('renda', 'units', { bodyId: bodies.congress });
    expect(namesOf(all)).toEqual(expect.arrayContaining(['市教育局', '荷塘区人民政府', '月塘街道办事处']));
    const [elsewhere] = await dataSource.query<{ id: string }[]>(
      `INSERT INTO regions (name, level) VALUES ('湘潭市', 'prefecture') RETURNING id`,
    );
    await dataSource.query(
      `INSERT INTO units (region_id, kind, name, initials) VALUES ($1, 'department', '湘潭市教育局', 'xtsjyj')`,
      [elsewhere?.id],
    );
    const near = await choices('renda', 'units', { text: '教育局', bodyId: bodies.congress });
    expect(namesOf(near)).toEqual(['市教育局']);
    expect(namesOf(await choices('renda', 'units', { text: '教育局' }))).toHaveLength(2);
  });

  it('are offered no longer once retired', async () => {
    await (await as('admin')).post(`/api/registers/units/${units.get('市林业局')}/retire`).expect(200);
    expect(await choices('zhengfuban', 'units', { text: '林业' })).toEqual([]);
  });
});

describe('members to choose from', () => {
  it('are found by name and initials, with what tells them apart', async () => {
    expect(await choices('renda', 'members', { text: 'tgy' })).toEqual([
      {
        id: members.congress.get('谭桂艳'),
        name: '谭桂艳',
        shortName: null,
        detail: '茶陵县新月书店总经理 · 茶陵代表团',
      },
    ]);
    expect(namesOf(await choices('dengbo', 'members', { text: '钖' }))).toEqual(['陈钖']);
  });

  it.each(['renda', 'dengbo'])('are those of the own body for %s', async (login) => {
    expect(await choices(login, 'members', { text: '莫洪波' })).toEqual([]);
    expect(await choices(login, 'members', { bodyId: bodies.cppcc })).toEqual([]);
    expect(await choices(login, 'members', { bodyId: bodies.congress })).toHaveLength(members.congress.size);
  });

  it('are those of both bodies for whoever works for both', async () => {
    expect(await choices('zhengfuban', 'members')).toHaveLength(members.congress.size + members.cppcc.size);
    expect(namesOf(await choices('jiaotong', 'members', { text: '莫洪波' }))).toEqual(['莫洪波']);
  });
});

describe('other choices', () => {
  it('name the sessions as people do, the newest first', async () => {
    expect(namesOf(await choices('dengbo', 'sessions', { bodyId: bodies.congress }))).toEqual([
      '十六届五次会议',
      '十六届四次会议',
      '十六届三次会议',
      '十六届二次会议',
      '十六届一次会议',
    ]);
  });

  it('keep the order of the list', async () => {
    expect(namesOf(await choices('zhengxie', 'categories', { bodyId: bodies.cppcc }))).toEqual([
      '经济建设',
      '政治建设',
      '文化建设',
      '社会建设',
      '生态文明建设',
    ]);
    expect(await choices('zhengxie', 'decline-reasons', { bodyId: bodies.cppcc })).toHaveLength(10);
    expect(namesOf(await choices('jiaotong', 'bodies'))).toEqual([
      '株洲市人民代表大会',
      '中国人民政治协商会议株洲市委员会',
    ]);
  });

  it.each(['units', 'members', 'categories', 'decline-reasons', 'sessions', 'bodies'])(
    'tell no telephone and no credential number: %s',
    async (what) => {
      for (const choice of await choices('renda', what)) {
        expect(Object.keys(choice).sort()).toEqual(['detail', 'id', 'name', 'shortName']);
        const { name, shortName, detail } = choice;
        expect(`${name} ${shortName} ${detail}`).not.toMatch(/0731|138000|16\d{4}/);
      }
      await request(server).get(`/api/choices/${what}`).expect(401);
    },
  );
});
