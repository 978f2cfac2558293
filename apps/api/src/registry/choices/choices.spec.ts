import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { edit } from '../../../test/edit-entry.js';
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
  toldApartBy: string | null;
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

  it('that somebody named are found in one question, by name and by short name, and none that only begin so', async () => {
    const names = ['市发改委', '市交通运输局', '市交通', '不在册的单位'].join(',');
    const found = await choices('zhengfuban', 'units', { names });
    expect(namesOf(found).sort()).toEqual(['市交通运输局', '市发展和改革委员会'].sort());
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
    const admin = await as('admin');
    const elsewhere = await admin
      .post('/api/registers/regions')
      .send({ name: '湘潭市', level: 'prefecture' })
      .expect(201);
    const unit = { regionId: elsewhere.body.id as string, kind: 'department', name: '湘潭市教育局', dispatches: false };
    await admin.post('/api/registers/units').send(unit).expect(201);
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
        toldApartBy: null,
      },
    ]);
    expect(namesOf(await choices('dengbo', 'members', { text: '钖' }))).toEqual(['陈钖']);
  });

  it.each(['renda', 'dengbo'])('are those of the own body for %s', async (login) => {
    expect(await choices(login, 'members', { text: '莫洪波' })).toEqual([]);
    expect(await choices(login, 'members', { bodyId: bodies.cppcc })).toEqual([]);
    expect(await choices(login, 'members', { bodyId: bodies.congress })).toHaveLength(members.congress.size);
  });

  it('that were chosen before are named again, wherever in the list they stand', async () => {
    const ids = ['谭桂艳', '陈钖'].map((name) => members.congress.get(name));
    const found = await choices('renda', 'members', { ids: ids.join(','), limit: 5 });
    expect(namesOf(found).sort()).toEqual(['谭桂艳', '陈钖'].sort());
    expect(await choices('renda', 'members', { ids: members.cppcc.get('莫洪波') })).toEqual([]);
    const wrong = await (await as('renda')).get('/api/choices/members').query({ ids: '谭桂艳' }).expect(422);
    expect((wrong.body as { fields: { field: string }[] }).fields[0]?.field).toMatch(/^ids/);
  });

  it('are those of both bodies for whoever works for both', async () => {
    expect(await choices('zhengfuban', 'members')).toHaveLength(members.congress.size + members.cppcc.size);
    expect(namesOf(await choices('jiaotong', 'members', { text: '莫洪波' }))).toEqual(['莫洪波']);
  });
});

describe('a name is found however it is typed', () => {
  const add = async (name: string, post: string | null = null) => {
    const [term] = await dataSource.query<[{ id: string }]>('SELECT id FROM terms WHERE body_id = $1', [
      bodies.congress,
    ]);
    const member = { termId: term.id, name, post, groupIds: [] };
    return ((await (await as('admin')).post('/api/registers/members').send(member).expect(201)).body as Choice).id;
  };

  it.each([
    ['邓波', ['邓　波', '邓  波', 'dengbo', 'deng bo', 'DENG　BO', 'ｄｅｎｇｂｏ', 'db', '邓bo']],
    [
      '阿依努尔·买买提',
      [
        '阿依努尔•买买提',
        '阿依努尔・买买提',
        '阿依努尔‧买买提',
        '阿依努尔．买买提',
        '阿依努尔.买买提',
        '阿依努尔买买提',
        'ayinuer',
      ],
    ],
    ['曾国', ['zengguo', 'cengguo', 'zg']],
    ['尉迟恭', ['yuchi', 'weichi', 'yuchigong']],
  ])('the member %s', async (name, texts) => {
    if (!members.congress.has(name)) await add(name);
    for (const text of texts) expect(namesOf(await choices('renda', 'members', { text })), text).toContain(name);
  });

  it('a unit by any bracket and width, a category by its pinyin', async () => {
    const admin = await as('admin');
    const [region] = await dataSource.query<[{ id: string }]>(`SELECT id FROM regions WHERE name = '株洲市'`);
    const factory = { regionId: region.id, kind: 'company', name: '（四三〇厂）３号车间', dispatches: false };
    await admin.post('/api/registers/units').send(factory).expect(201);
    for (const text of ['(四三〇厂)', '［四三○厂］3号', '３号', 'sisanling'])
      expect(namesOf(await choices('renda', 'units', { text })), text).toEqual(['（四三〇厂）３号车间']);
    for (const text of ['jiaotong', 'jtys', '交通　运输'])
      expect(namesOf(await choices('renda', 'categories', { text, bodyId: bodies.congress }))).toEqual(['交通运输']);
    const reasons = await choices('zhengxie', 'decline-reasons', { bodyId: bodies.cppcc });
    const text = ` ${reasons[0]!.name.slice(2, 6)} `;
    expect(await choices('zhengxie', 'decline-reasons', { bodyId: bodies.cppcc, text })).toContainEqual(reasons[0]);
  });

  it('by its new name once it has been renamed', async () => {
    const id = await add('白丁');
    await edit(await as('admin'), `members/${id}`, { name: '艾丁' });
    expect(namesOf(await choices('renda', 'members', { text: 'baiding' }))).toEqual([]);
    expect(namesOf(await choices('renda', 'members', { text: 'aiding' }))).toEqual(['艾丁']);
  });

  it('two of one name come with what tells them apart, however each is written', async () => {
    await add('王建国', '渌口区某村支书');
    await add('王　建国', '荷塘区某校教师');
    const found = await choices('renda', 'members', { text: 'wangjg' });
    expect(found.map(({ name, toldApartBy }) => [name, toldApartBy])).toEqual([
      ['王建国', '渌口区某村支书'],
      ['王 建国', '荷塘区某校教师'],
    ]);
  });
});

