import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk, type WalkedCase } from '../../test/walk.js';

const started = await startApp();
const { clock, dataSource } = started;
const { caseAt, refusal, unitOf, see } = await walk(started);
const because = { reason: '职责不符。' };
const asked = { ...because, proposedUnit: '市发展和改革委员会' };
const monday = '2026-03-16T10:00:00+08:00';

describe('asking to be released', () => {
  it('puts the part before the office with its own clock', async () => {
    const kase = await caseAt('assigned');
    const { assignments } = await kase.takeOnPart('jiaotong', 'request-return', asked, 'jiaotong-lead');
    expect(assignments[0]).toMatchObject({
      state: 'returnRequested',
      returnRequest: { reason: '职责不符。', proposedUnit: '市发展和改革委员会', refusedBecause: null },
    });
    expect(await kase.told('requestReturn')).toEqual(['zhengfuban']);
    expect(await kase.clocks('returnDecision')).toMatchObject([{ dueOn: '2026-03-23', metOn: null }]);
  });

  it('needs a reason and a unit that should have it', async () => {
    const kase = await caseAt('assigned');
    expect(await refusal('jiaotong-lead', await kase.onPart('jiaotong', 'request-return'), {})).toMatchObject({
      fields: [
        { field: 'reason', code: 'required' },
        { field: 'proposedUnit', code: 'required' },
      ],
    });
  });

  it('is possible on the tenth working day and not after it', async () => {
    const [onTime, late] = [await caseAt('assigned'), await caseAt('signedFor')];
    clock.setTo('2026-03-30T23:59:00+08:00');
    await onTime.takeOnPart('fagai', 'request-return', asked, 'fagai-lead');
    clock.setTo('2026-03-31T00:00:00+08:00');
    const tooLate = await refusal('jiaotong-lead', await late.onPart('jiaotong', 'request-return'), asked);
    expect(tooLate).toMatchObject({
      code: 'condition-not-met',
      params: { machine: 'assignment', rule: 'withinReturnWindow' },
    });
    clock.setTo(monday);
  });

  it('is never possible for a unit that only reads', async () => {
    const kase = await caseAt('assigned', { lead: 'jiaotong', reference: ['shuju'] });
    const path = await kase.onPart('shuju', 'request-return');
    expect((await refusal('shuju-lead', path, asked)).params?.['rule']).toBe('withinReturnWindow');
  });
});

describe('a return that is refused', () => {
  it.each(['assigned', 'signedFor'] as const)(
    'leads back to where the part was (%s) and cannot be asked again',
    async (station) => {
      const kase = await caseAt(station);
      const before = (await kase.part('fagai')).state;
      await kase.takeOnPart('fagai', 'request-return', asked, 'fagai-lead');
      await kase.takeOnPart('fagai', 'refuse-return', { reason: '属本单位职责。' }, 'zhengfuban');
      const part = await kase.part('fagai');
      expect(part).toMatchObject({ state: before, returnRequest: { refusedBecause: '属本单位职责。' } });
      expect(await kase.told('refuseReturn')).toEqual(['fagai', 'fagai-lead']);
      expect(await kase.clocks('returnDecision')).toMatchObject([{ metOn: '2026-03-16' }]);
      const again = await refusal('fagai-lead', await kase.onPart('fagai', 'request-return'), asked);
      expect(again.code).toBe('condition-not-met');
    },
  );
});

describe('allReplied', () => {
  it('waits for the decision on a return, whatever that is', async () => {
    for (const decision of ['refuse-return', 'approve-return']) {
      const kase = await caseAt('issued', { lead: 'jiaotong', co: ['fagai'] });
      // Nobody comes so far by the doors: an opinion that is owed bars the letter.
      await dataSource.query(
        `UPDATE assignments SET state = 'returnRequested', came_from = 'inHand' WHERE proposal_id = $1 AND role = 'co'`,
        [kase.id],
      );
      expect((await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] })).state).toBe('handling');
      const decided = await kase.takeOnPart('fagai', decision, because, 'zhengfuban');
      expect(decided.state, decision).toBe('replied');
    }
  });
});

