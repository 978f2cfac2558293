import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { clock } = started;
const { caseAt, firstOf, refusal, refusals } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const ROADS = [
  {
    body: 'congress',
    ...{ kind: '收回不予受理', author: 'dengbo', coSigner: 'tanguiyan' },
    ...{ decides: 'renda', takesBack: 'renda2', stranger: 'zhengxie' },
  },
  {
    body: 'cppcc',
    ...{ kind: '收回不予立案', author: 'mohongbo', coSigner: 'gaoxiaoyan' },
    ...{ decides: 'zhengxie2', takesBack: 'zhengxie', stranger: 'renda' },
  },
] as const;

describe.each(ROADS)('takeBackDecline $kind', ({ body, author, coSigner, decides, takesBack, stranger }) => {
  const because = { reason: '看错了件。' };
  const declined = async () => {
    const kase = await caseAt('submitted', { author, coSigners: [coSigner] });
    const { receiptNumber } = await kase.see(author);
    const reasonId = await firstOf('decline_reasons', body);
    const decision = { reasonId, words: '不属职权。' };
    const proposed = { ...decision, outcome: 'decline', declineOutcome: 'transfer' };
    if (body === 'cppcc') await kase.take('zhengxie', 'pre-review', proposed);
    const deciding = body === 'cppcc' ? kase.deciding() : {};
    await kase.take(decides, 'decline', { ...decision, outcome: 'transfer', ...deciding });
    return { kase, receiptNumber };
  };

  it('is taken weeks later, keeps the receipt and reviews anew for five working days from that day', async () => {
    const { kase, receiptNumber } = await declined();
    clock.setTo('2026-04-13T09:00:00+08:00');
    const back = await kase.take(takesBack, 'take-back-decline', because);
    expect(back).toMatchObject({ state: 'submitted', decision: null, preReview: null, receiptNumber });
    expect(await kase.clocks('review')).toMatchObject([
      { metOn: '2026-03-16', droppedOn: null },
      { dueOn: '2026-04-20', metOn: null, droppedOn: null },
    ]);
    expect(await kase.told('takeBackDecline')).toEqual([author, coSigner].sort());
    expect((await kase.see(coSigner)).timeline[0]).toMatchObject({ step: 'takeBackDecline', details: because });
  });

  it('is refused without a reason, in another state, and to everybody but its own secretariat', async () => {
    const { kase } = await declined();
    const path = `/proposals/${kase.id}/take-back-decline`;
    const silent = await refusal(takesBack, path, { reason: ' ' });
    expect(silent).toMatchObject({ status: 422, fields: [{ field: 'reason', code: 'required' }] });
    expect(await refusals([author, coSigner, 'zhengfuban', 'jiaotong', stranger], path, because)).toEqual({
      [author]: 'not-permitted',
      [coSigner]: 'not-permitted',
      zhengfuban: 'not-permitted',
      jiaotong: 'not-permitted',
      [stranger]: 'not-found',
    });
    await kase.take(takesBack, 'take-back-decline', because);
    expect((await refusal(takesBack, path, because)).code).toBe('wrong-state');
  });
});
