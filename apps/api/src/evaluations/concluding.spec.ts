import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk, type WalkedCase } from '../../test/walk.js';

const started = await startApp();
const { clock } = started;
const { caseAt, refusal, unitOf } = await walk(started);
const monday = '2026-03-16T10:00:00+08:00';
const reason = '请就第二条给出时间表。';

const contested = async (plan: Parameters<typeof caseAt>[1] = { lead: 'jiaotong', co: ['fagai'] }) => {
  const kase = await caseAt('delivered', plan);
  for (const unit of plan.separate ?? ['jiaotong']) await kase.rate(unit, 'satisfied', 'dissatisfied', '没有时间表。');
  return kase;
};
const rehandle = async (kase: WalkedCase, ...units: string[]) => {
  const assignmentIds = await Promise.all(units.map(async (unit) => (await kase.part(unit)).id));
  return kase.take('renda', 'order-rehandling', { assignmentIds, reason });
};

describe('a case that nobody rates', () => {
  it('is closed once the time to rate is over, counted as unrated', async () => {
    const kase = await caseAt('delivered');
    const path = `/proposals/${kase.id}/close-unrated`;
    clock.setTo('2026-04-07T23:59:00+08:00');
    expect(await refusal('renda', path)).toMatchObject({
      code: 'condition-not-met',
      params: { machine: 'proposal', rule: 'ratingTimeIsOver' },
    });
    clock.setTo('2026-04-08T00:00:00+08:00');
    expect(await kase.take('renda', 'close-unrated')).toMatchObject({
      state: 'closed',
      closing: { on: '2026-04-08', because: 'unrated' },
    });
    expect(await kase.told('closeUnrated')).toEqual(['dengbo']);
    expect(await kase.letter('jiaotong')).toMatchObject({
      evaluation: { state: 'unrated', attitude: null, result: null },
    });
    expect(await kase.clocks('rating')).toMatchObject([{ metOn: null, droppedOn: '2026-04-08' }]);
    clock.setTo(monday);
  });

  it('still waits for the secretariat when one of its letters was rated 不满意', async () => {
    const kase = await caseAt('delivered', { separate: ['jiaotong', 'fagai'] });
    await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '没有回应。');
    clock.setTo('2026-04-08T10:00:00+08:00');
    expect(await kase.take('renda', 'close-unrated')).toMatchObject({ state: 'contested', closing: null });
    clock.setTo(monday);
  });
});

