import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { type Plan, walk, type WalkedCase } from '../../test/walk.js';
import type { ProposalListDto } from '../lists/list.dto.js';
import { Policies } from '../policy/policies.js';

const started = await startApp();
const { app, clock, dataSource } = started;
const { bodies, caseAt, refusal, nameOf, step } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const plan: Plan = { lead: 'jiaotong', coSigners: ['tanguiyan'] };
const satisfied = { attitude: 'satisfied', result: 'satisfied' };
const dissatisfied = { attitude: 'satisfied', result: 'dissatisfied', reason: '没有时间表。' };
const because = '我没有这样评价。';

/** A case whose letter one of the secretariat has rated from a signed form. */
async function entered(rating: object = satisfied, signedOn = clock.today()) {
  const kase = await caseAt('delivered', plan);
  const scanId = await kase.file('renda', { purpose: 'scan' });
  await kase.takeOnLetter('jiaotong', 'rate-by-proxy', { ...rating, scanId, signedOn }, 'renda');
  return { kase, scanId };
}
const offered = async (kase: WalkedCase, login: string) =>
  (await kase.see(login)).availableActions.map((action) => action.step);
const waiting = async (login: string) => {
  const { body } = await (await started.as(login)).get('/api/workbench').expect(200);
  return (body as { desks: { desk: string; count: number }[] }).desks.find(({ desk }) => desk === 'proxies')?.count;
};

describe('rateByProxy 代录评价', () => {
  it('counts for nothing until a second person has confirmed it; the author and co-signers know at once', async () => {
    const before = await waiting('renda2');
    const { kase, scanId } = await entered(dissatisfied);
    expect(await kase.see('renda')).toMatchObject({ state: 'replied', closing: null });
    expect(await kase.told('rateByProxy')).toEqual(['dengbo', 'tanguiyan']);
    expect(await kase.clocks('proxyCheck')).toEqual([{ dueOn: '2026-03-19', metOn: null, droppedOn: null }]);
    expect(await kase.clocks('rating')).toMatchObject([{ metOn: null }]);
    expect((await kase.letter('jiaotong', 'dengbo')).evaluation).toMatchObject({
      ...{ state: 'pending', result: 'dissatisfied', scanId, signedOn: '2026-03-16', enteredBy: nameOf('renda') },
    });
    expect((await kase.letter('jiaotong', 'jiaotong')).evaluation).toBeNull();
    const { timeline } = await kase.see('jiaotong');
    expect(timeline.map(({ step: name }) => name)).not.toContain('rateByProxy');
    expect(await waiting('renda2')).toBe((before ?? 0) + 1);
    // He is not asked to rate beside it: it is right, or he says that it is not his.
    expect(await refusal('dengbo', await kase.onLetter('jiaotong', 'rate'), satisfied)).toMatchObject({
      ...{ code: 'condition-not-met', params: { rule: 'aReplyHasNoRating' } },
    });
  });

  it('is neither offered nor asked for twice: a letter without a rating is, beside one that is being checked', async () => {
    const { kase } = await entered();
    expect(await offered(kase, 'dengbo')).not.toContain('rate');
    expect(await offered(kase, 'renda')).not.toContain('rateByProxy');
    const listed = async (login: string) => {
      const { body } = await (await started.as(login)).get('/api/proposals?sort=-submitted').expect(200);
      return (body as ProposalListDto).items.find(({ id }) => id === kase.id)?.proxyPending;
    };
    for (const login of ['dengbo', 'tanguiyan', 'renda']) expect(await listed(login), login).toBe(true);
    expect(await listed('jiaotong')).toBe(false);
    const two = await caseAt('delivered', { separate: ['jiaotong', 'fagai'] });
    const scanId = await two.file('renda', { purpose: 'scan' });
    const signed = { ...satisfied, scanId, signedOn: clock.today() };
    await two.takeOnLetter('jiaotong', 'rate-by-proxy', signed, 'renda');
    expect(await offered(two, 'dengbo')).toContain('rate');
    expect((await refusal('dengbo', await two.onLetter('jiaotong', 'rate'), satisfied)).code).toBe('proxy-pending');
    await two.rate('fagai', 'satisfied');
    expect(await offered(two, 'dengbo')).not.toContain('rate');
  });

  it('rests on a scan of this letter’s form, and a day within the time for rating', async () => {
    const kase = await caseAt('delivered', plan);
    const path = await kase.onLetter('jiaotong', 'rate-by-proxy');
    const signedOn = '2026-03-16';
    expect((await refusal('renda', path, satisfied)).fields).toMatchObject([
      { field: 'scanId' },
      { field: 'signedOn' },
    ]);
    const foreign = await (await caseAt('delivered', plan)).file('renda', { purpose: 'scan' });
    const removed = await kase.file('renda', { purpose: 'scan' });
    await (await started.as('renda')).delete(`/api/attachments/${removed}`).expect(204);
    for (const scanId of [foreign, removed, kase.id]) {
      expect((await refusal('renda', path, { ...satisfied, scanId, signedOn })).fields).toMatchObject([
        { field: 'scanId', code: 'unknown-reference' },
      ]);
    }
    const scanId = await kase.file('renda', { purpose: 'scan' });
    for (const [day, code] of [
      ['2026-03-17', 'date-in-future'],
      ['2026-03-13', 'date-before-start'],
    ]) {
      expect(await refusal('renda', path, { ...satisfied, scanId, signedOn: day })).toMatchObject({
        ...{ code, fields: [{ field: 'signedOn' }] },
      });
    }
    // Signed in time it is entered later, too; signed later it is not.
    clock.setTo('2026-04-09T10:00:00+08:00');
    expect((await refusal('renda', path, { ...satisfied, scanId, signedOn: '2026-04-08' })).code).toBe(
      'outside-rating-time',
    );
    await step('renda', path, { ...satisfied, scanId, signedOn: '2026-04-07' });
    // While it is being checked nobody closes the case over it.
    expect((await refusal('renda', `/proposals/${kase.id}/close-unrated`)).params).toMatchObject({
      ...{ rule: 'noProxyIsPending' },
    });
  });

  it('is not the author’s, nor another body’s to enter', async () => {
    const kase = await caseAt('delivered', plan);
    const scanId = await kase.file('renda', { purpose: 'scan' });
    const path = await kase.onLetter('jiaotong', 'rate-by-proxy');
    const signed = { ...satisfied, scanId, signedOn: '2026-03-16' };
    expect((await refusal('dengbo', path, signed)).code).toBe('not-permitted');
    expect((await refusal('zhengxie', path, signed)).code).toBe('not-found');
  });

  it('where the body asks for no second person counts at once, and may be disowned all the same', async () => {
    const kase = await caseAt('delivered', plan);
    const scanId = await kase.file('renda', { purpose: 'scan' });
    const policies = app.get(Policies);
    const of = policies.of.bind(policies);
    const inForce = of(bodies.congress);
    policies.of = () => ({ ...inForce, policy: { ...inForce.policy, proxy_rating_second_person: false } });
    try {
      const signed = { ...satisfied, scanId, signedOn: '2026-03-16' };
      expect((await kase.takeOnLetter('jiaotong', 'rate-by-proxy', signed, 'renda')).state).toBe('closed');
    } finally {
      policies.of = of;
    }
    expect(await kase.clocks('proxyCheck')).toEqual([]);
    expect(await kase.clocks('proxyContest')).toMatchObject([{ dueOn: '2026-04-07' }]);
    expect(await offered(kase, 'dengbo')).toContain('contestProxyRating');
  });
});

