import type { RegisterName } from '@jianyan/shared';
import { describe, expect, it } from 'vitest';
import { edit } from '../../test/edit-entry.js';
import { startApp } from '../../test/start-app.js';

const { addAccount, as } = await startApp();
await addAccount('admin', [{ role: 'admin' }]);
const admin = () => as('admin');

async function add(register: RegisterName, values: object): Promise<string> {
  const { body } = await (await admin()).post(`/api/registers/${register}`).send(values).expect(201);
  return body.id as string;
}

async function refused(register: RegisterName, values: object, status: number) {
  const { body } = await (await admin()).post(`/api/registers/${register}`).send(values).expect(status);
  return { code: body.code as string, fields: body.fields as { field: string; code: string; message: string }[] };
}

const city = await add('regions', { name: '株洲市', level: 'prefecture' });
const congress = await add('bodies', {
  regionId: city,
  kind: 'congress',
  name: '株洲市人民代表大会',
  shortName: '市人大',
  officeName: '代表工委',
  phone: '0731-00000101',
});
const cppcc = await add('bodies', {
  regionId: city,
  kind: 'cppcc',
  name: '中国人民政治协商会议株洲市委员会',
  shortName: '市政协',
  officeName: '提案委',
  phone: '0731-00000201',
});
const term = await add('terms', { bodyId: congress, ordinal: 16, startsOn: '2021-12-27', endsOn: '2026-12-26' });
const delegation = await add('groups', { bodyId: congress, kind: 'delegation', name: '荷塘代表团' });
const sector = await add('groups', { bodyId: cppcc, kind: 'sector', name: '经济界' });
const unit = (name: string, more: object = {}) => ({
  regionId: city,
  kind: 'department',
  name,
  dispatches: false,
  ...more,
});
const fagai = await add('units', unit('市发展和改革委员会', { shortName: '市发改委' }));
const nowhere = '0190a6a0-0000-7000-8000-000000000000';

describe('two entries alike', () => {
  it('are refused with the field named, in the language of whoever asks', async () => {
    const { code, fields } = await refused('units', unit(' 市发展和改革委员会 '), 409);
    expect({ code, fields }).toMatchObject({
      code: 'already-exists',
      fields: [
        { field: 'name', code: 'name-used', message: '已登记过同样的一条，请换一个，或者修改、恢复原有的一条。' },
      ],
    });
  });

  it('are refused at the top of the regions too, where there is no parent to tell them apart', async () => {
    const { fields } = await refused('regions', { name: '株洲市', level: 'prefecture' }, 409);
    expect(fields).toMatchObject([{ field: 'name' }]);
  });

  it('cannot come about by a change', async () => {
    const other = await add('units', unit('市财政局'));
    const changed = await edit(await admin(), `units/${other}`, { name: '市发展和改革委员会' }, 409);
    expect(changed.body.fields).toMatchObject([{ field: 'name', code: 'name-used' }]);
  });

  it('may be two members of one name, but not of one credential', async () => {
    const member = { termId: term, name: '向阳', groupIds: [] };
    await add('members', { ...member, credentialNo: '160001' });
    await add('members', { ...member, credentialNo: '160002' });
    const { fields } = await refused('members', { ...member, credentialNo: '160002' }, 409);
    expect(fields).toMatchObject([{ field: 'credentialNo', code: 'credential-used' }]);
  });
});

describe('what an entry refers to', () => {
  it.each([
    ['units', 'regionId', unit('市林业局', { regionId: nowhere })],
    ['units', 'parentId', unit('市林业局', { parentId: nowhere })],
    ['categories', 'bodyId', { bodyId: nowhere, name: '教育', position: 1 }],
    ['members', 'termId', { termId: nowhere, name: '钟灵', groupIds: [] }],
    ['members', 'groupIds', { termId: term, name: '钟灵', groupIds: [nowhere] }],
    ['sessions', 'termId', session({ termId: nowhere })],
  ] as const)('must exist: %s by %s', async (register, field, values) => {
    const { code, fields } = await refused(register, values, 422);
    expect({ code, fields }).toMatchObject({ code: 'unknown-reference', fields: [{ field }] });
  });

  it('belongs to the same body: a deputy sits in no sector of the CPPCC', async () => {
    const { fields } = await refused('members', { termId: term, name: '钟灵', groupIds: [delegation, sector] }, 422);
    expect(fields).toMatchObject([{ field: 'groupIds', code: 'unknown-reference' }]);
  });

  it('leaves nothing half-written when one part is refused', async () => {
    const { body } = await (await admin()).get('/api/registers/members').query({ text: '钟灵' }).expect(200);
    expect(body.total).toBe(0);
  });
});

