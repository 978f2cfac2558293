import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import type { DeadlinesDto } from '../deadlines/deadline.dto.js';
import type { TimelineDto } from '../history/timeline.dto.js';

const started = await startApp();
const { as } = started;
const { caseAt, step } = await walk(started);

const PEOPLE = ['dengbo', 'tanguiyan', 'renda', 'zhengfuban', 'jiaotong', 'fagai', 'gongxin'];
const plan = { coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai', 'gongxin'] };

const asked = async <Answer>(login: string, path: string): Promise<Answer> => {
  const { body } = await (await as(login)).get(`/api/proposals/${path}`).expect(200);
  return body as Answer;
};

/** A case that went all its way, with a unit that left it. */
const walked = (async () => {
  const kase = await caseAt('signedFor', plan);
  await kase.takeOnPart('gongxin', 'recall', { reason: '不需要了。' }, 'zhengfuban');
  await kase.giveOpinion('fagai');
  await kase.reply('jiaotong');
  return kase;
})();

it.each(PEOPLE)('what happened is shown to %s from the newest on, and whole when it is asked for', async (login) => {
  const { id } = await walked;
  const { timeline: first, timelineCount } = await (await walked).see(login);
  const { timeline } = await asked<TimelineDto>(login, `${id}/timeline`);
  expect(timeline).toHaveLength(timelineCount);
  expect(first).toEqual(timeline.slice(0, first.length));
  expect(first.length).toBe(Math.min(10, timelineCount));
});

it('of all that happened some of these people are told less', async () => {
  const { id } = await walked;
  const counts = PEOPLE.map(async (login) => (await asked<TimelineDto>(login, `${id}/timeline`)).timeline.length);
  const [author, , secretariat, , unit, , left] = await Promise.all(counts);
  expect(secretariat).toBeGreaterThan(author ?? 0);
  expect(unit).toBeGreaterThan(10);
  // The unit that was recalled is told of its own part.
  expect(left).toBeLessThan(author ?? 0);
});

it.each(PEOPLE)('every day that %s is shown is explained when it is asked for, and no other', async (login) => {
  const { id } = await walked;
  const { deadlines, nextDeadline } = await (await walked).see(login);
  const { deadlines: explained } = await asked<DeadlinesDto>(login, `${id}/deadlines`);
  expect(explained.map(({ explanation: _, ...deadline }) => deadline)).toEqual(deadlines);
  expect(explained.filter(({ explanation }) => explanation.length === 0)).toEqual([]);
  if (nextDeadline) expect(explained).toContainEqual(nextDeadline);
});

it('what somebody did last is shown at first, however much followed from it by itself', async () => {
  const separate = ['jiaotong', 'fagai', 'gongxin', 'jiaoyu', 'caizheng', 'wenlv'];
  const kase = await caseAt('delivered', { separate });
  for (const unit of separate) await kase.rate(unit, 'dissatisfied', 'dissatisfied', '未动工。');
  const { assignments } = await kase.see('renda');
  const assignmentIds = assignments.map(({ id }) => id);
  const { timeline } = await kase.take('renda', 'order-rehandling', { assignmentIds, reason: '请重办。' });
  expect(timeline.length).toBeGreaterThan(10);
  expect(timeline.at(-1)).toMatchObject({ step: 'orderRehandling', actor: 'secretariat' });
});

it('is for whoever sees the case', async () => {
  const { id } = await step('dengbo', '/proposals', { title: '关于路灯的建议' });
  for (const path of ['timeline', 'deadlines']) {
    await (await as('dengbo')).get(`/api/proposals/${id}/${path}`).expect(200);
    for (const login of ['renda', 'hedi', 'jiaotong']) {
      await (await as(login)).get(`/api/proposals/${id}/${path}`).expect(404);
    }
    await (await as('admin')).get(`/api/proposals/${id}/${path}`).expect(403);
  }
});