describe('a return that is approved', () => {
  it('of the lead names who replies instead, in the same act, or is refused as a whole', async () => {
    const kase = await caseAt('drafted', { lead: 'jiaotong', co: ['fagai'] });
    await kase.takeOnPart('jiaotong', 'request-return', asked, 'jiaotong-lead');
    const path = await kase.onPart('jiaotong', 'approve-return');
    expect(await refusal('zhengfuban', path)).toMatchObject({
      status: 422,
      code: 'incomplete-units',
      params: { fault: 'noReplyingUnit' },
    });
    expect((await kase.part('jiaotong')).state).toBe('returnRequested');

    const { assignments, state } = await kase.takeOnPart(
      ...(['jiaotong', 'approve-return', { newUnitId: unitOf('jiaoyu') }, 'zhengfuban'] as const),
    );
    expect(state).toBe('handling');
    expect(assignments.map(({ unitName, role, state: of }) => [unitName, role, of])).toEqual(
      expect.arrayContaining([
        ['市交通运输局', 'lead', 'returned'],
        ['市教育局', 'lead', 'awaitingSignature'],
      ]),
    );
    const steps = (await kase.events()).map(({ step }) => step);
    expect(steps.slice(-3)).toEqual(['approveReturn', 'drop', 'reassign']);
    expect(await kase.told('reassign')).toEqual(['dengbo', 'jiaoyu', 'jiaoyu-lead']);
    expect(await kase.told('approveReturn')).toEqual([
      ...['dengbo', 'fagai', 'fagai-lead', 'jiaotong', 'jiaotong-lead'],
    ]);
    expect(await kase.clocks('statutoryReply')).toEqual([{ dueOn: '2026-06-16', metOn: null, droppedOn: null }]);
    expect((await kase.clocks('signFor')).at(-1)).toMatchObject({ metOn: null, droppedOn: null });
  });

  it('lets the successor begin the letter of the same round once it has signed for it', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong' });
    await kase.takeOnPart('jiaotong', 'request-return', asked, 'jiaotong-lead');
    await kase.takeOnPart('jiaotong', 'approve-return', { newUnitId: unitOf('fagai') }, 'zhengfuban');
    await kase.takeOnPart('fagai', 'sign-for');
    expect(await kase.letter('fagai', 'fagai')).toMatchObject({ round: 1, kind: 'first', state: 'drafting' });
  });

  it('of a co-handler leaves the case to the others, and the unit its own part to read', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'] });
    await kase.takeOnPart('fagai', 'request-return', asked, 'fagai-lead');
    await kase.takeOnPart('fagai', 'approve-return', { reason: '同意。' }, 'zhengfuban');
    const left = await see('fagai', kase.id);
    expect(left.assignments.map(({ unitName, state }) => [unitName, state])).toEqual([
      ['市发展和改革委员会', 'returned'],
    ]);
    expect(left.availableActions).toEqual([]);
    await kase.talk('jiaotong');
    expect(await refusal('fagai', await kase.onPart('fagai', 'sign-for'))).not.toHaveProperty('params');
    await kase.giveOpinion('jiaoyu');
    await kase.write('jiaotong');
    const checking = await kase.takeOnLetter('jiaotong', 'submit-for-check');
    expect(checking.replies[0]?.state).toBe('checking');
  });

  it('cannot name the unit that asked, one that replies already, or one that is unknown', async () => {
    const kase = await caseAt('signedFor');
    await kase.takeOnPart('jiaotong', 'request-return', asked, 'jiaotong-lead');
    const path = await kase.onPart('jiaotong', 'approve-return');
    expect((await refusal('zhengfuban', path, { newUnitId: unitOf('jiaotong') })).code).toBe('unit-already-involved');
    const separate = await caseAt('assigned', { separate: ['jiaotong', 'jiaoyu', 'fagai'] });
    const recall = { ...because, newUnitId: unitOf('fagai') };
    const twice = await refusal('zhengfuban', await separate.onPart('jiaotong', 'recall'), recall);
    expect(twice.code).toBe('unit-already-involved');
    expect(await refusal('zhengfuban', path, { newUnitId: kase.id })).toMatchObject({
      fields: [{ field: 'newUnitId', code: 'unknown-reference' }],
    });
    expect((await kase.part('jiaotong')).state).toBe('returnRequested');
  });
});