describe('a case that was rated 不满意', () => {
  it('is handled once more by the units named, in a round of its own, within a month', async () => {
    const kase = await contested();
    const again = await rehandle(kase, 'jiaotong');
    expect(again).toMatchObject({ state: 'handling', round: 2 });
    expect(await kase.told('orderRehandling')).toEqual(['dengbo', 'jiaotong', 'jiaotong-lead']);
    expect(await kase.clocks('redo')).toEqual([{ dueOn: '2026-04-16', metOn: null, droppedOn: null }]);
    expect(await kase.part('jiaotong')).toMatchObject({ state: 'inHand' });
    expect((await kase.see('jiaotong')).replies).toMatchObject([
      { round: 1, state: 'delivered', evaluation: { result: 'dissatisfied' } },
      { round: 2, kind: 'redo', state: 'drafting', version: 1 },
    ]);
    expect((await kase.events()).slice(-3)).toMatchObject([
      { step: 'orderRehandling', actor: 'secretariat', from: 'contested', to: 'handling' },
      { step: 'reopen', actor: 'system', from: 'answered', to: 'inHand' },
      { step: 'startRound', actor: 'system', to: 'drafting' },
    ]);
  });

  it('begins the new letter from the text of the first; how far it is resolved and who may read it is chosen anew', async () => {
    const kase = await contested({ lead: 'jiaotong', co: ['fagai'], classCode: 'B' });
    await rehandle(kase, 'jiaotong');
    const [first, again] = (await kase.see('jiaotong')).replies;
    expect(first?.points.map(({ promise }) => promise)).toContainEqual(expect.stringMatching(/./));
    expect(first?.opinionExplanations).toHaveLength(1);
    expect(again).toMatchObject({
      ...{ opening: first?.opening, closing: first?.closing, points: first?.points },
      ...{ opinionExplanations: first?.opinionExplanations, classCode: null, disclosure: null },
      ...{ drafters: [], documentNumber: null, sentBackBecause: null },
    });
    await kase.talk('jiaotong');
    const { params } = await refusal('jiaotong', await kase.onLetter('jiaotong', 'submit-for-check'));
    expect(params).toEqual({ machine: 'reply', rule: 'classIsChosen' });
  });

  it('asks for a contact of the new round before the new letter leaves the drafter', async () => {
    const kase = await contested();
    await rehandle(kase, 'jiaotong');
    await kase.write('jiaotong');
    const { params } = await refusal('jiaotong', await kase.onLetter('jiaotong', 'submit-for-check'));
    expect(params).toEqual({ machine: 'reply', rule: 'proposerWasContacted' });
  });

  it('closes with the rating of the second letter; the first stays readable as it was', async () => {
    const kase = await contested();
    await rehandle(kase, 'jiaotong');
    clock.setTo('2026-03-20T10:00:00+08:00');
    expect((await kase.reply('jiaotong')).state).toBe('replied');
    expect(await kase.clocks('redo')).toMatchObject([{ metOn: '2026-03-20' }]);
    const closed = await kase.rate('jiaotong', 'satisfied');
    expect(closed).toMatchObject({ state: 'closed', closing: { because: 'rated', on: '2026-03-20' } });
    expect(closed.replies).toMatchObject([
      { round: 1, readable: true, evaluation: { result: 'dissatisfied' }, deliveredOn: '2026-03-16' },
      { round: 2, readable: true, evaluation: { result: 'satisfied' }, deliveredOn: '2026-03-20' },
    ]);
    clock.setTo(monday);
  });

  it('asks only the units named: the others’ letters stand and are not rated again', async () => {
    const kase = await contested({ separate: ['jiaotong', 'fagai'] });
    await rehandle(kase, 'fagai');
    expect(await kase.part('jiaotong')).toMatchObject({ state: 'answered' });
    expect((await kase.reply('fagai')).state).toBe('replied');
    const first = (await kase.letter('jiaotong')).id;
    const rating = { attitude: 'satisfied', result: 'satisfied' };
    expect((await refusal('dengbo', `/replies/${first}/rate`, rating)).code).toBe('already-rated');
    expect((await kase.rate('fagai', 'satisfied')).state).toBe('closed');
  });

  it('is not over before somebody has replied anew: the only unit named leaves to a successor alone', async () => {
    const kase = await contested({ separate: ['jiaotong', 'fagai', 'jiaoyu'] });
    await rehandle(kase, 'jiaotong');
    const path = await kase.onPart('jiaotong', 'recall');
    expect(await refusal('zhengfuban', path, { reason: '改由他人。' })).toMatchObject({
      ...{ code: 'incomplete-units', params: { fault: 'noReplyingUnit' } },
    });
    expect(await kase.part('jiaotong')).toMatchObject({ state: 'inHand' });
    const successor = { reason: '改由文旅局。', newUnitId: unitOf('wenlv') };
    expect((await kase.takeOnPart('jiaotong', 'recall', successor, 'zhengfuban')).state).toBe('handling');
  });

  it('counts the redo of each unit for itself', async () => {
    const kase = await contested({ separate: ['jiaotong', 'fagai'] });
    await rehandle(kase, 'jiaotong', 'fagai');
    await kase.reply('fagai');
    const redo = await kase.clocks('redo');
    expect(redo.filter(({ metOn }) => metOn !== null)).toHaveLength(1);
    expect((await kase.see('renda')).state).toBe('handling');
  });

  it('keeps the month of the redo for a unit that takes the part over', async () => {
    const kase = await contested({ lead: 'jiaotong' });
    await rehandle(kase, 'jiaotong');
    clock.setTo('2026-03-20T10:00:00+08:00');
    await kase.takeOnPart('jiaotong', 'recall', { reason: '改由发改委。', newUnitId: unitOf('fagai') }, 'zhengfuban');
    expect(await kase.clocks('redo')).toEqual([
      { dueOn: '2026-04-16', metOn: null, droppedOn: '2026-03-20' },
      { dueOn: '2026-04-16', metOn: null, droppedOn: null },
    ]);
    await kase.takeOnPart('fagai', 'sign-for');
    expect(await kase.letter('fagai', 'fagai')).toMatchObject({ round: 2, kind: 'redo' });
    expect((await kase.reply('fagai')).state).toBe('replied');
    clock.setTo(monday);
  });

  it('is handled again only by parts that were answered, named once, with a reason', async () => {
    const kase = await contested();
    const path = `/proposals/${kase.id}/order-rehandling`;
    const [lead, co] = [(await kase.part('jiaotong')).id, (await kase.part('fagai')).id];
    expect(await refusal('renda', path, { assignmentIds: [lead, kase.id], reason })).toMatchObject({
      code: 'unknown-reference',
      fields: [{ field: 'assignmentIds.1' }],
    });
    expect(await refusal('renda', path, { assignmentIds: [co], reason })).toMatchObject({
      code: 'incomplete-units',
      fields: [{ field: 'assignmentIds', code: 'too-few' }],
    });
    for (const [body, field, code] of [
      [{ assignmentIds: [], reason }, 'assignmentIds', 'too-few'],
      [{ assignmentIds: [lead, lead], reason }, 'assignmentIds', 'repeated'],
      [{ assignmentIds: [lead], reason: '' }, 'reason', 'required'],
    ] as const) {
      expect((await refusal('renda', path, body)).fields).toMatchObject([{ field, code }]);
    }
    expect((await kase.see('renda')).round).toBe(1);
  });

  it('a second time is only explained: two rounds at most', async () => {
    const kase = await contested({ lead: 'jiaotong' });
    await rehandle(kase, 'jiaotong');
    await kase.reply('jiaotong');
    expect((await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '仍无时间表。')).state).toBe('contested');
    const again = await refusal('renda', `/proposals/${kase.id}/order-rehandling`, {
      ...{ assignmentIds: [(await kase.part('jiaotong')).id], reason },
    });
    expect(again.params).toMatchObject({ machine: 'proposal', rule: 'roundsRemain', lastStep: 'rate' });
    const settled = await kase.take('renda', 'settle', { explanation: '已会同承办单位当面说明。' });
    expect(settled).toMatchObject({
      state: 'closed',
      closing: { because: 'settled', explanation: '已会同承办单位当面说明。' },
    });
    expect(await kase.told('settle')).toEqual(['dengbo', 'jiaotong', 'jiaotong-lead']);
    expect(await kase.clocks('decision')).toMatchObject([{ metOn: '2026-03-16' }, { metOn: '2026-03-16' }]);
  });
});

