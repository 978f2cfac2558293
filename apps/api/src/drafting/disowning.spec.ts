import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { type Plan, type Station, walk, type WalkedCase } from '../../test/walk.js';

const started = await startApp();
const { clock } = started;
const { caseAt, refusal, refusals, see } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const because = { reason: '不是我提的。' };
const RUNNING = { metOn: null, droppedOn: null };
const [TODAY, IN_FIVE_DAYS] = [clock.today(), '2026-03-23'];
const plan: Plan = { author: 'dengbo', coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai'], onBehalf: true };
const disowned = async (at: Station, changed: Partial<Plan> = {}) => {
  const kase = await caseAt(at, { ...plan, ...changed });
  await kase.take(changed.author ?? 'dengbo', 'disown-filing', because);
  return kase;
};

describe('disownFiling 否认代为登记 under review', () => {
  it.each([
    { author: 'dengbo', coSigner: 'tanguiyan', told: ['renda', 'renda2'], first: false },
    { author: 'mohongbo', coSigner: 'gaoxiaoyan', told: ['zhengxie', 'zhengxie2'], first: false },
    { author: 'mohongbo', coSigner: 'gaoxiaoyan', told: ['zhengxie', 'zhengxie2'], first: true },
  ])('returns a case of $author, pre-reviewed: $first, and tells why', async ({ author, coSigner, told, first }) => {
    const kase = await caseAt('submitted', { author, coSigners: [coSigner], onBehalf: true });
    const words = { words: '请补充。', revisionReason: 'other' };
    if (first) await kase.take('zhengxie', 'pre-review', { outcome: 'returnForRevision', ...words });
    const returned = await kase.take(author, 'disown-filing', because);
    const filing = { objection: because.reason, disownedOn: TODAY, confirmedOn: null };
    expect(returned).toMatchObject({ state: 'returned', filedOnBehalf: filing });
    expect(await kase.told('disownFiling')).toEqual([...told, coSigner].sort());
    expect(await kase.clocks('review')).toMatchObject([{ metOn: null, droppedOn: TODAY }]);
    expect(await kase.clocks('filingConfirmation')).toMatchObject([{ metOn: null, droppedOn: TODAY }]);
    expect(await kase.clocks('disownDecision')).toEqual([]);
    expect((await kase.see(told[0]!)).preReview).toBeNull();
    expect((await kase.see(coSigner)).timeline[0]).toMatchObject({ step: 'disownFiling', details: because });
  });

  it('may be followed by the author, who makes it his own and submits it himself', async () => {
    const kase = await disowned('submitted');
    const own = await kase.take('dengbo', 'submit');
    const filing = { objection: null, disownedOn: null, confirmedOn: TODAY };
    expect(own).toMatchObject({ state: 'submitted', filedOnBehalf: filing });
  });
});

describe('what was disowned', () => {
  it('goes in again by staff only with what its author has signed', async () => {
    const kase = await disowned('submitted');
    const path = `/proposals/${kase.id}/submit`;
    expect(await refusal('renda', path)).toMatchObject({
      ...{ status: 422, fields: [{ field: 'signedOriginalId', code: 'required' }] },
    });
    const signedOriginalId = await kase.file('renda', { purpose: 'scan' });
    const again = await kase.take('renda', 'submit', { signedOriginalId });
    expect(again).toMatchObject({ state: 'submitted', filedOnBehalf: { signedOriginalId, disownedOn: null } });
    expect(await kase.clocks('revision')).toMatchObject([{ metOn: TODAY }]);
    // Nobody waits for another word of his.
    expect((await kase.clocks('filingConfirmation')).filter(({ droppedOn }) => droppedOn === null)).toEqual([]);
  });
});

describe('disownFiling 否认代为登记 once it is accepted', () => {
  const units = ['fagai', 'fagai-lead', 'jiaotong', 'jiaotong-lead'];

  it.each<[Station, string[]]>([
    ['accepted', []],
    ['dispatched', ['zhengfuban']],
    ['signedFor', ['zhengfuban', ...units]],
  ])('leaves a case that is %s where it is, to be decided in five working days', async (at, concerned) => {
    const before = (await caseAt(at, plan)).see('renda');
    const kase = await disowned(at);
    const pending = await kase.see('renda');
    expect(pending).toMatchObject({ state: (await before).state, filedOnBehalf: { disownedOn: TODAY } });
    expect(await kase.clocks('disownDecision')).toEqual([{ dueOn: IN_FIVE_DAYS, ...RUNNING }]);
    expect(await kase.clocks('filingConfirmation')).toMatchObject([{ droppedOn: TODAY }]);
    expect(await kase.told('disownFiling')).toEqual(['renda', 'renda2', 'tanguiyan', ...concerned].sort());
    for (const login of concerned) {
      const { timeline, filedOnBehalf } = await kase.see(login);
      expect(timeline[0]).toMatchObject({ step: 'disownFiling', details: {} });
      expect(filedOnBehalf?.objection).toBeNull();
    }
  });

  it('issues no letter meanwhile, and does once it is refused', async () => {
    const kase = await disowned('awaitingIssue', { co: [] });
    const path = await kase.onLetter('jiaotong', 'issue');
    const signed = {
      documentNumber: '株函〔2026〕801号',
      signer: '肖建国',
      version: (await kase.letter('jiaotong', 'jiaotong')).version,
    };
    expect(await refusal('jiaotong-lead', path, signed)).toMatchObject({
      code: 'condition-not-met',
      params: { machine: 'reply', rule: 'noDisowningIsPending' },
    });
    const originalId = await kase.file('renda2', { purpose: 'scan' });
    await kase.take('renda2', 'refuse-disowning', { ...because, originalId });
    expect((await kase.takeOnLetter('jiaotong', 'issue', signed, 'jiaotong-lead')).state).toBe('handling');
  });

  it('is over when the author confirms in person after all', async () => {
    const kase = await disowned('accepted');
    const { textVersion } = await kase.see('dengbo');
    const confirmed = await kase.take('dengbo', 'confirm-filing', { textVersion });
    expect(confirmed.filedOnBehalf).toMatchObject({ confirmedOn: TODAY, disownedOn: null, objection: null });
    expect(await kase.clocks('disownDecision')).toMatchObject([{ droppedOn: TODAY }]);
  });

  it('is refused without a reason, to others, and where there is nothing to disown', async () => {
    const kase = await caseAt('accepted', plan);
    const path = (id: string) => `/proposals/${id}/disown-filing`;
    const silent = await refusal('dengbo', path(kase.id), { reason: ' ' });
    expect(silent).toMatchObject({ status: 422, fields: [{ field: 'reason', code: 'required' }] });
    expect(await refusals(['tanguiyan', 'hedi', 'renda', 'jiaotong'], path(kase.id), because)).toEqual({
      tanguiyan: 'not-your-part',
      hedi: 'not-found',
      renda: 'not-permitted',
      jiaotong: 'not-permitted',
    });
    const unmet = async (id: string) => (await refusal('dengbo', path(id), because)).params?.['rule'];
    expect(await unmet((await caseAt('accepted', { author: 'dengbo' })).id)).toBe('notConfirmedInPerson');
    await kase.take('dengbo', 'disown-filing', because);
    expect(await unmet(kase.id)).toBe('notDisownedBefore');
    const { textVersion } = await kase.see('dengbo');
    await kase.take('dengbo', 'confirm-filing', { textVersion });
    expect(await unmet(kase.id)).toBe('notConfirmedInPerson');
    const issued = await caseAt('issued', { ...plan, co: [] });
    expect(await unmet(issued.id)).toBe('noLetterIsIssued');
    const answered = await caseAt('delivered', { ...plan, co: [] });
    expect((await refusal('dengbo', path(answered.id), because)).code).toBe('wrong-state');
    // What was answered in his name he has let stand: nobody waits for his word any more.
    expect(await answered.clocks('filingConfirmation')).toMatchObject([{ metOn: null, droppedOn: TODAY }]);
  });
});

describe('confirmDisowning', () => {
  it('ends the case, the parts of its units and their drafts, and every clock', async () => {
    const kase = await disowned('signedFor');
    const ended = await kase.take('renda2', 'confirm-disowning');
    expect(ended.state).toBe('withdrawn');
    expect(ended.assignments.map(({ state }) => state)).toEqual(['ended', 'ended']);
    const events = (await kase.events()).map(({ step, to }) => `${step} ${to}`);
    expect(events).toEqual(expect.arrayContaining(['end ended', 'drop dropped']));
    expect(await kase.clocks('disownDecision')).toMatchObject([{ metOn: TODAY }]);
    expect(ended.deadlines.filter(({ standing }) => !['done', 'dropped'].includes(standing))).toEqual([]);
    const units = ['fagai', 'fagai-lead', 'jiaotong', 'jiaotong-lead'];
    expect(await kase.told('confirmDisowning')).toEqual(['dengbo', 'tanguiyan', 'zhengfuban', ...units].sort());
  });

  it.each<[string, string, () => Promise<WalkedCase>]>([
    ['waits to be dispatched', 'review', () => caseAt('accepted', plan)],
    [
      'an office sent back',
      'redispatch',
      async () => {
        const kase = await caseAt('dispatched', plan);
        await kase.take('zhengfuban', 'send-back', { reason: '不属本机关。' });
        return kase;
      },
    ],
  ])('of a case that %s ends that clock, too', async (_, which, made) => {
    const kase = await made();
    await kase.take('dengbo', 'disown-filing', because);
    expect((await kase.clocks(which)).at(-1)).toMatchObject(RUNNING);
    await kase.take('renda2', 'confirm-disowning');
    expect((await kase.clocks(which)).at(-1)).toMatchObject({ metOn: null, droppedOn: TODAY });
  });

  it('is for another person of the secretariat than whoever filed it, and while it waits', async () => {
    const kase = await disowned('accepted');
    const path = `/proposals/${kase.id}/confirm-disowning`;
    expect(await refusals(['renda', 'dengbo', 'zhengxie'], path)).toEqual({
      renda: 'not-your-part',
      dengbo: 'not-permitted',
      zhengxie: 'not-found',
    });
    const quiet = await caseAt('accepted', plan);
    const none = await refusal('renda2', `/proposals/${quiet.id}/confirm-disowning`);
    expect(none).toMatchObject({ code: 'condition-not-met', params: { rule: 'aDisowningIsPending' } });
  });
});

describe('refuseDisowning', () => {
  it('shows the author what he signed, tells all, and is not disowned again', async () => {
    const kase = await disowned('dispatched');
    const originalId = await kase.file('renda2', { purpose: 'scan' });
    const refused = { reason: '有本人签字。', originalId };
    const after = await kase.take('renda2', 'refuse-disowning', refused);
    expect(after).toMatchObject({
      state: 'dispatched',
      filedOnBehalf: { disownedOn: null, disowningRefusedOn: TODAY, signedOriginalId: originalId },
    });
    // What he is shown stays.
    expect(after.attachments.find(({ id }) => id === originalId)).toMatchObject({ removable: false });
    expect(await kase.clocks('disownDecision')).toMatchObject([{ metOn: TODAY }]);
    expect(await kase.told('refuseDisowning')).toEqual(['dengbo', 'tanguiyan', 'zhengfuban']);
    const author = await see('dengbo', kase.id);
    expect(author.attachments.map(({ id }) => id)).toContain(originalId);
    expect(author.timeline[0]).toMatchObject({ step: 'refuseDisowning', details: { reason: refused.reason } });
    const again = await refusal('dengbo', `/proposals/${kase.id}/disown-filing`, because);
    expect(again.params?.['rule']).toBe('notDisownedBefore');
  });

  it('of a case that units have tells them, too', async () => {
    const kase = await disowned('signedFor');
    const originalId = await kase.file('renda2', { purpose: 'scan' });
    await kase.take('renda2', 'refuse-disowning', { ...because, originalId });
    const units = ['fagai', 'fagai-lead', 'jiaotong', 'jiaotong-lead'];
    expect(await kase.told('refuseDisowning')).toEqual(['dengbo', ...units, 'tanguiyan', 'zhengfuban']);
  });

  it('needs a reason, a signed original, and another person than whoever filed it', async () => {
    const kase = await disowned('accepted');
    const path = `/proposals/${kase.id}/refuse-disowning`;
    const originalId = await kase.file('renda2', { purpose: 'scan' });
    const wrong: [object, object][] = [
      [
        { originalId, reason: ' ' },
        { field: 'reason', code: 'required' },
      ],
      [because, { field: 'originalId' }],
      [
        { ...because, originalId: kase.id },
        { field: 'originalId', code: 'unknown-reference' },
      ],
    ];
    for (const [said, fault] of wrong) {
      expect(await refusal('renda2', path, said)).toMatchObject({ status: 422, fields: [fault] });
    }
    expect((await refusal('renda', path, { ...because, originalId })).code).toBe('not-your-part');
    const [elsewhere, quiet] = [await disowned('accepted'), await caseAt('accepted', plan)];
    const foreign = { ...because, originalId: await elsewhere.file('renda2', { purpose: 'scan' }) };
    expect((await refusal('renda2', path, foreign)).code).toBe('unknown-reference');
    const none = await refusal('renda2', `/proposals/${quiet.id}/refuse-disowning`, { ...because, originalId });
    expect(none).toMatchObject({ code: 'condition-not-met', params: { rule: 'aDisowningIsPending' } });
  });
});