function session(changes: object = {}) {
  return {
    termId: term,
    ordinal: 5,
    opensOn: '2025-12-25',
    closesOn: '2025-12-29',
    cutoffAt: '2025-12-27T15:00:00+08:00',
    ...changes,
  };
}

describe('days', () => {
  it('of a session do not end before they begin', async () => {
    const { code, fields } = await refused('sessions', session({ closesOn: '2025-12-24' }), 422);
    expect({ code, fields }).toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'closesOn', message: '闭幕日期不能早于开幕日期。' }],
    });
  });

  it('of a term do not either', async () => {
    const values = { bodyId: cppcc, ordinal: 10, startsOn: '2026-01-01', endsOn: '2021-01-01' };
    expect((await refused('terms', values, 422)).fields).toMatchObject([{ field: 'endsOn', code: 'before-beginning' }]);
  });

  it.each(['2025-02-30', '0000-01-01', '25.12.2025', '2025-12-25T00:00:00Z', 20251225])(
    'are days of the calendar: not %s',
    async (opensOn) => {
      expect((await refused('sessions', session({ opensOn }), 422)).fields).toMatchObject([
        { field: 'opensOn', code: 'not-a-day' },
      ]);
    },
  );

  it.each(['2025-12-27T15:00:00', '2025-12-27', '2025-12-27T99:00:00Z', '2025-12-27T15:00:00+99:00'])(
    'a cut-off is an instant with its offset: not %s',
    async (cutoffAt) => {
      expect((await refused('sessions', session({ cutoffAt }), 422)).fields).toMatchObject([
        { field: 'cutoffAt', code: 'not-an-instant' },
      ]);
    },
  );
});

describe('entries below one another', () => {
  it('never form a circle', async () => {
    const upper = await add('units', unit('荷塘区人民政府', { kind: 'district_government' }));
    const lower = await add('units', unit('月塘街道办事处', { kind: 'town', parentId: upper }));
    for (const parentId of [lower, upper]) {
      const { body } = await edit(await admin(), `units/${upper}`, { parentId }, 422);
      expect(body.fields).toMatchObject([{ field: 'parentId', code: 'below-itself' }]);
    }
  });
});

describe('names', () => {
  it('padded as tables pad them are the same names', async () => {
    const id = await add('members', { termId: term, name: ' 邓　波 ', groupIds: [] });
    const { body } = await (await admin()).get(`/api/registers/members/${id}`).expect(200);
    expect(body).toMatchObject({ name: '邓 波' });
  });

  it('keep rare characters and dots', async () => {
    const id = await add('members', { termId: term, name: '阿依古丽·买买提', groupIds: [] });
    const { body } = await edit(await admin(), `members/${id}`, { name: '龙崀生' });
    expect(body).toMatchObject({ name: '龙崀生' });
  });

  it('of blanks only are none', async () => {
    expect((await refused('units', unit('　 '), 422)).fields).toMatchObject([{ field: 'name', code: 'required' }]);
  });

  it('have a limit', async () => {
    expect((await refused('units', unit('局'.repeat(101)), 422)).fields).toMatchObject([
      { field: 'name', code: 'too-long', params: { max: 100 } },
    ]);
  });

  it('change what they are found by', async () => {
    const found = async (text: string) =>
      (await (await admin()).get('/api/registers/units').query({ text }).expect(200)).body.total as number;
    expect(await found('fgw')).toBe(1);
    await edit(await admin(), `units/${fagai}`, { shortName: '计委' });
    expect([await found('fgw'), await found('jw'), await found('fazhan he gaige')]).toEqual([0, 1, 1]);
    await edit(await admin(), `units/${fagai}`, { shortName: '发改委' });
  });
});

