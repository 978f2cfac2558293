import { readdir } from 'node:fs/promises';
import { addDays } from '@jianyan/shared';
import { describe, expect, it } from 'vitest';
import { chance } from '../../test/chance.js';
import { bringToItsEnd } from '../../test/last-acts.js';
import { randomWalk } from '../../test/random-walk.js';
import { startApp } from '../../test/start-app.js';
import { blankDatabase } from '../../test/test-database.js';
import type { Town } from '../../test/town.js';
import { loadKept } from '../../test/upgrade/load.js';
import type { SessionDto } from '../auth/sessions/session.dto.js';
import { rebuildCaseRows } from '../case-rows/rebuild.js';
import type { CaseDto } from '../document/case.dto.js';
import type { ProposalListDto } from '../lists/list.dto.js';
import type { ChoicesDto } from '../registry/choices/choice.dto.js';
import { schemaDrift } from './drift.js';
import { migrate } from './migrate.js';

const upgrades = (await readdir(new URL('../../test/upgrade/', import.meta.url))).filter((name) =>
  name.endsWith('.gz'),
);

/** From this migration on a letter says what it made of each opinion. */
const OPINIONS_EXPLAINED = '20261129212010';

it('looks at databases of landings that were kept, with and without letters from before opinions were explained', () => {
  const old = upgrades.filter((name) => name < OPINIONS_EXPLAINED);
  expect(old.length).toBeGreaterThan(0);
  expect(upgrades.length).toBeGreaterThan(old.length);
});

describe.each(upgrades)('the demo of %s, upgraded', async (name) => {
  const databaseUrl = await blankDatabase(`from_${name.slice(0, 14)}`);
  const then = await loadKept(databaseUrl, name);
  await migrate(databaseUrl);
  const { as, clock, dataSource } = await startApp({}, [], { databaseUrl });
  clock.setTo(then.now.toISOString());

  const cases = then.rows.get('proposals') ?? 0;
  const get = async <Answer>(login: string, path: string): Promise<Answer> =>
    (await (await as(login)).get(`/api${path}`).expect(200)).body as Answer;

  it('has the tables that the entities describe', async () => {
    expect(await schemaDrift(dataSource)).toEqual([]);
  });

  it.each(['proposals', 'events', 'text_versions', 'deadlines', 'accounts'])('has lost no row of %s', async (table) => {
    const [{ count }] = await dataSource.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM ${table}`);
    expect(count).toBe(then.rows.get(table));
    expect(count).toBeGreaterThan(20);
  });

  it('has made whoever signs in, with all his seats, one person', async () => {
    const [counted] = await dataSource.query<unknown[]>(
      `SELECT (SELECT count(*) = count(DISTINCT person_id) FROM accounts WHERE disabled_at IS NULL) AS "eachOneAccount",
              (SELECT count(*) FROM account_roles JOIN accounts ON accounts.id = account_id
                 JOIN members ON members.id = member_id WHERE members.person_id <> accounts.person_id)::int AS "ofOthers",
              (SELECT count(*) FROM account_roles WHERE member_id IS NOT NULL)::int AS held`,
    );
    expect(counted).toEqual({ eachOneAccount: true, ofOthers: 0, held: then.rows.get('members') });
  });

  it('has in its lists what a rebuild writes', async () => {
    const rows = (): Promise<unknown[]> =>
      dataSource.query(
        `SELECT to_jsonb(case_rows) AS row FROM case_rows
         UNION ALL SELECT to_jsonb(case_units) FROM case_units
         UNION ALL SELECT to_jsonb(case_members) FROM case_members ORDER BY 1`,
      );
    const upgraded = await rows();
    expect(upgraded.length).toBeGreaterThan(cases);
    expect(await rebuildCaseRows(dataSource)).toBe(cases);
    expect(await rows()).toEqual(upgraded);
  });

  it.each(['renda', 'zhengxie', 'zhengfuban', 'jiaotong', 'jiaotong-lead', 'dengbo', 'mohongbo'])(
    'answers %s',
    async (login) => {
      await get(login, '/auth/session');
      await get(login, '/workbench');
      await get(login, '/notices');
      const { items } = await get<ProposalListDto>(login, '/proposals?limit=200');
      expect(items.length).toBeGreaterThan(0);
      for (const { id, title } of items) {
        expect(await get<CaseDto>(login, `/proposals/${id}`)).toMatchObject({ id, title });
      }
    },
  );

  it('finds its people as this program does: the given name first, too', async () => {
    const { roles } = await get<SessionDto>('dengbo', '/auth/session');
    const bodyId = roles.find(({ member }) => member)?.member?.bodyId;
    const { items } = await get<ChoicesDto>('renda', `/choices/members?bodyId=${bodyId}&text=bo%20deng`);
    expect(items.map((one) => one.name)).toEqual(['邓波']);
  });

  const casesThat = (sql: string): Promise<{ id: string; state: string }[]> => dataSource.query(sql);

  if (name < OPINIONS_EXPLAINED) {
    it('lets a letter that rests on opinions which nobody explained be sent back and go on', async () => {
      const resting = await casesThat(
        `SELECT id, state FROM proposals WHERE state = 'handling'
           AND EXISTS (SELECT FROM replies WHERE proposal_id = proposals.id AND state IN ('checking', 'awaitingIssue'))
           AND EXISTS (SELECT FROM assignments WHERE proposal_id = proposals.id AND state = 'opinionGiven')
         ORDER BY id LIMIT 2`,
      );
      expect(resting.length).toBeGreaterThan(0);
      for (const { id } of resting) {
        const walkers = randomWalk({ as, clock, dataSource }, {} as Town, chance(1));
        expect(await bringToItsEnd({ as, clock, dataSource }, walkers, id), id).toBe('closed');
        expect(walkers.taken).toContain('reply sendBackDraft');
      }
    });
  }

  it('lets what is returned be ended by a day, also what was returned when no day was set for it', async () => {
    const returned = await casesThat(`SELECT id, state FROM proposals WHERE state = 'returned' ORDER BY id`);
    expect(returned.length).toBeGreaterThan(0);
    for (const { id } of returned) {
      const walkers = randomWalk({ as, clock, dataSource }, {} as Town, chance(1));
      expect(await bringToItsEnd({ as, clock, dataSource }, walkers, id), id).toBe('withdrawn');
    }
  });

  it('lets cases go on: one is filed, one registered, one signed for', async () => {
    clock.setTo(`${addDays(clock.today(), 1)}T10:00:00+08:00`);
    const act = async (login: string, path: string, body: object = {}) =>
      (await (await as(login)).post(`/api${path}`).send(body)).body as CaseDto;
    const text = { title: '关于路灯的建议', background: '情况。', requests: ['增设。'], disclosureWish: 'full' };
    const { id } = await act('dengbo', '/proposals', text);
    expect(await act('dengbo', `/proposals/${id}/submit`)).toMatchObject({ id, state: 'submitted' });
    const [{ categoryId }] = await dataSource.query<[{ categoryId: string }]>(
      `SELECT categories.id AS "categoryId" FROM categories JOIN proposals USING (body_id)
       WHERE proposals.id = $1 ORDER BY position LIMIT 1`,
      [id],
    );
    expect(await act('renda', `/proposals/${id}/register`, { categoryId })).toMatchObject({ state: 'registered' });
    const { items } = await get<ProposalListDto>('jiaotong', '/proposals?desk=sign');
    const part = items[0]?.ownPart;
    const signed = await act('jiaotong', `/assignments/${part?.assignmentId}/sign-for`);
    expect(signed.assignments.find((one) => one.id === part?.assignmentId)?.state).toBe('inHand');
  });
});
