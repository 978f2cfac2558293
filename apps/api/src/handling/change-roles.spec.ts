import type { AssignmentRole } from '@jianyan/shared';
import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk, type WalkedCase } from '../../test/walk.js';

const started = await startApp();
const { clock, dataSource } = started;
const { caseAt, refusal, refusals, unitOf } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

type Roles = Partial<Record<AssignmentRole, string[]>>;
const units = (roles: Roles) =>
  (Object.entries(roles) as [AssignmentRole, string[]][]).flatMap(([role, logins]) =>
    logins.map((login) => ({ unitId: unitOf(login), role, ...(role === 'separate' && { part: `${login}的部分` }) })),
  );
const reason = '以发改职责为主。';
const change = (kase: WalkedCase, roles: Roles) =>
  kase.take('zhengfuban', 'change-roles', { units: units(roles), reason });
const refused = (kase: WalkedCase, roles: Roles) =>
  refusal('zhengfuban', `/proposals/${kase.id}/change-roles`, { units: units(roles), reason });
const rolesOf = async (kase: WalkedCase) =>
  Object.fromEntries(
    (await kase.see('renda')).assignments
      .filter(({ state }) => state !== 'ended' && state !== 'returned')
      .map(({ unitName, role, state }) => [unitName, `${role} ${state}`]),
  );
const clocksOf = async (kase: WalkedCase, unit: string) =>
  dataSource.query<{ clock: string; dueOn: string }[]>(
    `SELECT clock, due_on AS "dueOn" FROM deadlines
     WHERE assignment_id = (SELECT id FROM assignments WHERE proposal_id = $1 AND unit_id = $2 ORDER BY id DESC LIMIT 1)
       AND met_on IS NULL AND dropped_on IS NULL ORDER BY clock`,
    [kase.id, unitOf(unit)],
  );
const stepsSince = async (kase: WalkedCase, count: number) =>
  (await kase.events()).slice(count).map(({ step }) => step);

