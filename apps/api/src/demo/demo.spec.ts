import { addDays, replyWorkflow, suggestionWorkflow, UNIT_KINDS } from '@jianyan/shared';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestClock } from '../../test/test-clock.js';
import { testDatabase } from '../../test/test-database.js';
import { readConfig } from '../config.js';
import { dataSourceOptions } from '../database/data-source.js';
import { FileStore } from '../storage/file-store.js';
import { loginOf } from './accounts.js';
import { demoCases } from './cases.js';
import { TURNS } from './cases.types.js';
import { seedDemo } from './index.js';
import { seedCases } from './seed-cases.data.js';

const part = (condition: string) => `EXISTS (SELECT FROM assignments WHERE proposal_id = told.id AND ${condition})`;
const letter = (condition: string) => `EXISTS (SELECT FROM replies WHERE proposal_id = told.id AND ${condition})`;
const rating = (condition: string) => `EXISTS (SELECT FROM evaluations WHERE proposal_id = told.id AND ${condition})`;
const session = (ordinal: number) => `(SELECT ordinal FROM sessions WHERE id = session_id) = ${ordinal}`;

/** A road beside the straight one, its case, and where that stands. */
const LIVING: [road: string, title: string, condition: string][] = [
  ['filed in the session that is on', '关于建立企业用工余缺调剂机制的建议', `series = 'inSession' AND ${session(6)}`],
  ['filed on the day of a cut-off', '关于建设乡镇消防站的建议', `series = 'inSession' AND ${session(5)}`],
  ['filed ten minutes after it', '关于优化中小学课后托管的建议', `series = 'between' AND ${session(5)}`],
  ['its session corrected', '关于完善乡镇农贸市场的建议', `series = 'inSession' AND receipt_evidence_id IS NOT NULL`],
  ['not accepted, taken back', '关于缩短合同纠纷审理周期的建议', `state = 'submitted'`],
  ['its pre-review sent back', '关于培育乡村文化带头人的提案', `state = 'submitted'`],
  ['disowned under review', '关于规范社区团购的提案', `state = 'returned' AND disowned_on IS NOT NULL`],
  ['disowned later', '关于规范快递末端配送车辆的建议', `state = 'handling' AND disowned_on IS NOT NULL`],
  ['sent back by its office', '关于加强社会工作人才队伍建设的建议', `state = 'registered'`],
  ['its roles changed', '关于推广秸秆综合利用的建议', part(`role = 'lead' AND state = 'inHand'`)],
  ['its return refused', '关于规范流浪犬猫收容的建议', part(`return_refusal <> '' AND state = 'inHand'`)],
  ['for some to know of', '关于保护城区古井的建议', part(`role = 'reference' AND state = 'noted'`)],
  ['an opinion before its leader', '关于改善农村学校冬季取暖条件的建议', part(`state = 'opinionSubmitted'`)],
  ['an opinion sent back', '关于建设县域公共充电站的建议', part(`opinion_sent_back <> '' AND state = 'inHand'`)],
  ['an opinion waived', '关于建设县域公共充电站的建议', part(`state = 'waived'`)],
  ['its letter void', '关于完善公交站点候车设施的建议', letter(`voided_because <> ''`)],
  ['a correction in check', '关于增加城区公共厕所的建议', letter(`kind = 'correction' AND state = 'checking'`)],
  ['a correction delivered', '关于新建社区口袋公园的建议', letter(`kind = 'correction' AND state = 'delivered'`)],
  ['its rating corrected', '关于推广垃圾分类驿站的建议', rating(`state = 'superseded'`)],
  ['rated from paper', '关于修缮村级灌溉渠道的建议', rating(`state = 'pending'`)],
  ['disowned such a rating', '关于开行早班通勤公交的建议', rating(`state = 'void'`)],
  ['rated late', '关于设立青少年科普基地的提案', `state = 'closed' AND ${rating(`state = 'valid'`)}`],
];