describe('a part that has left', () => {
  const running = async (kase: WalkedCase, unit: string) =>
    (
      await dataSource.query<{ clock: string }[]>(
        `SELECT clock FROM deadlines
         WHERE assignment_id = (SELECT id FROM assignments WHERE proposal_id = $1 AND unit_id = $2 ORDER BY id LIMIT 1)
           AND met_on IS NULL AND dropped_on IS NULL ORDER BY clock`,
        [kase.id, unitOf(unit)],
      )
    ).map(({ clock: name }) => name);
  const ways = {
    recalled: (kase: WalkedCase, unit: string) =>
      kase.takeOnPart(unit, 'recall', { ...because, newUnitId: unitOf('jiaoyu') }, 'zhengfuban'),
    returned: async (kase: WalkedCase, unit: string) => {
      await kase.takeOnPart(unit, 'request-return', asked, `${unit}-lead`);
      return kase.takeOnPart(unit, 'approve-return', { newUnitId: unitOf('jiaoyu') }, 'zhengfuban');
    },
  };
  const sentBack = async () => {
    const kase = await caseAt('signedFor');
    await kase.giveOpinion('fagai');
    await kase.takeOnPart('fagai', 'send-back-opinion', because, 'jiaotong');
    return kase;
  };
  const again = async () => {
    const kase = await caseAt('delivered');
    await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '未动工。');
    const assignmentIds = [(await kase.part('jiaotong')).id, (await kase.part('fagai')).id];
    await kase.take('renda', 'order-rehandling', { ...because, assignmentIds });
    return kase;
  };

  it.each([
    ['recalled', 'jiaotong', () => caseAt('assigned'), ['returnWindow', 'signFor']],
    ['recalled', 'jiaotong', () => caseAt('signedFor'), ['firstContact', 'returnWindow']],
    ['recalled', 'fagai', () => caseAt('signedFor'), ['opinion', 'returnWindow']],
    ['recalled', 'fagai', sentBack, ['opinionAgain']],
    ['recalled', 'jiaotong', again, ['redo']],
    ['recalled', 'fagai', again, ['redoOpinion']],
    ['returned', 'jiaotong', () => caseAt('assigned'), ['returnWindow', 'signFor']],
    ['returned', 'jiaotong', () => caseAt('signedFor'), ['firstContact', 'returnWindow']],
    ['returned', 'fagai', () => caseAt('signedFor'), ['opinion', 'returnWindow']],
  ] as const)('by being %s: %s has no clock any more', async (way, unit, made, before) => {
    const kase = await made();
    expect(await running(kase, unit)).toEqual(before);
    await ways[way](kase, unit);
    expect(await running(kase, unit)).toEqual([]);
  });
});

describe('recalling', () => {
  it('ends the part with its reason and drops its letter, however far that was', async () => {
    const kase = await caseAt('issued', { lead: 'jiaotong', classCode: 'B' });
    await kase.takeOnPart('jiaotong', 'recall', { ...because, newUnitId: unitOf('fagai') }, 'zhengfuban');
    expect(await kase.part('jiaotong')).toMatchObject({ state: 'ended', endedBecause: '职责不符。' });
    expect(await kase.told('recall')).toEqual(['jiaotong', 'jiaotong-lead']);
    const { replies, commitments } = await see('renda', kase.id);
    expect(replies.filter(({ state }) => state !== 'dropped')).toEqual([]);
    expect(commitments).toEqual([]);
  });

  it('of one of two that reply separately needs a successor, with its part', async () => {
    const kase = await caseAt('signedFor', { separate: ['jiaotong', 'fagai'] });
    const path = await kase.onPart('fagai', 'recall');
    expect((await refusal('zhengfuban', path, because)).params).toEqual({ fault: 'oneSeparateOnly' });
    await kase.takeOnPart('fagai', 'recall', { ...because, newUnitId: unitOf('jiaoyu') }, 'zhengfuban');
    expect(await kase.part('jiaoyu')).toMatchObject({ role: 'separate', part: '各自职责范围内的部分' });
  });

  it('of the last unit that still owed a letter concludes the round', async () => {
    const kase = await caseAt('signedFor', { separate: ['jiaotong', 'fagai', 'jiaoyu'] });
    await kase.reply('jiaotong');
    expect((await kase.reply('fagai')).state).toBe('handling');
    const after = await kase.takeOnPart('jiaoyu', 'recall', because, 'zhengfuban');
    expect(after.state).toBe('replied');
    expect(await kase.clocks('statutoryReply')).toMatchObject([{ metOn: '2026-03-16' }]);
    expect(await kase.clocks('rating')).toMatchObject([{ dueOn: '2026-04-07', metOn: null }]);
  });
});