describe('changeRoles 调整承办方式', () => {
  it('swaps lead and co-handler in one act, and tells units, author and co-signers', async () => {
    const kase = await caseAt('opinionsIn', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'], coSigners: ['tanguiyan'] });
    await kase.write('jiaotong');
    clock.setTo('2026-03-23T10:00:00+08:00');
    const before = (await kase.events()).length;
    await change(kase, { lead: ['fagai'], co: ['jiaotong', 'jiaoyu'] });
    expect(await rolesOf(kase)).toEqual({
      市交通运输局: 'co inHand',
      市发展和改革委员会: 'lead inHand',
      市教育局: 'co opinionGiven',
    });
    const told = ['dengbo', 'fagai', 'fagai-lead', 'jiaotong', 'jiaotong-lead', 'jiaoyu', 'jiaoyu-lead', 'tanguiyan'];
    expect(await kase.told('changeRoles')).toEqual(told);
    expect((await stepsSince(kase, before)).filter((step) => step === 'changeRoles')).toHaveLength(1);
    const shown = (await kase.see('dengbo')).timeline.filter(({ at }) => at === clock.now().toISOString());
    expect(shown.map(({ step }) => step)).toEqual(['drop', 'changeRoles']);
    expect(shown[1]?.details).toEqual({
      reason,
      roles: 'lead 市发展和改革委员会\nco 市交通运输局、市教育局',
    });
  });

  it('gives whoever moves up a letter, a window and a first contact of its own; what it has signed and written stays', async () => {
    const kase = await caseAt('opinionsIn', { lead: 'jiaotong', co: ['fagai'] });
    clock.setTo('2026-04-13T10:00:00+08:00');
    const { signedOn } = await kase.part('fagai');
    await change(kase, { lead: ['fagai'], co: ['jiaotong'] });
    expect(await kase.part('fagai')).toMatchObject({ role: 'lead', state: 'inHand', signedOn });
    expect(await kase.letter('fagai', 'fagai')).toMatchObject({ kind: 'first', state: 'drafting', round: 1 });
    expect(await clocksOf(kase, 'fagai')).toEqual([
      { clock: 'firstContact', dueOn: '2026-05-13' },
      { clock: 'returnWindow', dueOn: '2026-04-27' },
    ]);
    const [text] = await dataSource.query<[{ text: string }]>(
      `SELECT opinion_text AS text FROM assignments WHERE proposal_id = $1 AND unit_id = $2`,
      [kase.id, unitOf('fagai')],
    );
    expect(text.text).toBe('同意，建议分两期实施。');
  });

  it('lets the draft of whoever moves down go, and asks it for an opinion', async () => {
    const kase = await caseAt('checking', { lead: 'jiaotong', co: ['fagai'] });
    clock.setTo('2026-04-13T10:00:00+08:00');
    const after = await change(kase, { lead: ['fagai'], co: ['jiaotong'] });
    expect(after.replies.map(({ unitName, state }) => [unitName, state])).toEqual(
      expect.arrayContaining([['市发展和改革委员会', 'drafting']]),
    );
    const [letter] = await dataSource.query<[{ state: string; opening: string }]>(
      `SELECT state, opening FROM replies WHERE proposal_id = $1 AND unit_id = $2`,
      [kase.id, unitOf('jiaotong')],
    );
    expect(letter).toEqual({ state: 'dropped', opening: '您提出的建议收悉。' });
    expect(await clocksOf(kase, 'jiaotong')).toEqual([
      { clock: 'opinion', dueOn: '2026-05-13' },
      { clock: 'returnWindow', dueOn: '2026-03-30' },
    ]);
    await kase.giveOpinion('jiaotong');
    await kase.reply('fagai');
    expect((await kase.see('renda')).state).toBe('replied');
  });

  it('leaves the talks of the old lead to the old lead', async () => {
    const kase = await caseAt('drafted', { lead: 'jiaotong', co: ['fagai'] });
    await change(kase, { lead: ['fagai'], co: ['jiaotong'] });
    const talk = { heldOn: '2026-03-16', way: 'visit', people: '邓波代表', summary: '听取了意见。' };
    const put = { ...talk, reason, contactId: (await kase.see('renda')).contacts[0]?.id };
    const again = await refusal('jiaotong', await kase.onPart('jiaotong', 'correct-contact'), put);
    expect(again.params?.['rule']).toBe('repliesItself');
    await kase.giveOpinion('jiaotong');
    await kase.write('fagai');
    const path = await kase.onLetter('fagai', 'submit-for-check');
    expect((await refusal('fagai', path)).params?.['rule']).toBe('proposerWasContacted');
  });

  it('asks whoever moves down for no first contact, and whoever moves up for no opinion', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai'] });
    await change(kase, { lead: ['fagai'], co: ['jiaotong'] });
    const asked = async (unit: string) => (await clocksOf(kase, unit)).map(({ clock: name }) => name);
    expect(await asked('jiaotong')).toEqual(['opinion', 'returnWindow']);
    expect(await asked('fagai')).toEqual(['firstContact', 'returnWindow']);
  });

  it.each<[string, Roles, string[]]>([
    ['moves up', { lead: ['fagai'], co: ['jiaotong'] }, ['firstContact', 'returnWindow']],
    ['only reads from then on', { sole: ['jiaotong'], reference: ['fagai'] }, []],
  ])('asks no second opinion of a unit that %s', async (_, roles, asked) => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai'] });
    await kase.giveOpinion('fagai');
    await kase.takeOnPart('fagai', 'send-back-opinion', { reason }, 'jiaotong');
    expect((await clocksOf(kase, 'fagai')).map(({ clock: name }) => name)).toEqual(['opinionAgain']);
    await change(kase, roles);
    expect((await clocksOf(kase, 'fagai')).map(({ clock: name }) => name)).toEqual(asked);
  });

  it('lets no letter be signed that answers what another unit answers now', async () => {
    const kase = await caseAt('awaitingIssue', { lead: 'jiaotong', co: ['fagai'] });
    await change(kase, { separate: ['jiaotong', 'fagai'] });
    const signed = { documentNumber: '株函〔2026〕900号', signer: '肖建国', ...(await kase.read('jiaotong')) };
    const path = await kase.onLetter('jiaotong', 'issue');
    expect((await refusal('jiaotong-lead', path, signed)).params?.['rule']).toBe('everyRequestIsAnswered');
  });

  it('asks a unit that only read for its opinion once it helps', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong', reference: ['shuju'] });
    await change(kase, { lead: ['jiaotong'], co: ['shuju'] });
    expect(await kase.part('shuju')).toMatchObject({ role: 'co', state: 'inHand' });
    expect(await clocksOf(kase, 'shuju')).toEqual([
      { clock: 'opinion', dueOn: '2026-04-16' },
      { clock: 'returnWindow', dueOn: '2026-03-30' },
    ]);
    await kase.giveOpinion('shuju');
  });

  it('makes of a sole unit a lead with a co-handler, who signs for it and has a month', async () => {
    const kase = await caseAt('drafted', { sole: 'jiaotong' });
    await change(kase, { lead: ['jiaotong'], co: ['fagai'] });
    expect(await rolesOf(kase)).toEqual({ 市交通运输局: 'lead inHand', 市发展和改革委员会: 'co awaitingSignature' });
    expect((await clocksOf(kase, 'fagai')).map(({ clock: name }) => name)).toEqual([
      'opinion',
      'returnWindow',
      'signFor',
    ]);
    expect(await kase.letter('jiaotong', 'jiaotong')).toMatchObject({ state: 'drafting' });
  });

  it('makes of a lead with co-handlers units that reply separately, each for its part', async () => {
    const kase = await caseAt('opinionsIn', { lead: 'jiaotong', co: ['fagai'], reference: ['shuju'] });
    expect((await refused(kase, { separate: ['jiaotong'], co: ['fagai'], reference: ['shuju'] })).params).toEqual({
      fault: 'oneSeparateOnly',
    });
    await change(kase, { separate: ['jiaotong', 'fagai'], reference: ['shuju'] });
    expect(await kase.part('fagai')).toMatchObject({ role: 'separate', state: 'inHand', part: 'fagai的部分' });
    expect(await kase.part('jiaotong')).toMatchObject({ role: 'separate', state: 'inHand', part: 'jiaotong的部分' });
    expect(await rolesOf(kase)).toMatchObject({ 市数据局: 'reference noted' });
  });

  it.each([
    ['waived', 'waive-opinion', ['co', 'fagai']],
    ['noted', undefined, ['reference', 'shuju']],
    ['opinionSubmitted', 'submit-opinion', ['co', 'fagai']],
  ] as const)('moves a unit up from %s', async (state, act, [role, unit]) => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong', [role]: [unit] });
    if (act === 'waive-opinion') await kase.takeOnPart(unit, act, { reason: '无关。' }, 'zhengfuban');
    if (act === 'submit-opinion') {
      const client = await started.as(unit);
      await client
        .put(`/api${await kase.onPart(unit, 'opinion')}`)
        .send({ version: 1, text: '同意。' })
        .expect(200);
      await kase.takeOnPart(unit, act);
    }
    expect((await kase.part(unit)).state).toBe(state);
    await change(kase, { lead: [unit], co: ['jiaotong'] });
    expect(await kase.part(unit)).toMatchObject({ role: 'lead', state: 'inHand' });
    // What it has written as a co-handler is no opinion any more that its leader could give.
    const sent = await refusal(unit, await kase.onPart(unit, 'submit-opinion'));
    expect(sent.params?.['rule']).toBe('isCoHandler');
    expect(await kase.letter(unit, unit)).toMatchObject({ state: 'drafting' });
  });

  it('leaves a unit that only reads without a return, and one that has not signed unsigned', async () => {
    const kase = await caseAt('assigned', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'] });
    await kase.takeOnPart('jiaoyu', 'sign-for');
    await change(kase, { lead: ['fagai'], co: ['jiaotong'], reference: ['jiaoyu'] });
    expect(await rolesOf(kase)).toEqual({
      市发展和改革委员会: 'lead awaitingSignature',
      市交通运输局: 'co awaitingSignature',
      市教育局: 'reference noted',
    });
    const path = await kase.onPart('jiaoyu', 'request-return');
    expect((await refusal('jiaoyu-lead', path, { reason, proposedUnit: '无' })).status).toBe(409);
    expect(await clocksOf(kase, 'jiaoyu')).toEqual([]);
    await kase.takeOnPart('fagai', 'sign-for');
    expect(await kase.letter('fagai', 'fagai')).toMatchObject({ state: 'drafting' });
  });

  it('in a second round hands the month of the re-handling on', async () => {
    const kase = await caseAt('delivered', { lead: 'jiaotong', co: ['fagai'] });
    await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '未动工。');
    const assignmentIds = [(await kase.part('jiaotong')).id, (await kase.part('fagai')).id];
    await kase.take('renda', 'order-rehandling', { assignmentIds, reason: '请重办。' });
    const dueOn = (await kase.clocks('redo'))[0]?.dueOn;
    clock.setTo('2026-03-25T10:00:00+08:00');
    await change(kase, { lead: ['fagai'], co: ['jiaotong'] });
    expect(await kase.clocks('redo')).toEqual([
      { dueOn, metOn: null, droppedOn: '2026-03-25' },
      { dueOn, metOn: null, droppedOn: null },
    ]);
    // The unit that moves up owes no opinion any more, and the other has a day for its own.
    expect((await clocksOf(kase, 'fagai')).map(({ clock: name }) => name)).toEqual([
      'firstContact',
      'redo',
      'returnWindow',
    ]);
    expect((await clocksOf(kase, 'jiaotong')).map(({ clock: name }) => name)).toEqual(['opinion']);
    expect(await kase.letter('fagai', 'fagai')).toMatchObject({ kind: 'redo', round: 2, state: 'drafting' });
    await kase.giveOpinion('jiaotong');
    await kase.reply('fagai');
    expect((await kase.see('renda')).state).toBe('replied');
  });

  it('is the office’s, with a reason, for all the units there are, and only where something changes', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai'] });
    const path = `/proposals/${kase.id}/change-roles`;
    const swap = { units: units({ lead: ['fagai'], co: ['jiaotong'] }), reason };
    expect(await refusals(['renda', 'jiaotong-lead', 'shiweiban'], path, swap)).toEqual({
      ...{ renda: 'not-permitted', 'jiaotong-lead': 'not-permitted', shiweiban: 'not-found' },
    });
    expect((await refusal('zhengfuban', path, { ...swap, reason: ' ' })).fields).toMatchObject([{ field: 'reason' }]);
    expect(await refused(kase, { lead: ['jiaotong'] })).toMatchObject({
      fields: [{ field: 'units', code: 'unit-left-out', params: { unit: '市发展和改革委员会' } }],
    });
    expect(await refused(kase, { lead: ['jiaotong'], co: ['fagai'] })).toMatchObject({
      fields: [{ field: 'units', code: 'unchanged' }],
    });
    expect((await refused(kase, { lead: ['jiaotong', 'fagai'] })).params).toEqual({ fault: 'mixedReplyingRoles' });
    expect((await refused(kase, { lead: ['jiaotong'], co: ['fagai', 'fagai'] })).params).toEqual({
      fault: 'unitTwice',
    });
    const unknown = [...swap.units, { unitId: kase.id, role: 'co' }];
    expect((await refusal('zhengfuban', path, { units: unknown, reason })).fields).toMatchObject([
      { field: 'units.2.unitId', code: 'unknown-reference' },
    ]);
  });

  it('waits for no unit whose return is being decided, and comes too late once a letter is issued', async () => {
    const asking = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'] });
    await asking.takeOnPart('fagai', 'request-return', { reason, proposedUnit: '无' }, 'fagai-lead');
    expect(await refused(asking, { lead: ['fagai'], co: ['jiaotong', 'jiaoyu'] })).toMatchObject({
      fields: [{ field: 'units.0.role', code: 'role-is-fixed' }],
    });
    await change(asking, { lead: ['jiaoyu'], co: ['fagai', 'jiaotong'] });
    const issued = await caseAt('issued', { lead: 'jiaotong', co: ['fagai'] });
    expect(await refused(issued, { lead: ['fagai'], co: ['jiaotong'] })).toMatchObject({
      ...{ code: 'condition-not-met', params: { rule: 'noLetterOfRoundIsIssued' } },
    });
    const { availableActions } = await issued.see('zhengfuban');
    expect(availableActions.some(({ step }) => step === 'changeRoles')).toBe(false);
  });
});

