import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { type Station, walk, type WalkedCase } from '../../test/walk.js';

const started = await startApp();
const { clock } = started;
const { caseAt, firstOf, nameOf, refusal, step, unitOf } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

/** A step that may be taken again, and then says something else. */
interface Repeated {
  name: string;
  at: Station;
  /** Whoever takes it first, and whoever had read the case before. */
  first: string;
  second: string;
  path: (kase: WalkedCase) => Promise<string>;
  says: (kase: WalkedCase, time: 'first' | 'second') => object | Promise<object>;
}

const reason = '按内容更正。';
const talk = { heldOn: '2026-03-16', way: 'visit', people: '邓波代表', summary: '当面听取了意见。' };
const onCase = (step: string) => (kase: WalkedCase) => Promise.resolve(`/proposals/${kase.id}/${step}`);

const REPEATED: readonly Repeated[] = [
  {
    ...{ name: 'changeCategory', at: 'accepted', first: 'renda2', second: 'renda', path: onCase('change-category') },
    says: async (_, time) => ({
      categoryId: await firstOf('categories', 'congress', time === 'first' ? 1 : 2),
      reason,
    }),
  },
  {
    ...{ name: 'correctSession', at: 'submitted', first: 'renda2', second: 'renda', path: onCase('correct-session') },
    says: async (kase, time) => ({
      ...{ receivedOn: '2026-03-16', receivedTime: time === 'first' ? '08:10' : '08:40', reason },
      scanId: await kase.file(time === 'first' ? 'renda2' : 'renda', { purpose: 'scan' }),
    }),
  },
  {
    ...{ name: 'changeRoles', at: 'signedFor', path: onCase('change-roles') },
    ...{ first: 'zhengfuban', second: 'zhengfuban' },
    says: (_, time) => ({
      units: (time === 'first' ? ['fagai', 'jiaotong'] : ['jiaotong', 'fagai']).map((login, place) => ({
        ...{ unitId: unitOf(login), role: place === 0 ? 'lead' : 'co' },
      })),
      reason,
    }),
  },
  {
    ...{ name: 'allot', at: 'signedFor', first: 'jiaotong-lead', second: 'jiaotong-lead' },
    path: (kase) => kase.onPart('jiaotong', 'allot'),
    says: (_, time) => ({
      section: '规划科',
      person: time === 'first' ? '张永康' : '李静',
      telephone: '0731-00001234',
    }),
  },
  {
    // Said beside what was said before: but one talk is not to be recorded twice unseen.
    ...{ name: 'recordContact', at: 'signedFor', first: 'jiaotong', second: 'jiaotong-lead' },
    path: (kase) => kase.onPart('jiaotong', 'contacts'),
    says: () => talk,
  },
  {
    ...{ name: 'answerContact', at: 'signedFor', first: 'dengbo', second: 'dengbo' },
    path: (kase) => kase.onPart('jiaotong', 'answer-contact'),
    says: async (kase, time) => ({
      contactId: (await kase.see('renda')).contacts[0]?.id,
      ...(time === 'first' ? { answer: 'differs', words: '说的是另一件事。' } : { answer: 'noObjection' }),
    }),
  },
];

it('correctSession by a second window with the same evidence is told so, not that the evidence is gone', async () => {
  const kase = await caseAt('submitted');
  const address = `/proposals/${kase.id}/correct-session`;
  const { changedAt: readAt } = await kase.see('renda');
  const scanId = await kase.file('renda', { purpose: 'scan' });
  const said = { receivedOn: '2026-03-16', receivedTime: '08:10', scanId, reason, readAt };
  clock.setTo('2026-03-16T11:00:00+08:00');
  await step('renda', address, said);
  expect(await refusal('renda', address, { ...said, receivedTime: '08:40' })).toMatchObject({
    ...{ code: 'wrong-state', params: { step: 'correctSession', by: nameOf('renda') } },
  });
});

describe.each(REPEATED)('$name, said anew since the case was read', ({ name, at, first, second, path, says }) => {
  it('is not overwritten unseen; whoever has seen it may say something else', async () => {
    const kase = await caseAt(at);
    if (name === 'answerContact') await kase.takeOnPart('jiaotong', 'contacts', talk);
    const address = await path(kase);
    const { changedAt: readAt } = await kase.see(second);
    clock.setTo('2026-03-16T11:00:00+08:00');
    await step(first, address, await says(kase, 'first'));
    clock.setTo('2026-03-16T11:30:00+08:00');
    const late = await says(kase, 'second');
    expect(await refusal(second, address, { ...late, readAt })).toMatchObject({
      ...{ code: 'wrong-state', params: { step: name, by: nameOf(first), at: '2026-03-16T03:00:00.000Z' } },
    });
    const { changedAt } = await kase.see(second);
    await step(second, address, { ...late, readAt: changedAt });
    expect((await kase.events()).filter((event) => event.step === name)).toHaveLength(2);
  });
});
