import { describe, expect, it } from 'vitest';
import { previewed } from '../../test/foretold.js';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { as, dataSource } = started;
const { caseAt, refusal, unitOf, nameOf } = await walk(started);
const unit = (login: string, role: string, part?: string) => ({ unitId: unitOf(login), role, ...(part && { part }) });

describe('assigning', () => {
  it('gives each unit its part and clocks of its own, and tells the units and the author', async () => {
    const kase = await caseAt('dispatched', { lead: 'jiaotong', co: ['fagai'], reference: ['shuju'] });
    const assigned = await kase.take('zhengfuban', 'assign', { units: kase.units() });
    expect(assigned).toMatchObject({ state: 'handling', round: 1 });
    expect(assigned.assignments.map(({ unitName, role, state }) => [unitName, role, state])).toEqual([
      ['市交通运输局', 'lead', 'awaitingSignature'],
      ['市发展和改革委员会', 'co', 'awaitingSignature'],
      ['市数据局', 'reference', 'awaitingSignature'],
    ]);
    expect(await kase.told('assign')).toEqual([
      'dengbo',
      'fagai',
      'fagai-lead',
      'jiaotong',
      'jiaotong-lead',
      'shuju',
      'shuju-lead',
    ]);
    expect(await kase.clocks('signFor')).toHaveLength(3);
    expect(await kase.clocks('signFor')).toMatchObject([{ dueOn: '2026-03-19' }, {}, {}]);
    expect(await kase.clocks('returnWindow')).toMatchObject([{ dueOn: '2026-03-30' }, { dueOn: '2026-03-30' }]);
    expect(await kase.clocks('opinion')).toMatchObject([{ dueOn: '2026-04-16' }]);
  });

  it('says before a unit is added that only the one chosen will be told of it, and tells nobody else', async () => {
    const kase = await caseAt('assigned', { lead: 'jiaotong', co: ['fagai'] });
    const added = unit('shuju', 'co');
    const { tells } = await previewed(as, 'zhengfuban', `/proposals/${kase.id}/add-unit`, added);
    expect(tells).toEqual(['市数据局', '邓波'].sort());
    await kase.take('zhengfuban', 'add-unit', added);
    expect(await kase.told('addUnit')).toEqual(['dengbo', 'shuju', 'shuju-lead']);
  });

  it.each([
    ['noReplyingUnit', [unit('fagai', 'co')]],
    ['mixedReplyingRoles', [unit('jiaotong', 'lead'), unit('fagai', 'lead')]],
    ['oneSeparateOnly', [unit('jiaotong', 'separate', '立项')]],
    ['coWithSole', [unit('jiaotong', 'sole'), unit('fagai', 'co')]],
    ['partMissing', [unit('jiaotong', 'separate', '立项'), unit('fagai', 'separate')]],
    ['unitTwice', [unit('jiaotong', 'lead'), unit('jiaotong', 'co')]],
  ])('is refused when the units are no whole: %s', async (fault, units) => {
    const kase = await caseAt('dispatched');
    expect(await refusal('zhengfuban', `/proposals/${kase.id}/assign`, { units })).toMatchObject({
      status: 422,
      code: 'incomplete-units',
      params: { fault },
    });
    const { state, assignments } = await kase.see('zhengfuban');
    expect([state, assignments]).toEqual(['dispatched', []]);
  });

  it('names the unit that is unknown or retired', async () => {
    const kase = await caseAt('dispatched');
    await dataSource.query('UPDATE units SET retired_at = now() WHERE id = $1', [unitOf('gongdian')]);
    for (const login of ['gongdian', 'nobody']) {
      const unitId = unitOf(login) || kase.id;
      const units = [unit('jiaotong', 'lead'), { unitId, role: 'co' }];
      expect(await refusal('zhengfuban', `/proposals/${kase.id}/assign`, { units })).toMatchObject({
        code: 'unknown-reference',
        fields: [{ field: 'units.1.unitId' }],
      });
    }
  });

  it('is done by one of two who press at once; the other is told by whom and when', async () => {
    const kase = await caseAt('dispatched');
    const client = await as('zhengfuban');
    const assign = () => client.post(`/api/proposals/${kase.id}/assign`).send({ units: kase.units() });
    const answers = await Promise.all([assign(), assign()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(late?.body).toMatchObject({ code: 'wrong-state', params: { by: nameOf('zhengfuban'), step: 'assign' } });
    expect((await kase.see('zhengfuban')).assignments).toHaveLength(2);
  });
});

describe('a court', () => {
  it('is its own office: the case goes to it directly and it assigns it to itself', async () => {
    const kase = await caseAt('accepted', { sole: 'fayuan' });
    await kase.take('renda', 'dispatch', { officeId: unitOf('fayuan'), complex: false });
    await kase.take('fayuan-lead', 'assign', { units: kase.units() });
    await kase.goTo('signedFor');
    const { state } = await kase.reply('fayuan');
    expect(state).toBe('replied');
  });
});

describe('adding a unit', () => {
  it('starts clocks for it alone and tells it and the author', async () => {
    const kase = await caseAt('signedFor');
    const { assignments } = await kase.take('zhengfuban', 'add-unit', unit('jiaoyu', 'co'));
    expect(assignments.at(-1)).toMatchObject({ unitName: '市教育局', role: 'co', state: 'awaitingSignature' });
    expect(await kase.told('addUnit')).toEqual(['dengbo', 'jiaoyu', 'jiaoyu-lead']);
    expect(await kase.clocks('opinion')).toHaveLength(2);
    expect(await kase.clocks('statutoryReply')).toHaveLength(1);
  });

  it('is refused for a unit that takes part already and for a second lead', async () => {
    const kase = await caseAt('assigned');
    const path = `/proposals/${kase.id}/add-unit`;
    expect((await refusal('zhengfuban', path, unit('fagai', 'reference'))).code).toBe('unit-already-involved');
    for (const role of ['lead', 'sole', 'separate']) {
      expect(await refusal('zhengfuban', path, unit('jiaoyu', role, '其他'))).toMatchObject({
        code: 'incomplete-units',
        params: { fault: 'mixedReplyingRoles' },
      });
    }
  });

  it('keeps a letter that is being checked from being issued until the newcomer is heard', async () => {
    const kase = await caseAt('awaitingIssue');
    await kase.take('zhengfuban', 'add-unit', unit('jiaoyu', 'co'));
    const issue = await kase.onLetter('jiaotong', 'issue');
    const signed = { documentNumber: '株交函〔2026〕1号', signer: '肖', ...(await kase.read('jiaotong')) };
    expect(await refusal('jiaotong-lead', issue, signed)).toMatchObject({
      code: 'condition-not-met',
      params: { machine: 'reply', rule: 'everyOpinionIsIn' },
    });
    await kase.takeOnPart('jiaoyu', 'sign-for');
    await kase.giveOpinion('jiaoyu');
    await kase.takeOnLetter('jiaotong', 'send-back-draft', { reason: '请说明新的会办意见。' }, 'jiaotong-lead');
    for (const station of ['drafted', 'checking', 'awaitingIssue'] as const) await kase.goTo(station);
    expect((await kase.issue('jiaotong')).replies[0]?.state).toBe('issued');
  });

  it('comes too late for a co-handler once the letter is issued, not for a unit that only reads', async () => {
    const kase = await caseAt('issued');
    const path = `/proposals/${kase.id}/add-unit`;
    expect(await refusal('zhengfuban', path, unit('jiaoyu', 'co'))).toMatchObject({
      code: 'condition-not-met',
      params: { rule: 'replyIsStillDrafted' },
    });
    await kase.take('zhengfuban', 'add-unit', unit('jiaoyu', 'reference'));
    const replied = await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] });
    expect(replied.state).toBe('replied');
    expect((await kase.clocks('signFor')).at(-1)).toMatchObject({ metOn: null, droppedOn: '2026-03-16' });
  });
});