describe('lists', () => {
  it('page by cursor without losing or repeating an entry', async () => {
    const names = ['教育', '医疗卫生', '农业农村', '生态环境', '社会民生'];
    for (const [index, name] of names.entries()) {
      await add('categories', { bodyId: cppcc, name, position: index === 3 ? 2 : index + 1 });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { bodyId: cppcc, limit: 2, cursor };
      const { body } = await (await admin()).get('/api/registers/categories').query(query).expect(200);
      expect(body.total).toBe(5);
      seen.push(...(body.items as { name: string }[]).map(({ name }) => name));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['教育', '医疗卫生', '生态环境', '农业农村', '社会民生']);
  });

  it('show the newest term first, page by page', async () => {
    await add('terms', { bodyId: congress, ordinal: 15, startsOn: '2016-12-27', endsOn: '2021-12-26' });
    const first = await (await admin()).get('/api/registers/terms').query({ limit: 1 }).expect(200);
    const cursor: string = first.body.nextCursor;
    const second = await (await admin()).get('/api/registers/terms').query({ limit: 1, cursor }).expect(200);
    expect(first.body.items).toMatchObject([{ ordinal: 16 }]);
    expect(second.body.items).toMatchObject([{ ordinal: 15 }]);
  });

  it.each(['not-a-cursor', cursorOf(['交通', nowhere]), cursorOf([1, 'x']), cursorOf(['\0', nowhere])])(
    'refuse a cursor that is none of theirs: %s',
    async (cursor) => {
      const { body } = await (await admin()).get('/api/registers/categories').query({ cursor }).expect(422);
      expect(body.fields).toMatchObject([{ field: 'cursor' }]);
    },
  );

  it('find a unit by name, short name and initials, and take % and _ for what they are', async () => {
    const found = async (text: string) =>
      (await (await admin()).get('/api/registers/units').query({ text }).expect(200)).body.total as number;
    expect(await found('改革')).toBe(1);
    expect(await found('FGW')).toBe(1);
    expect(await found('%')).toBe(0);
    expect(await found('_')).toBe(0);
  });

  it('stand in the order of pinyin, official ones in that of strokes, and page by it', async () => {
    const next = await add('terms', { bodyId: congress, ordinal: 17, startsOn: '2026-12-27', endsOn: '2031-12-26' });
    const post = '名单 测试';
    for (const name of ['丁一', '曾二', '白三', '单四', '艾五'])
      await add('members', { termId: next, name, post, groupIds: [] });
    const listed = async (order?: string) => {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const query = { text: '名单测试', order, limit: 2, cursor };
        const { body } = await (await admin()).get('/api/registers/members').query(query).expect(200);
        names.push(...(body.items as { name: string }[]).map(({ name }) => name));
        cursor = body.nextCursor ?? undefined;
      } while (cursor);
      return names.join(' ');
    };
    expect(await listed()).toBe('艾五 白三 丁一 单四 曾二');
    expect(await listed('pinyin')).toBe('艾五 白三 丁一 单四 曾二');
    expect(await listed('strokes')).toBe('丁一 白三 艾五 单四 曾二');
    await (await admin()).get('/api/registers/members').query({ order: 'length' }).expect(422);
  });

  it.each([
    ['units', 'fazhan he', 1],
    ['units', '发　展', 1],
    ['members', 'xiangyang', 2],
    ['members', '１６０００１', 1],
    ['members', 'ayi', 0],
    ['groups', 'hetang', 1],
    ['groups', 'ht dbt', 1],
    ['bodies', 'renmin daibiao dahui', 1],
    ['bodies', 'srd', 1],
    ['regions', 'zhuzhou', 1],
    ['categories', 'ylws', 1],
    ['terms', 'zhuzhou shi renmin', 3],
    ['sessions', 'srd', 0],
  ] as const)('of %s find %s', async (register, text, total) => {
    const { body } = await (await admin()).get(`/api/registers/${register}`).query({ text }).expect(200);
    expect(body.total).toBe(total);
  });

  it('refuse a filter that the register does not know', async () => {
    const { body } = await (await admin()).get('/api/registers/units').query({ bodyId: congress }).expect(422);
    expect(body.fields).toMatchObject([{ field: 'bodyId', code: 'unknown-property' }]);
  });
});

function cursorOf(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}