describe('the second person', () => {
  it('confirms what was entered, having read the form; then it counts as given on the day it was signed', async () => {
    const { kase, scanId } = await entered();
    const path = await kase.onLetter('jiaotong', 'confirm-proxy-rating');
    expect((await refusal('renda', path, { scanId })).code).toBe('not-your-part');
    expect(await offered(kase, 'renda')).not.toContain('confirmProxyRating');
    expect(await offered(kase, 'renda2')).toContain('confirmProxyRating');
    expect((await refusal('renda2', path)).fields).toMatchObject([{ field: 'scanId' }]);
    expect((await refusal('renda2', path, { scanId: kase.id })).code).toBe('unknown-reference');
    clock.setTo('2026-03-18T10:00:00+08:00');
    const closed = await step('renda2', path, { scanId });
    expect(closed).toMatchObject({ state: 'closed', closing: { because: 'rated', on: '2026-03-18' } });
    expect(await kase.told('confirmProxyRating')).toEqual(['dengbo', 'renda', 'tanguiyan']);
    expect(await kase.clocks('rating')).toMatchObject([{ metOn: '2026-03-16' }]);
    expect(await kase.clocks('proxyCheck')).toMatchObject([{ metOn: '2026-03-18' }]);
    expect(await kase.clocks('proxyContest')).toEqual([{ dueOn: '2026-04-07', metOn: null, droppedOn: null }]);
    // It is disowned where it is wrong, and not put right: its author did not give it.
    const correction = { ...dissatisfied, because };
    expect(
      (await refusal('dengbo', await kase.onLetter('jiaotong', 'correct-rating'), correction)).params,
    ).toMatchObject({ rule: 'aRatingMayBeCorrected' });
    expect((await kase.letter('jiaotong')).evaluation).toMatchObject({
      ...{ state: 'valid', enteredBy: nameOf('renda'), checkedBy: nameOf('renda2') },
    });
  });

  it('gives the author at least five working days to contest', async () => {
    const { kase, scanId } = await entered();
    clock.setTo('2026-04-07T10:00:00+08:00');
    await kase.takeOnLetter('jiaotong', 'confirm-proxy-rating', { scanId }, 'renda2');
    expect(await kase.clocks('proxyContest')).toMatchObject([{ dueOn: '2026-04-14' }]);
  });

  it('refuses it with a reason: the letter is unrated, and may be entered once more from the same form', async () => {
    const { kase, scanId } = await entered(dissatisfied);
    const path = await kase.onLetter('jiaotong', 'refuse-proxy-rating');
    expect((await refusal('renda', path, { reason: '看错。' })).code).toBe('not-your-part');
    expect(await offered(kase, 'renda')).not.toContain('refuseProxyRating');
    expect(await offered(kase, 'renda2')).toContain('refuseProxyRating');
    expect((await refusal('renda2', path)).fields).toMatchObject([{ field: 'reason', code: 'required' }]);
    expect((await step('renda2', path, { reason: '原件是满意。' })).state).toBe('replied');
    expect(await kase.told('refuseProxyRating')).toEqual(['dengbo', 'renda', 'tanguiyan']);
    expect(await kase.clocks('proxyCheck')).toMatchObject([{ metOn: '2026-03-16' }]);
    expect(await kase.letter('jiaotong', 'dengbo')).toMatchObject({
      evaluation: null,
      earlierEvaluations: [{ state: 'refused', result: 'dissatisfied', endedBecause: '原件是满意。' }],
    });
    // Whoever comes too late is told that nothing waits any more, not that it is none of his business.
    for (const [login, late, body] of [
      ['renda2', path, { reason: '再次。' }],
      ['renda', path, { reason: '再次。' }],
      ['renda2', await kase.onLetter('jiaotong', 'confirm-proxy-rating'), { scanId }],
    ] as const) {
      expect(await refusal(login, late, body), late).toMatchObject({
        ...{ code: 'condition-not-met', params: { rule: 'aProxyIsPending' } },
      });
    }
    expect(await offered(kase, 'renda2')).not.toContain('refuseProxyRating');
    const signed = { ...satisfied, scanId, signedOn: '2026-03-16' };
    await kase.takeOnLetter('jiaotong', 'rate-by-proxy', signed, 'renda2');
    await kase.takeOnLetter('jiaotong', 'confirm-proxy-rating', { scanId }, 'renda');
    expect((await kase.see('renda')).state).toBe('closed');
  });
});

