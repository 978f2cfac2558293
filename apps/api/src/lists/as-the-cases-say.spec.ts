import { DESKS, PROPOSAL_STATES } from '@jianyan/shared';
import { describe, expect, it } from 'vitest';
import { chance } from '../../test/chance.js';
import { caseWithManyParts } from '../../test/many-parts.js';
import { edit } from '../../test/edit-entry.js';
import { listedFromCases } from '../../test/oracle/list.js';
import { workbenchFromCases } from '../../test/oracle/workbench.js';
import { personOf } from '../../test/person-of.js';
import { randomWalk } from '../../test/random-walk.js';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import { writeBlankKeys } from '../database/blank-keys.js';
import { rebuildCaseRows } from '../case-rows/rebuild.js';
import { holds, type Person } from '../auth/person.js';
import { ListProposals, SORTS } from './list.requests.js';
import { ListQueries } from './list.queries.js';
import { WorkbenchQueries } from './workbench.queries.js';

const started = await startApp();
const { app, addAccount, addRoles, as, clock, dataSource } = started;
const town = await walk(started);
const { bodies, caseAt, file, firstOf, memberOf, step, unitOf } = town;
const lists = app.get(ListQueries);
const workbenches = app.get(WorkbenchQueries);

const by = chance(20_260_316);
const memberId = memberOf('tanguiyan');
const unitId = unitOf('jiaotong');
await addRoles('tanguiyan', [{ role: 'drafter', unitId }]);
await addAccount('both-secretariats-and-office', [
  { role: 'secretariat', bodyId: bodies.congress },
  { role: 'secretariat', bodyId: bodies.cppcc },
  { role: 'dispatcher', unitId: unitOf('zhengfuban') },
]);
await addRoles('mohongbo', [
  { role: 'leader', unitId: unitOf('fagai') },
  { role: 'checker', unitId },
  { role: 'dispatcher', unitId: unitOf('fayuan') },
]);

const SEVERAL_HOLDINGS = ['tanguiyan', 'both-secretariats-and-office', 'mohongbo'];
const PEOPLE = [
  ...['dengbo', 'hedi', 'gaoxiaoyan', 'renda', 'zhengxie', 'zhengxie2', 'zhengfuban'],
  ...['fayuan-lead', 'jiaotong', 'jiaotong-lead', 'fagai', 'fagai-lead', 'jiaoyu', 'caizheng', 'wenlv-lead', 'shuiwu'],
  ...SEVERAL_HOLDINGS,
];