describe('a unit of the case that is named for a part that ends', () => {
  const asked = { reason, proposedUnit: '市发展和改革委员会' };
  it('moves up when the return of the lead is approved', async () => {
    const kase = await caseAt('opinionsIn', { lead: 'jiaotong', co: ['fagai'] });
    await kase.takeOnPart('jiaotong', 'request-return', asked, 'jiaotong-lead');
    const path = await kase.onPart('jiaotong', 'approve-return');
    expect(await refusal('zhengfuban', path, { newUnitId: unitOf('fagai') })).toMatchObject({
      ...{ code: 'reason-required', fields: [{ field: 'reason' }] },
    });
    const after = await kase.takeOnPart(
      ...(['jiaotong', 'approve-return', { newUnitId: unitOf('fagai'), reason }, 'zhengfuban'] as const),
    );
    expect(await rolesOf(kase)).toEqual({ 市发展和改革委员会: 'lead inHand' });
    expect(after.assignments.filter(({ vacant }) => vacant)).toEqual([]);
    expect(await kase.letter('fagai', 'fagai')).toMatchObject({ state: 'drafting' });
    expect(await kase.told('changeRoles')).toEqual(['dengbo', 'fagai', 'fagai-lead']);
    await kase.reply('fagai');
    expect((await kase.see('renda')).state).toBe('replied');
  });

  it('moves up when the lead is recalled, and the lead may be named again', async () => {
    const kase = await caseAt('drafted', { lead: 'jiaotong', co: ['fagai'] });
    await kase.takeOnPart('jiaotong', 'recall', { reason, newUnitId: unitOf('fagai') }, 'zhengfuban');
    expect(await rolesOf(kase)).toEqual({ 市发展和改革委员会: 'lead inHand' });
    await kase.take('zhengfuban', 'add-unit', { unitId: unitOf('jiaotong'), role: 'co' });
    expect(await rolesOf(kase)).toEqual({
      市发展和改革委员会: 'lead inHand',
      市交通运输局: 'co awaitingSignature',
    });
  });

  it('is refused where it would reply twice, or another letter of the round is issued', async () => {
    const separate = await caseAt('signedFor', { separate: ['jiaotong', 'fagai', 'jiaoyu'], co: ['gongxin'] });
    const named = (unit: string) => ({ reason, newUnitId: unitOf(unit) });
    const path = await separate.onPart('jiaotong', 'recall');
    expect((await refusal('zhengfuban', path, named('fagai'))).code).toBe('unit-already-involved');
    await separate.giveOpinion('gongxin');
    await separate.talk('fagai');
    await separate.write('fagai');
    await separate.takeOnLetter('fagai', 'submit-for-check');
    await separate.passCheck('fagai');
    await separate.issue('fagai');
    expect((await refusal('zhengfuban', path, named('gongxin'))).params?.['rule']).toBe('noLetterOfRoundIsIssued');
    await separate.takeOnPart('jiaotong', 'recall', named('wenlv'), 'zhengfuban');
  });
});