describe('of two letters that two of the secretariat have entered', () => {
  it('each confirms or refuses the other’s, and not his own', async () => {
    const kase = await caseAt('delivered', { separate: ['jiaotong', 'fagai'] });
    const scans: Record<string, string> = {};
    for (const [unit, login] of [
      ['jiaotong', 'renda'],
      ['fagai', 'renda2'],
    ] as const) {
      scans[unit] = await kase.file(login, { purpose: 'scan' });
      const signed = { ...satisfied, scanId: scans[unit], signedOn: clock.today() };
      await kase.takeOnLetter(unit, 'rate-by-proxy', signed, login);
    }
    for (const [step, body] of [
      ['confirm-proxy-rating', { scanId: scans['jiaotong'] }],
      ['refuse-proxy-rating', { reason: '看错。' }],
    ] as const) {
      expect((await refusal('renda', await kase.onLetter('jiaotong', step), body)).code, step).toBe('not-your-part');
    }
    await kase.takeOnLetter('jiaotong', 'confirm-proxy-rating', { scanId: scans['jiaotong'] }, 'renda2');
    await kase.takeOnLetter('fagai', 'confirm-proxy-rating', { scanId: scans['fagai'] }, 'renda');
    expect((await kase.see('renda')).state).toBe('closed');
  });
});