describe('members to choose from for a session', () => {
  it('are those who hold a seat of its term, by the session itself or by the day on which a paper came', async () => {
    const congress = { bodyId: bodies.congress, text: '谭桂艳' };
    const [next] = await dataSource.query<{ id: string }[]>(
      `WITH next AS (INSERT INTO terms (body_id, ordinal, starts_on, ends_on)
         VALUES ($1, 17, '2026-06-01', '2031-05-31') RETURNING id, body_id)
       INSERT INTO sessions (body_id, term_id, ordinal, opens_on, closes_on, cutoff_at)
       SELECT body_id, id, 1, '2026-06-10', '2026-06-15', '2026-06-12T15:00:00+08:00' FROM next RETURNING id`,
      [bodies.congress],
    );
    const [[seat], [last]] = [
      await dataSource.query<{ id: string }[]>(
        `INSERT INTO members (person_id, body_id, term_id, name, search_key, name_order, search_text)
         SELECT person_id, body_id, (SELECT term_id FROM sessions WHERE id = $2), name, search_key, name_order, search_text
         FROM members WHERE id = $1 RETURNING id`,
        [members.congress.get('谭桂艳'), next!.id],
      ),
      await choices('renda', 'sessions', { bodyId: bodies.congress }).then(([, second]) => [second]),
    ];
    const idsOf = async (query: object) =>
      (await choices('renda', 'members', { ...congress, ...query })).map(({ id }) => id);
    const old = members.congress.get('谭桂艳');
    expect((await idsOf({})).sort()).toEqual([old, seat!.id].sort());
    expect(await idsOf({ sessionId: next!.id })).toEqual([seat!.id]);
    expect(await idsOf({ sessionId: last!.id })).toEqual([old]);
    // Filing of the next session opens thirty days before it.
    expect(await idsOf({ receivedOn: '2026-05-10' })).toEqual([old]);
    expect(await idsOf({ receivedOn: '2026-05-11' })).toEqual([seat!.id]);
    const ofNoBody = await (
      await as('renda')
    )
      .get('/api/choices/members')
      .query({ receivedOn: '2026-05-11' })
      .expect(422);
    expect(ofNoBody.body.fields).toMatchObject([{ field: 'bodyId', code: 'required' }]);
    await dataSource.query('DELETE FROM members WHERE id = $1', [seat!.id]);
    await dataSource.query('DELETE FROM sessions WHERE id = $1', [next!.id]);
    await dataSource.query('DELETE FROM terms WHERE body_id = $1 AND ordinal = 17', [bodies.congress]);
  });
});

describe('long lists come page by page in one order', () => {
  const pages = async (query: object) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (;;) {
      const answer = await (
        await as('renda')
      )
        .get('/api/choices/members')
        .query({ ...query, limit: 7, cursor })
        .expect(200);
      const page = answer.body as { items: Choice[]; nextCursor: string | null; total: number };
      seen.push(...namesOf(page.items));
      if (page.nextCursor === null) return { seen, total: page.total };
      cursor = page.nextCursor;
    }
  };

  it.each([
    ['pinyin', 'zh-u-co-pinyin'],
    ['strokes', 'zh-u-co-stroke'],
  ])('by %s', async (order, locale) => {
    const { seen, total } = await pages({ order });
    expect(seen).toHaveLength(total);
    const surnames = seen.filter((name) => !/^[曾单尉]/u.test(name)).map((name) => name.slice(0, 1));
    expect(surnames).toEqual([...surnames].sort(new Intl.Collator(locale).compare));
    expect(new Set(seen).size).toBeGreaterThan(20);
  });

  it('only of what was sought, and say how many that are', async () => {
    const all = await choices('renda', 'members', { text: 'l' });
    expect(await pages({ text: 'l' })).toEqual({ seen: namesOf(all), total: all.length });
    expect(all.length).toBeGreaterThan(7);
  });

  it.each(['x', Buffer.from('[1,"x"]').toString('base64url')])('refuse a cursor that is none: %s', async (cursor) => {
    await (await as('renda')).get('/api/choices/members').query({ cursor }).expect(422);
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
        expect(Object.keys(choice).sort()).toEqual(['detail', 'id', 'name', 'shortName', 'toldApartBy']);
        const { name, shortName, detail } = choice;
        expect(`${name} ${shortName} ${detail}`).not.toMatch(/0731|138000|16\d{4}/);
      }
      await request(server).get(`/api/choices/${what}`).expect(401);
    },
  );
});