describe('reassigning', () => {
  const because = { reason: '职责不符。' };

  it('lets another unit take over a part that ended without a successor, with clocks of its own', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai'] });
    await kase.takeOnPart('fagai', 'recall', because, 'zhengfuban');
    const replacesAssignmentId = (await kase.part('fagai')).id;
    const { assignments } = await kase.take('zhengfuban', 'reassign', {
      ...{ replacesAssignmentId, unitId: unitOf('jiaoyu') },
    });
    expect(assignments.at(-1)).toMatchObject({ unitName: '市教育局', role: 'co', state: 'awaitingSignature' });
    expect(await kase.told('reassign')).toEqual(['dengbo', 'jiaoyu', 'jiaoyu-lead']);
    expect(await kase.clocks('opinion')).toMatchObject([{ droppedOn: '2026-03-16' }, { droppedOn: null }]);
  });

  it('gives a part that is over to one successor only', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai', 'caizheng'] });
    const path = `/proposals/${kase.id}/reassign`;
    const reassign = async (from: string, to: string) => ({
      ...{ replacesAssignmentId: (await kase.part(from)).id, unitId: unitOf(to) },
    });
    const vacant = async () =>
      (await kase.see('zhengfuban')).assignments.flatMap((part) => (part.vacant ? part.unitId : []));
    expect((await refusal('zhengfuban', path, await reassign('fagai', 'jiaoyu'))).params).toMatchObject({
      ...{ machine: 'proposal', rule: 'aPartIsVacant', lastStep: 'signFor' },
    });
    for (const unit of ['fagai', 'caizheng']) await kase.takeOnPart(unit, 'recall', because, 'zhengfuban');
    expect(await vacant()).toEqual([unitOf('fagai'), unitOf('caizheng')]);
    await kase.take('zhengfuban', 'reassign', await reassign('fagai', 'jiaoyu'));
    expect(await vacant()).toEqual([unitOf('caizheng')]);
    expect(await refusal('zhengfuban', path, await reassign('fagai', 'gongxin'))).toMatchObject({
      ...{ code: 'unknown-reference', fields: [{ field: 'replacesAssignmentId' }] },
    });
  });

  it('replaces only what is over, by a unit that is known and has no part yet', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'] });
    await kase.takeOnPart('fagai', 'recall', because, 'zhengfuban');
    const [over, live] = [(await kase.part('fagai')).id, (await kase.part('jiaotong')).id];
    const path = `/proposals/${kase.id}/reassign`;
    expect(await refusal('zhengfuban', path, { replacesAssignmentId: live, unitId: unitOf('caizheng') })).toMatchObject(
      { code: 'unknown-reference', fields: [{ field: 'replacesAssignmentId' }] },
    );
    expect(await refusal('zhengfuban', path, { replacesAssignmentId: over, unitId: kase.id })).toMatchObject({
      fields: [{ field: 'unitId', code: 'unknown-reference' }],
    });
    expect((await refusal('zhengfuban', path, { replacesAssignmentId: over, unitId: unitOf('jiaoyu') })).code).toBe(
      'unit-already-involved',
    );
  });
});