describe('a co-handler named in a re-handling', () => {
  it('is heard again within ten working days, whether its opinion was given or waived', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'], coSigners: ['tanguiyan'] });
    await kase.takeOnPart('jiaoyu', 'waive-opinion', { reason: '无意见。' }, 'zhengfuban');
    await kase.giveOpinion('fagai');
    await kase.takeOnPart('fagai', 'send-back-opinion', { reason: '请补充。' }, 'jiaotong');
    await kase.giveOpinion('fagai');
    await kase.reply('jiaotong');
    await kase.rate('jiaotong', 'satisfied', 'dissatisfied', '没有时间表。');
    expect(await kase.clocks('decision')).toEqual([{ dueOn: '2026-03-30', metOn: null, droppedOn: null }]);
    await rehandle(kase, 'jiaotong', 'fagai', 'jiaoyu');
    expect(await kase.told('orderRehandling')).toEqual([
      ...['dengbo', 'fagai', 'fagai-lead', 'jiaotong', 'jiaotong-lead', 'jiaoyu', 'jiaoyu-lead', 'tanguiyan'],
    ]);
    expect(await kase.clocks('decision')).toMatchObject([{ metOn: '2026-03-16' }]);
    expect(await kase.clocks('redo')).toHaveLength(1);
    const due = { dueOn: '2026-03-30', metOn: null, droppedOn: null };
    expect(await kase.clocks('redoOpinion')).toEqual([due, due]);
    for (const unit of ['fagai', 'jiaoyu']) expect(await kase.part(unit)).toMatchObject({ state: 'inHand' });
    await kase.talk('jiaotong');
    await kase.write('jiaotong');
    expect((await refusal('jiaotong', await kase.onLetter('jiaotong', 'submit-for-check'))).params).toEqual({
      ...{ machine: 'reply', rule: 'everyOpinionIsIn' },
    });
    await kase.giveOpinion('fagai');
    // In a new round it may be sent back once more.
    await kase.takeOnPart('fagai', 'send-back-opinion', { reason: '请再补充。' }, 'jiaotong');
    await kase.giveOpinion('fagai');
    await kase.takeOnPart('jiaoyu', 'waive-opinion', { reason: '无意见。' }, 'zhengfuban');
    expect(await kase.clocks('redoOpinion')).toMatchObject([{ metOn: '2026-03-16' }, { droppedOn: '2026-03-16' }]);
  });
});

describe('a CPPCC proposal', () => {
  it('goes the same road with its own secretariat', async () => {
    const kase = await caseAt('delivered', { author: 'mohongbo', lead: 'gongxin', co: ['keji'] });
    expect(await kase.told('allReplied')).toEqual(['mohongbo', 'zhengxie', 'zhengxie2']);
    await kase.rate('gongxin', 'dissatisfied', 'dissatisfied', '没有采纳。');
    const assignmentIds = [(await kase.part('gongxin')).id];
    await kase.take('zhengxie', 'order-rehandling', { assignmentIds, reason });
    await kase.reply('gongxin');
    expect((await kase.rate('gongxin', 'basicallySatisfied')).state).toBe('closed');
  });
});