const walkers = randomWalk(started, town, by);
const text = { title: '关于代为登记的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'full' };

/** What nobody's random steps would bring about often enough. */
async function beginnings(): Promise<void> {
  for (const author of ['dengbo', 'mohongbo']) {
    const { id } = await step(author, '/proposals', { ...text, title: `关于100%回收_废电池的建议：${author}` });
    const memberIds = (author === 'dengbo' ? ['tanguiyan', 'hedi'] : ['gaoxiaoyan', 'lingxiao']).map(memberOf);
    await step(author, `/proposals/${id}/invite`, { memberIds });
    walkers.caseIds.push(id);
  }
  const filed = await step('renda', '/proposals', {
    ...text,
    bodyId: bodies.congress,
    authorMemberId: memberOf('tanguiyan'),
    onBehalf: { receivedHow: 'paper', receivedOn: '2026-03-13' },
  });
  const scanId = await file('renda', filed.id, { purpose: 'scan' });
  await step('renda', `/proposals/${filed.id}/paper-signatures`, { memberIds: [memberOf('hedi')], scanId });
  await step('renda', `/proposals/${filed.id}/submit`);
  const walked = [
    await caseAt('accepted', { coSigners: ['tanguiyan'] }),
    await caseAt('signedFor', { author: 'mohongbo', lead: 'jiaotong', co: ['fagai'] }),
    await caseAt('drafted', { separate: ['jiaotong', 'fagai'], coSigners: ['tanguiyan'] }),
    await caseAt('delivered', { lead: 'fagai', co: ['jiaotong'], classCode: 'B' }),
    await caseWithManyParts(caseAt),
  ];
  walkers.caseIds.push(filed.id, ...walked.map(({ id }) => id));
}

const rowsOfAllCases = (): Promise<{ row: object }[]> =>
  dataSource.query(
    `SELECT to_jsonb(case_rows) AS row FROM case_rows
     UNION ALL SELECT to_jsonb(case_units) FROM case_units
     UNION ALL SELECT to_jsonb(case_members) FROM case_members ORDER BY 1`,
  );

async function registersChange(): Promise<void> {
  const admin = await as('admin');
  const rename = (path: string, name: string) => edit(admin, path, { name });
  await rename(`units/${unitId}`, '市交通运输和物流局');
  await rename(`members/${memberId}`, '谭桂燕');
  await rename(`categories/${await firstOf('categories', 'congress')}`, '交通');
  const [session] = await dataSource.query<[{ id: string; opensOn: string }]>(
    'SELECT id, opens_on AS "opensOn" FROM sessions WHERE body_id = $1 ORDER BY opens_on DESC LIMIT 1',
    [bodies.congress],
  );
  const shorter = { closesOn: session.opensOn, ordinal: 9 };
  await edit(admin, `sessions/${session.id}`, shorter);
}

const queryOf = (changes: Partial<ListProposals>): ListProposals => Object.assign(new ListProposals(), changes);

/** A filter or two, an order and a size of page, as chance has it. */
async function someQuery(person: Person): Promise<ListProposals> {
  const offered: Partial<ListProposals>[] = [
    { state: by.some(PROPOSAL_STATES, 3) },
    { state: ['handling'] },
    { kind: by.oneOf(['suggestion', 'cppccProposal'] as const) },
    { bodyId: by.oneOf([bodies.congress, bodies.cppcc]) },
    { unitId: unitOf(by.oneOf(['jiaotong', 'fagai', 'jiaoyu', 'caizheng'])) },
    { memberId: memberOf(by.oneOf(['dengbo', 'tanguiyan', 'hedi', 'mohongbo'])) },
    { categoryId: await firstOf('categories', by.oneOf(['congress', 'cppcc'] as const)) },
    { due: by.oneOf(['soon', 'today', 'overdue'] as const) },
    {
      text: by.oneOf([
        '建议',
        '桥',
        '100%回',
        '_',
        '1',
        '第002号',
        '闭会1',
        'aI',
        'ⅱ类',
        'σ',
        '关于农村公路',
        '建议 关于',
        '公路　农村',
        '１００％ 回收＿',
        '第二号',
        '闭会第1号',
        '[四三○厂]',
        'G320 430厂',
        ' 养老 ',
        '没有',
      ]),
    },
    { desk: [by.oneOf(desksOf(person))] },
    { desk: by.some(desksOf(person), 3) },
  ];
  const chosen = by.some(offered, 2).reduce((all, one) => ({ ...all, ...one }), {});
  return queryOf({ ...chosen, sort: by.oneOf(SORTS), limit: by.oneOf([1, 3, 200]) });
}

const desksOf = (person: Person) =>
  (Object.keys(DESKS) as (keyof typeof DESKS)[]).flatMap((role) => (holds(person, role) ? DESKS[role] : []));

/** A whole list, page after page. */
async function expectSameList(person: Person, query: ListProposals): Promise<void> {
  const today = clock.today();
  const [mine, told] = [{ ...query }, { ...query }];
  for (let pages = 0; pages < 4; pages += 1) {
    const [got, expected] = [await lists.list(person, mine), await listedFromCases(dataSource, person, today, told)];
    const what = `${person.login} ${JSON.stringify(query)}`;
    expect(got.total, what).toBe(expected.total);
    expect(got.items, what).toEqual(expected.items);
    if (got.nextCursor === null || expected.nextCursor === null) {
      expect(got.nextCursor, what).toBe(expected.nextCursor);
      return;
    }
    mine.cursor = got.nextCursor;
    told.cursor = expected.nextCursor;
  }
}

async function expectSame(login: string): Promise<void> {
  const person = await personOf(dataSource, login);
  const today = clock.today();
  await expectSameList(person, queryOf({ limit: 200 }));
  await expectSameList(person, queryOf({ limit: 2, sort: by.oneOf(SORTS) }));
  await expectSameList(person, queryOf({ limit: 200, desk: [by.oneOf(desksOf(person))] }));
  for (let left = 4; left > 0; left -= 1) await expectSameList(person, await someQuery(person));
  expect(await workbenches.workbench(person), login).toEqual(await workbenchFromCases(dataSource, person, today));
  const [{ id }] = await dataSource.query<[{ id: string }]>('SELECT id FROM sessions ORDER BY random() LIMIT 1');
  expect(await workbenches.workbench(person, id), login).toEqual(
    await workbenchFromCases(dataSource, person, today, id),
  );
}

await beginnings();

describe.each([
  ['on the day it began', 5, 0],
  ['after some steps and days', 35, 14],
  ['after half a year and changes in the registers', 20, 180],
])('%s', (_, steps, days) => {
  it('steps are taken and days pass', async () => {
    await walkers.stroll(steps);
    clock.advance({ days });
    if (days === 180) await registersChange();
  });

  it('what the acts wrote is what a rebuild writes, whatever became of it', async () => {
    const written = await rowsOfAllCases();
    expect(written.length).toBeGreaterThan(30);
    expect(await rebuildCaseRows(dataSource)).toBe(walkers.caseIds.length);
    expect(await rowsOfAllCases()).toEqual(written);
    await dataSource.query(`UPDATE case_rows SET title = '', secretariat_due_on = NULL`);
    await dataSource.query(`UPDATE case_units SET unit_id = uuidv7() WHERE role = 'co'`);
    await dataSource.query(`DELETE FROM case_members WHERE relation = 'author'`);
    await rebuildCaseRows(dataSource);
    expect(await rowsOfAllCases()).toEqual(written);
  });

  it('titles that were there before they were sought so are found too, once the program has started', async () => {
    const written = await rowsOfAllCases();
    await dataSource.query(`UPDATE case_rows SET title_key = '', letters = '{old}'`);
    await writeBlankKeys(dataSource);
    expect(await rowsOfAllCases()).toEqual(written);
  });

  it.each(PEOPLE)('%s has on lists and desks what the cases say', expectSame);
});

it('the walk went far', () => {
  expect(walkers.taken.length).toBeGreaterThan(50);
  expect(new Set(walkers.taken).size).toBeGreaterThan(15);
});

it('somebody without a holding that shows cases has none', async () => {
  const admin = await personOf(dataSource, 'admin');
  expect(await lists.list(admin, queryOf({}))).toEqual({ items: [], nextCursor: null, total: 0, more: false });
  expect((await workbenches.workbench(admin)).desks).toEqual([]);
});