describe('the demo', () => {
  const clock = new TestClock('2026-03-16T10:00:00+08:00');
  const dataDir = mkdtempSync(join(tmpdir(), 'jianyan-demo-'));
  const store = new FileStore(readConfig({ DATA_DIR: dataDir }));
  const stage = { clock, store };
  let dataSource: DataSource;

  const count = async (sql: string): Promise<number> => {
    const [row] = await dataSource.query<{ count: number }[]>(`SELECT count(*)::integer AS count FROM ${sql}`);
    return row?.count ?? 0;
  };

  beforeAll(async () => {
    dataSource = await new DataSource(dataSourceOptions(await testDatabase())).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    rmSync(dataDir, { recursive: true });
  });

  it('leaves a database alone that somebody already uses', async () => {
    await dataSource.query(
      `WITH person AS (INSERT INTO persons DEFAULT VALUES RETURNING id)
       INSERT INTO accounts (person_id, login, name, search_key, name_order) SELECT id, 'chenming', '陈明', '', '' FROM person`,
    );
    expect(await seedDemo(dataSource, stage)).toBe(false);
    await dataSource.query('DELETE FROM accounts');
  });

  it('gives up between two steps when it is told to stop', async () => {
    await expect(seedDemo(dataSource, { ...stage, stop: AbortSignal.abort() })).rejects.toThrow();
    expect(await count('proposals')).toBe(0);
  });

  it('begins anew where a first start was cut short', async () => {
    expect(await count('accounts')).toBeGreaterThan(0);
    expect(await seedDemo(dataSource, stage)).toBe(true);
    expect(await count('bodies')).toBe(2);
  });

  it('is loaded once', async () => {
    expect(await seedDemo(dataSource, stage)).toBe(false);
    expect(await count('bodies')).toBe(2);
  });

  it('has units of every kind', async () => {
    expect(await count('units')).toBeGreaterThanOrEqual(36);
    expect(await count('(SELECT DISTINCT kind FROM units) AS kinds')).toBe(UNIT_KINDS.length);
  });

  it('has forty invented members besides the named ones, each in a group', async () => {
    expect(await count('members')).toBeGreaterThanOrEqual(47);
    expect(await count('members WHERE id NOT IN (SELECT member_id FROM group_members)')).toBe(0);
  });

  it('is in session in both bodies, nine weeks after the session before', async () => {
    const opened = await dataSource.query<{ name: string; opened: string; ordinal: number }[]>(
      `SELECT body.short_name AS name, session.opens_on::text AS opened, session.ordinal
       FROM sessions AS session JOIN bodies AS body ON body.id = body_id
       WHERE session.opens_on BETWEEN '2026-01-01' AND '2026-03-16' ORDER BY session.opens_on, body.kind`,
    );
    expect(opened).toEqual([
      { name: '市政协', opened: '2026-01-14', ordinal: 5 },
      { name: '市人大', opened: '2026-01-15', ordinal: 5 },
      { name: '市政协', opened: '2026-03-13', ordinal: 6 },
      { name: '市人大', opened: '2026-03-14', ordinal: 6 },
    ]);
  });

  it('has an account for every member, two for every handling unit and one for every office', async () => {
    expect(await count(`account_roles WHERE role = 'member'`)).toBe(await count('members'));
    const handlers = await count(`units WHERE kind NOT IN ('department', 'party_organ') OR NOT dispatches`);
    expect(await count(`account_roles WHERE role = 'drafter'`)).toBe(handlers);
    expect(await count(`account_roles WHERE role = 'leader'`)).toBe(handlers);
    expect(await count(`account_roles WHERE role = 'dispatcher'`)).toBe(await count('units WHERE dispatches'));
    expect(await count('accounts WHERE NOT demo')).toBe(0);
  });

  it('gives each person one account, with which he holds his seats', async () => {
    expect(await count('accounts')).toBe(await count('persons'));
    expect(
      await count(
        `account_roles JOIN accounts ON accounts.id = account_id JOIN members ON members.id = member_id
         WHERE members.person_id = accounts.person_id`,
      ),
    ).toBe(await count('members'));
  });

  it('has a deputy of two terms, whose account holds both seats', async () => {
    expect(
      await count(`(SELECT FROM account_roles JOIN members ON members.id = member_id JOIN terms ON terms.id = term_id
        GROUP BY account_id HAVING count(DISTINCT terms.id) = 2) AS elected_again`),
    ).toBe(1);
  });

  it('never lets one account draft and issue', async () => {
    expect(
      await count(
        `account_roles AS draft JOIN account_roles AS issue USING (account_id)
         WHERE draft.role = 'drafter' AND issue.role IN ('checker', 'leader')`,
      ),
    ).toBe(0);
  });

  it('calls the named people by the documented logins', () => {
    expect(['邓波', '谭桂艳', '莫洪波', '高晓燕', '单立人', '阿依古丽·买买提'].map(loginOf)).toEqual([
      'dengbo',
      'tanguiyan',
      'mohongbo',
      'gaoxiaoyan',
      'shanliren',
      'ayigulimaimaiti',
    ]);
  });

  describe('tells its cases', () => {
    it('the six that gave rise to the product, each in a state of its own', async () => {
      const rows = await dataSource.query<{ title: string; state: string }[]>(
        'SELECT title, state FROM proposals WHERE title = ANY($1)',
        [seedCases.map(({ title }) => title)],
      );
      expect(Object.fromEntries(rows.map(({ title, state }) => [title, state]))).toEqual({
        关于推动G320上跨四三〇厂专用线立交工程项目实施的建议: 'draft',
        '关于推进株洲铁路专用线同城同价、降低产业物流成本的建议': 'handling',
        '关于推进中小学“AI+体育”融合发展的建议': 'replied',
        关于以链式转型破解中小企业数字化转型困境的提案: 'closed',
        '关于实施“文旅轻骑兵”计划打造文旅品牌的提案': 'preReviewed',
        '关于持续强化制造业主体地位、推动数字化治理的建议': 'submitted',
      });
    });

    it('and at least sixty invented ones, all marked as of the demo', async () => {
      expect(await count('proposals')).toBe(demoCases.length);
      expect(demoCases.length - seedCases.length).toBeGreaterThanOrEqual(60);
      expect(await count('proposals WHERE NOT demo')).toBe(0);
    });

    it('over every state of a suggestion, of a unit at work and of a reply', async () => {
      const states = async (table: string, condition = 'TRUE'): Promise<string[]> => {
        const rows = await dataSource.query<{ state: string }[]>(
          `SELECT DISTINCT state FROM ${table} WHERE ${condition}`,
        );
        return rows.map(({ state }) => state);
      };
      const suggestions = await states('proposals', `kind = 'suggestion'`);
      expect(suggestions.sort()).toEqual([...suggestionWorkflow.states].sort());
      expect(await states('proposals', `kind = 'cppccProposal'`)).toEqual(
        expect.arrayContaining(['preReviewed', 'filed', 'handling', 'replied', 'contested', 'closed', 'declined']),
      );
      expect((await states('replies')).sort()).toEqual([...replyWorkflow.states].sort());
      expect(await states('assignments')).toEqual(
        expect.arrayContaining([
          'awaitingSignature',
          'inHand',
          'returnRequested',
          'returned',
          'opinionGiven',
          'answered',
        ]),
      );
    });

    it.each(LIVING)('%s: %s', async (_, title, condition) => {
      expect(demoCases.map((script) => script.title)).toContain(title);
      expect(await count(`proposals AS told WHERE title = '${title}' AND (${condition})`)).toBe(1);
    });

    it('each turn that there is', () => {
      const taken = new Set(demoCases.flatMap(({ then }) => then ?? []));
      expect([...taken].sort()).toEqual([...TURNS].sort());
    });

    it('with clocks that are overdue, due soon and far from due', async () => {
      const running = `deadlines WHERE met_on IS NULL AND dropped_on IS NULL AND clock <> 'returnWindow' AND due_on`;
      const today = clock.today();
      expect(await count(`${running} < '${today}'`)).toBeGreaterThan(5);
      expect(await count(`${running} BETWEEN '${today}' AND '${addDays(today, 7)}'`)).toBeGreaterThan(5);
      expect(await count(`${running} > '${addDays(today, 30)}'`)).toBeGreaterThan(5);
    });

    it('one act after the other, none after the first start', async () => {
      expect(
        await count(
          `(SELECT at < lag(at) OVER (PARTITION BY proposal_id ORDER BY id) AS earlier FROM events) AS acts WHERE earlier`,
        ),
      ).toBe(0);
      expect(await count(`events WHERE at >= '${clock.now().toISOString()}'`)).toBe(0);
    });

    it('with promises whose day has passed', async () => {
      expect(await count(`commitments WHERE due_on < '${clock.today()}'`)).toBeGreaterThan(0);
    });

    it('with promises that bind beyond the closing', async () => {
      expect(
        await count(`commitments JOIN proposals ON proposals.id = proposal_id AND state = 'closed'`),
      ).toBeGreaterThan(0);
    });
  });
});