describe('whoever was too late with one of two letters', () => {
  it('is told who was faster', async () => {
    const kase = await caseAt('delivered', { separate: ['jiaotong', 'fagai'] });
    for (const unit of ['jiaotong', 'fagai']) {
      const scanId = await kase.file('renda', { purpose: 'scan' });
      await kase.takeOnLetter(unit, 'rate-by-proxy', { ...satisfied, scanId, signedOn: clock.today() }, 'renda');
    }
    const reason = '看错。';
    await kase.takeOnLetter('jiaotong', 'refuse-proxy-rating', { reason }, 'renda2');
    expect(await refusal('renda2', await kase.onLetter('jiaotong', 'refuse-proxy-rating'), { reason })).toMatchObject({
      ...{ code: 'wrong-state', params: { by: nameOf('renda2'), step: 'refuseProxyRating' } },
    });
  });
});

describe('contestProxyRating 否认代录', () => {
  it('makes void what waits, and gives the author five working days at least to rate himself', async () => {
    const { kase } = await entered();
    clock.setTo('2026-04-07T10:00:00+08:00');
    const seen = await kase.takeOnLetter('jiaotong', 'contest-proxy-rating', { because }, 'dengbo');
    expect(seen.state).toBe('replied');
    expect(seen.replies[0]).toMatchObject({
      evaluation: null,
      earlierEvaluations: [{ state: 'void', result: 'satisfied', endedBecause: because }],
    });
    expect(await kase.told('contestProxyRating')).toEqual(['renda', 'renda2']);
    expect(await kase.clocks('proxyCheck')).toMatchObject([{ droppedOn: '2026-04-07' }]);
    expect(await kase.clocks('rating')).toMatchObject([{ droppedOn: '2026-04-07' }, { dueOn: '2026-04-14' }]);
    clock.setTo('2026-04-14T10:00:00+08:00');
    expect((await kase.rate('jiaotong', 'satisfied')).state).toBe('closed');
  });

  it('of one that closed the case opens it again, or takes his own word in the same act', async () => {
    const confirmed = async () => {
      const { kase, scanId } = await entered();
      await kase.takeOnLetter('jiaotong', 'confirm-proxy-rating', { scanId }, 'renda2');
      return kase;
    };
    const open = await confirmed();
    const again = await open.takeOnLetter('jiaotong', 'contest-proxy-rating', { because }, 'dengbo');
    expect(again).toMatchObject({ state: 'replied', closing: null });
    expect(await open.clocks('rating')).toMatchObject([
      { metOn: '2026-03-16' },
      { dueOn: '2026-04-07', metOn: null, droppedOn: null },
    ]);
    const said = await confirmed();
    const own = { because, own: dissatisfied };
    const contested = await said.takeOnLetter('jiaotong', 'contest-proxy-rating', own, 'dengbo');
    expect(contested).toMatchObject({ state: 'contested', closing: null });
    expect(contested.replies[0]).toMatchObject({
      evaluation: { state: 'valid', result: 'dissatisfied', scanId: null },
      earlierEvaluations: [{ state: 'void', result: 'satisfied' }],
    });
    expect(await said.clocks('decision')).toHaveLength(1);
  });

  it('after an explanation leaves the case closed', async () => {
    const { kase, scanId } = await entered(dissatisfied);
    await kase.takeOnLetter('jiaotong', 'confirm-proxy-rating', { scanId }, 'renda2');
    await kase.take('renda', 'settle', { explanation: '已说明。' });
    const seen = await kase.takeOnLetter('jiaotong', 'contest-proxy-rating', { because }, 'dengbo');
    expect(seen).toMatchObject({ state: 'closed', closing: { because: 'settled' } });
    expect(await offered(kase, 'dengbo')).toContain('rateLate');
  });

  it('is the author’s alone, with a reason, and not for ever', async () => {
    const { kase, scanId } = await entered();
    const path = await kase.onLetter('jiaotong', 'contest-proxy-rating');
    expect((await refusal('tanguiyan', path, { because })).code).toBe('not-your-part');
    expect((await refusal('dengbo', path)).fields).toMatchObject([{ field: 'because', code: 'required' }]);
    const without = { because, own: { attitude: 'satisfied', result: 'dissatisfied' } };
    expect((await refusal('dengbo', path, without)).code).toBe('reason-required');
    expect((await refusal('dengbo', path, { because, own: [satisfied] })).fields).toMatchObject([{ field: 'own' }]);
    await kase.takeOnLetter('jiaotong', 'confirm-proxy-rating', { scanId }, 'renda2');
    clock.setTo('2026-04-08T00:00:00+08:00');
    expect((await refusal('dengbo', path, { because })).params).toMatchObject({ rule: 'aProxyMayBeContested' });
    const [{ open } = { open: true }] = await dataSource.query<{ open: boolean }[]>(
      `SELECT open FROM case_rows WHERE proposal_id = $1`,
      [kase.id],
    );
    expect(open).toBe(false);
  });
});
