import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { type Plan, walk } from '../../test/walk.js';

const started = await startApp();
const { clock } = started;
const { caseAt, refusal, nameOf } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const plan: Plan = { lead: 'jiaotong', coSigners: ['tanguiyan'] };
const satisfied = { attitude: 'satisfied', result: 'satisfied' };
const dissatisfied = { attitude: 'satisfied', result: 'dissatisfied', reason: '没有时间表。' };
const because = '点错了。';
const lastDay = '2026-04-07T23:59:00+08:00';
const tooLate = '2026-04-08T00:00:00+08:00';

describe('correctRating 更正评价', () => {
  it('opens a case that was closed, and both values stay readable to its proposers and the secretariat', async () => {
    const kase = await caseAt('delivered', plan);
    await kase.rate('jiaotong', 'satisfied');
    const contested = await kase.takeOnLetter('jiaotong', 'correct-rating', { ...dissatisfied, because }, 'dengbo');
    expect(contested).toMatchObject({ state: 'contested', closing: null });
    for (const login of ['dengbo', 'tanguiyan', 'renda']) {
      expect(await kase.letter('jiaotong', login), login).toMatchObject({
        evaluation: { state: 'valid', result: 'dissatisfied', correctedBecause: because, correctable: false },
        earlierEvaluations: [{ state: 'superseded', result: 'satisfied' }],
      });
    }
    // The units knew of the first; they are told, but read no more of it until the secretariat has decided.
    expect(await kase.told('correctRating')).toEqual(['jiaotong', 'jiaotong-lead', 'renda', 'renda2']);
    expect((await kase.letter('jiaotong', 'jiaotong')).evaluation).toBeNull();
    expect(await kase.clocks('decision')).toMatchObject([{ dueOn: '2026-03-30', metOn: null, droppedOn: null }]);
    expect((await kase.events()).at(-1)).toEqual({
      ...{ step: 'correctRating', actor: 'author', by: nameOf('dengbo'), from: 'closed', to: 'contested' },
    });
  });

  it('takes a 不满意 back before the secretariat has acted, and the clock of its decision ends', async () => {
    const kase = await caseAt('delivered', plan);
    await kase.rate('jiaotong', 'satisfied', 'dissatisfied', '没有时间表。');
    const closed = await kase.takeOnLetter('jiaotong', 'correct-rating', { ...satisfied, because }, 'dengbo');
    expect(closed).toMatchObject({ state: 'closed', closing: { because: 'rated', on: '2026-03-16' } });
    expect(await kase.told('correctRating')).toEqual(['renda', 'renda2']);
    expect(await kase.clocks('decision')).toMatchObject([{ metOn: null, droppedOn: '2026-03-16' }]);
  });

  it('while another letter still waits leaves the case where it is', async () => {
    const kase = await caseAt('delivered', { separate: ['jiaotong', 'fagai'] });
    await kase.rate('jiaotong', 'satisfied');
    const corrected = await kase.takeOnLetter('jiaotong', 'correct-rating', { ...dissatisfied, because }, 'dengbo');
    expect(corrected.state).toBe('replied');
    expect((await kase.rate('fagai', 'satisfied')).state).toBe('contested');
  });

  it('is once a letter, with a reason, by its author, until the last day of rating, though that was met', async () => {
    const kase = await caseAt('delivered', plan);
    const path = await kase.onLetter('jiaotong', 'correct-rating');
    expect((await refusal('dengbo', path, { ...satisfied, because })).params).toMatchObject({
      ...{ rule: 'aRatingMayBeCorrected' },
    });
    await kase.rate('jiaotong', 'satisfied');
    expect((await refusal('dengbo', path, satisfied)).fields).toMatchObject([{ field: 'because', code: 'required' }]);
    expect((await refusal('tanguiyan', path, { ...satisfied, because })).code).toBe('not-your-part');
    clock.setTo(tooLate);
    expect((await refusal('dengbo', path, { ...satisfied, because })).params).toMatchObject({
      rule: 'withinRatingTime',
    });
    expect((await kase.see('dengbo')).availableActions.map(({ step }) => step)).not.toContain('correctRating');
    clock.setTo(lastDay);
    await kase.takeOnLetter('jiaotong', 'correct-rating', { ...satisfied, because }, 'dengbo');
    // A second window hears that it was done already, and by whom.
    expect((await refusal('dengbo', path, { ...satisfied, because })).params).toMatchObject({
      ...{ rule: 'aRatingMayBeCorrected', by: nameOf('dengbo'), lastStep: 'correctRating' },
    });
  });

  it('is too late once a 不满意 was answered: explained, or ordered to be handled anew', async () => {
    const settled = await caseAt('delivered', plan);
    await settled.rate('jiaotong', 'satisfied', 'dissatisfied', '没有时间表。');
    await settled.take('renda', 'settle', { explanation: '已说明。' });
    const path = await settled.onLetter('jiaotong', 'correct-rating');
    expect((await refusal('dengbo', path, { ...satisfied, because })).params).toMatchObject({
      ...{ rule: 'aRatingMayBeCorrected' },
    });
    const again = await caseAt('delivered', plan);
    await again.rate('jiaotong', 'satisfied', 'dissatisfied', '没有时间表。');
    const letter = await again.onLetter('jiaotong', 'correct-rating');
    const assignmentIds = [(await again.part('jiaotong')).id];
    await again.take('renda', 'order-rehandling', { assignmentIds, reason: '请重办。' });
    expect((await refusal('dengbo', letter, { ...satisfied, because })).code).toBe('wrong-state');
    // What was said of the first letter stays what was handled anew, also once the second is rated.
    await again.reply('jiaotong');
    await again.rate('jiaotong', 'satisfied');
    expect((await refusal('dengbo', letter, { ...satisfied, because })).code).toBe('wrong-state');
    expect((await again.see('dengbo')).replies).toMatchObject([
      { evaluation: { result: 'dissatisfied' } },
      { evaluation: { result: 'satisfied' } },
    ]);
  });
});

