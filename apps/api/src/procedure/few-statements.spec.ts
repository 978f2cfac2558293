import { afterAll, describe, expect, it } from 'vitest';
import { listen } from '../../test/statements.js';
import { startApp } from '../../test/start-app.js';
import { type Plan, type Station, walk } from '../../test/walk.js';
import type { CaseDto } from '../document/case.dto.js';
import type { SaveReply } from '../replies/reply.requests.js';

const started = await startApp();
const { caseAt, as } = await walk(started).then((town) => ({ ...town, as: started.as }));
const { forget, heard, stop } = listen(started.server);
afterAll(stop);

/** The statements of each request of these acts, by the last word of its address: `register`, `deliver` … */
async function statementsOf(acts: () => Promise<unknown>): Promise<Record<string, number>> {
  forget();
  await acts();
  return Object.fromEntries(
    heard().map(({ method, url, statements }) => {
      return [method === 'POST' ? (url.split('/').at(-1) ?? '') : method, statements.length];
    }),
  );
}

const alone: Plan = { sole: 'jiaotong' };
const eight: Plan = {
  coSigners: ['tanguiyan', 'hedi'],
  lead: 'jiaotong',
  co: ['fagai', 'jiaoyu', 'caizheng', 'gongxin', 'wenlv', 'shichang', 'shuju'],
};
/** From the blank page to the rating; with eight units, and two who signed with the author. */
const road = async (plan: Plan) => {
  const kase = await caseAt('delivered', plan);
  await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '未动工。');
  const assignmentIds = [(await kase.part('jiaotong')).id];
  await kase.take('renda', 'order-rehandling', { assignmentIds, reason: '请重办。' });
  await kase.reply('jiaotong');
  await kase.rate('jiaotong', 'satisfied');
};

it('a step asks the database little, and as often for one unit as for eight', async () => {
  const [ofOne, ofEight] = [await statementsOf(() => road(alone)), await statementsOf(() => road(eight))];
  const steps = Object.keys(ofOne);
  expect(steps).toEqual(expect.arrayContaining(['submit', 'register', 'assign', 'issue', 'deliver', 'rate']));
  expect(Object.entries(ofEight).filter(([, statements]) => statements > 20)).toEqual([]);
  expect(Object.fromEntries(steps.map((step) => [step, ofEight[step]]))).toEqual(ofOne);
  expect(ofOne.register).toBeLessThanOrEqual(10);
});

it.each<[Station, Plan]>([
  ['submitted', alone],
  ['delivered', alone],
  ['delivered', eight],
])('a look at a case that is %s takes three statements at the most', async (station, plan) => {
  const kase = await caseAt(station, plan);
  const { GET: statements } = await statementsOf(() => kase.see('renda'));
  expect(statements).toBeGreaterThan(0);
  expect(statements).toBeLessThanOrEqual(3);
});

it.each(['timeline', 'deadlines'])('so does a look at all of its %s', async (what) => {
  const [kase, secretariat] = [await caseAt('delivered', eight), await as('renda')];
  const { GET: statements } = await statementsOf(() =>
    secretariat.get(`/api/proposals/${kase.id}/${what}`).expect(200),
  );
  expect(statements).toBeGreaterThan(0);
  expect(statements).toBeLessThanOrEqual(3);
});

describe('a text that saves itself, every few seconds, asks at most five', () => {
  it('as a draft whose points are moved, changed and added', async () => {
    const author = await as('dengbo');
    const { body } = await author
      .post('/api/proposals')
      .send({ title: '关于路灯的建议', requests: ['一', '二', '三'] });
    const { id, textVersion, requests } = body as CaseDto;
    const [first, second] = requests.map((request) => ({ id: request.id, text: request.text }));
    const change = {
      textVersion,
      background: '情况。',
      requests: [{ ...second }, { ...first }, { text: '四' }],
    };
    await takesFive(() => author.patch(`/api/proposals/${id}`).send(change).expect(200));
  });

  it('as a letter', async () => {
    const kase = await caseAt('drafted', eight);
    const [drafter, text] = [await as('jiaotong'), (await kase.letterText('jiaotong', 'B')) as SaveReply];
    const { id } = await kase.letter('jiaotong');
    await takesFive(() => drafter.put(`/api/replies/${id}`).send(text).expect(200));
    const shorter = { ...text, version: text.version + 1, points: text.points.slice(1) };
    await takesFive(() => drafter.put(`/api/replies/${id}`).send(shorter).expect(200));
  });

  it('as an opinion', async () => {
    const kase = await caseAt('signedFor', eight);
    const [drafter, path] = [await as('fagai'), await kase.onPart('fagai', 'opinion')];
    await takesFive(() => drafter.put(`/api${path}`).send({ version: 1, text: '同意。' }).expect(200));
  });
});

async function takesFive(save: () => Promise<unknown>): Promise<void> {
  const [statements = 0] = Object.values(await statementsOf(save));
  expect(statements).toBeGreaterThan(0);
  expect(statements).toBeLessThanOrEqual(5);
}