describe('rateLate 补充评价', () => {
  it('of a letter that was marked 未评价 counts from its day; the mark stays beside it', async () => {
    const kase = await caseAt('delivered', plan);
    clock.setTo('2026-04-08T10:00:00+08:00');
    await kase.take('renda', 'close-unrated');
    expect(await kase.told('closeUnrated')).toEqual(['dengbo', 'tanguiyan']);
    clock.setTo('2026-04-20T10:00:00+08:00');
    const closed = await kase.takeOnLetter('jiaotong', 'rate-late', satisfied, 'dengbo');
    expect(closed).toMatchObject({ state: 'closed', closing: { because: 'rated', on: '2026-04-08' } });
    expect(closed.replies[0]).toMatchObject({
      evaluation: { state: 'valid', result: 'satisfied', ratedAt: '2026-04-20T02:00:00.000Z' },
      earlierEvaluations: [{ state: 'superseded', attitude: null }],
    });
    expect(await kase.told('rateLate')).toEqual(['jiaotong', 'jiaotong-lead', 'renda', 'renda2']);
    expect((await refusal('dengbo', await kase.onLetter('jiaotong', 'rate-late'), satisfied)).params).toMatchObject({
      ...{ rule: 'aReplyIsMarkedUnrated' },
    });
  });

  it('is of the letter that was marked alone, and by its author', async () => {
    const kase = await caseAt('delivered', { separate: ['jiaotong', 'fagai'], coSigners: ['tanguiyan'] });
    await kase.rate('jiaotong', 'satisfied');
    clock.setTo('2026-04-08T10:00:00+08:00');
    await kase.take('renda', 'close-unrated');
    expect((await refusal('dengbo', await kase.onLetter('jiaotong', 'rate-late'), satisfied)).code).toBe(
      'already-rated',
    );
    const marked = await kase.onLetter('fagai', 'rate-late');
    expect((await refusal('tanguiyan', marked, satisfied)).code).toBe('not-your-part');
    expect((await refusal('renda', marked, satisfied)).code).toBe('not-permitted');
    await kase.takeOnLetter('fagai', 'rate-late', satisfied, 'dengbo');
  });

  it('that says 不满意 puts the case before the secretariat', async () => {
    const kase = await caseAt('delivered', plan);
    clock.setTo('2026-04-08T10:00:00+08:00');
    await kase.take('renda', 'close-unrated');
    expect(await kase.takeOnLetter('jiaotong', 'rate-late', dissatisfied, 'dengbo')).toMatchObject({
      ...{ state: 'contested', closing: null },
    });
    expect(await kase.clocks('decision')).toMatchObject([{ metOn: null, droppedOn: null }]);
  });

  it('beside a 不满意 that was explained closes as it was: what was answered stays answered', async () => {
    const kase = await caseAt('delivered', { separate: ['jiaotong', 'fagai'] });
    await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '没有回应。');
    clock.setTo('2026-04-08T10:00:00+08:00');
    expect((await kase.take('renda', 'close-unrated')).state).toBe('contested');
    await kase.take('renda', 'settle', { explanation: '已说明。' });
    const late = await kase.takeOnLetter('fagai', 'rate-late', satisfied, 'dengbo');
    expect(late).toMatchObject({ state: 'closed', closing: { because: 'settled', explanation: '已说明。' } });
  });
});

describe('comment 补充意见', () => {
  it('is open to co-signers until the time to rate is over, whatever has become of the case', async () => {
    const kase = await caseAt('delivered', plan);
    const say = (text: string) => kase.takeOnLetter('jiaotong', 'comment', { text }, 'tanguiyan');
    await kase.rate('jiaotong', 'satisfied', 'dissatisfied', '没有时间表。');
    expect((await say('赞同。')).state).toBe('contested');
    const first = await kase.onLetter('jiaotong', 'comment');
    const assignmentIds = [(await kase.part('jiaotong')).id];
    await kase.take('renda', 'order-rehandling', { assignmentIds, reason: '请重办。' });
    expect((await kase.see('tanguiyan')).availableActions.map(({ step }) => step)).toContain('comment');
    const other = await caseAt('delivered', plan);
    await other.rate('jiaotong', 'satisfied');
    clock.setTo(lastDay);
    expect((await other.takeOnLetter('jiaotong', 'comment', { text: '已看过。' }, 'tanguiyan')).state).toBe('closed');
    clock.setTo(tooLate);
    expect((await refusal('tanguiyan', first, { text: '再说。' })).params).toMatchObject({ rule: 'withinRatingTime' });
  });
});
