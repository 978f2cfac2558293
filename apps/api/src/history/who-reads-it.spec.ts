import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import type { NoticeDto } from '../notifications/notice.dto.js';
import type { TimelineDto } from './timeline.dto.js';

const started = await startApp();
const { caseAt, firstOf, memberOf, step, see, unitOf } = await walk(started);

type Told = Record<string, object | undefined>;

/** What each of these people reads of the newest event of a step; undefined for whoever knows nothing of it. */
async function told(logins: readonly string[], caseId: string, name: string): Promise<Told> {
  const entries = logins.map(async (login): Promise<[string, object | undefined]> => {
    const { body } = await (await started.as(login)).get(`/api/proposals/${caseId}/timeline`).expect(200);
    const { timeline } = body as TimelineDto;
    return [login, timeline.find((entry) => entry.step === name)?.details];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function notice(login: string, name: string): Promise<object | undefined> {
  const { body } = await (await started.as(login)).get('/api/notices?limit=200').expect(200);
  return (body as { items: NoticeDto[] }).items.find((one) => one.step === name)?.details;
}

describe('who was asked to sign', () => {
  it('stays between the proposers and the secretariat; nobody who is asked reads of the others', async () => {
    const { id, invitations: none } = await step('dengbo', '/proposals', {
      ...{ title: '关于公交的建议', background: '线路少。', requests: ['增开。'], disclosureWish: 'full' },
    });
    expect(none).toEqual([]);
    const memberIds = ['tanguiyan', 'hedi'].map(memberOf);
    const { invitations, textVersion } = await step('dengbo', `/proposals/${id}/invite`, { memberIds });
    expect(await notice('hedi', 'invite')).toEqual({ until: expect.any(String) as string });
    expect((await see('hedi', id)).invitations.map(({ memberName }) => memberName)).toEqual(['何砥']);
    expect((await see('dengbo', id)).invitations).toHaveLength(2);
    const [signs, declines] = memberIds.map((one) => invitations.find(({ memberId }) => memberId === one)?.id);
    await step('tanguiyan', `/invitations/${signs}/confirm`, { textVersion });
    await (await started.as('hedi')).post(`/api/invitations/${declines}/decline`).expect(204);
    await step('dengbo', `/proposals/${id}/submit`);
    await step('renda', `/proposals/${id}/register`, { categoryId: await firstOf('categories', 'congress') });
    const officeId = (await caseAt('dispatched')).id;
    const { dispatch } = await see('renda', officeId);
    await step('renda', `/proposals/${id}/dispatch`, { officeId: dispatch?.office.id, complex: false });

    const readers = ['dengbo', 'tanguiyan', 'renda', 'zhengfuban'];
    const declined = await told(readers, id, 'declineInvitation');
    expect(declined).toMatchObject({ dengbo: { name: '何砥' }, tanguiyan: { name: '何砥' }, renda: { name: '何砥' } });
    expect(declined.zhengfuban).toBeUndefined();
    expect((await told(['zhengfuban'], id, 'invite')).zhengfuban).toBeUndefined();
    expect((await told(['zhengfuban'], id, 'confirm')).zhengfuban).toEqual({ name: expect.any(String) as string });
  });
});

it('words of 退回修改 to the deputy are not read by units and offices', async () => {
  const kase = await caseAt('submitted');
  await kase.take('renda', 'return-for-revision', { revisionReason: 'other', words: '请补充数据。' });
  await kase.take('dengbo', 'submit');
  await kase.take('renda', 'register', { categoryId: await firstOf('categories', 'congress') });
  const { dispatch } = await see('renda', (await caseAt('dispatched')).id);
  await kase.take('renda', 'dispatch', { officeId: dispatch?.office.id, complex: false });
  const words = await told(['dengbo', 'renda', 'zhengfuban'], kase.id, 'returnForRevision');
  const said = { revisionReason: 'other', words: '请补充数据。' };
  expect(words).toEqual({ dengbo: said, renda: said, zhengfuban: {} });
});

it('why a letter went back inside its unit is read there alone', async () => {
  const kase = await caseAt('checking');
  await kase.takeOnLetter('jiaotong', 'send-back-draft', { reason: '数字不对。' }, 'jiaotong-lead');
  const back = await told(['jiaotong', 'renda', 'zhengfuban', 'fagai', 'dengbo'], kase.id, 'sendBackDraft');
  expect(back).toEqual({ jiaotong: { reason: '数字不对。' }, renda: {}, zhengfuban: {} });
});

it('number and signer of a letter are read by the proposers once it has reached them', async () => {
  const kase = await caseAt('issued');
  const issued = await told(['jiaotong', 'renda', 'dengbo', 'fagai'], kase.id, 'issue');
  const signed = { documentNumber: expect.any(String) as string, signer: '肖建国' };
  expect(issued).toEqual({ jiaotong: signed, renda: signed, dengbo: {}, fagai: {} });
  await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] });
  const delivered = { ...signed, corrects: null };
  expect(await told(['dengbo', 'fagai'], kase.id, 'deliver')).toEqual({ dengbo: delivered, fagai: delivered });
});

it('why a part was given back is read by its unit and those who oversee the case; who took it over, by everybody', async () => {
  const kase = await caseAt('assigned', { lead: 'jiaotong', co: ['fagai', 'caizheng'] });
  await kase.takeOnPart(
    'caizheng',
    'request-return',
    { reason: '不属于职责。', proposedUnit: '市教育局' },
    'caizheng-lead',
  );
  const { unitId: newUnitId } = await (await caseAt('assigned', { lead: 'jiaotong', co: ['jiaoyu'] })).part('jiaoyu');
  await kase.takeOnPart('caizheng', 'approve-return', { newUnitId, reason: '同意。' }, 'zhengfuban');
  const approved = await told(['dengbo', 'jiaotong', 'caizheng', 'zhengfuban', 'renda'], kase.id, 'approveReturn');
  const whole = { reason: '同意。', newUnit: '市教育局' };
  const taken = { newUnit: '市教育局' };
  expect(approved).toEqual({ dengbo: taken, jiaotong: taken, caizheng: whole, zhengfuban: whole, renda: whole });
  expect(await notice('dengbo', 'approveReturn')).toEqual(taken);
  // Whoever gave it back reads the answer in the message too, and the document keeps the reason from the others.
  expect(await notice('caizheng', 'approveReturn')).toEqual(whole);
  const reasons = async (login: string) =>
    (await see(login, kase.id)).assignments.flatMap(({ returnRequest }) => returnRequest?.reason ?? []);
  expect([await reasons('jiaotong'), await reasons('dengbo')]).toEqual([[], []]);
  expect([await reasons('caizheng'), await reasons('renda')]).toEqual([['不属于职责。'], ['不属于职责。']]);
});

it('a telephone number is read by its owner, the secretariat and the units that reply, while they work on the case', async () => {
  const plan = { coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai'] };
  const kase = await caseAt('contacted', plan);
  const memberIds = ['dengbo', 'tanguiyan'].map(memberOf);
  await started.dataSource.query(`UPDATE members SET phone = '139000000' || right(id::text, 2) WHERE id = ANY ($1)`, [
    memberIds,
  ]);
  /** Whose numbers somebody reads: the author's, and that of who signed with him. */
  const numbers = async (login: string) => {
    const { author, coSigners } = await see(login, kase.id);
    return [author, ...coSigners].map(({ phone }) => phone !== null);
  };
  expect(await numbers('dengbo')).toEqual([true, false]);
  expect(await numbers('tanguiyan')).toEqual([false, true]);
  for (const login of ['renda', 'jiaotong', 'jiaotong-lead']) expect(await numbers(login), login).toEqual([true, true]);
  for (const login of ['fagai', 'fagai-lead', 'zhengfuban'])
    expect(await numbers(login), login).toEqual([false, false]);
  await kase.goTo('opinionsIn');
  await kase.reply('jiaotong');
  expect(await numbers('jiaotong')).toEqual([true, true]);
  await kase.rate('jiaotong', 'satisfied');
  expect(await numbers('jiaotong')).toEqual([false, false]);
  expect(await numbers('renda')).toEqual([true, true]);
});

it('what was talked about is read by the proposers, who replies, the office and the secretariat', async () => {
  const kase = await caseAt('signedFor', { coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai'] });
  const file = await kase.file('jiaotong', { purpose: 'contact' });
  const talk = { heldOn: '2026-03-16', way: 'visit', people: '邓波代表', summary: '不宜外传的话。' };
  await kase.takeOnPart('jiaotong', 'contacts', { ...talk, attachmentIds: [file] });
  const reads = async (login: string) => {
    const { contacts, attachments, assignments } = await see(login, kase.id);
    const counted = assignments.some(({ contactCount }) => contactCount > 0);
    const { [login]: details } = await told([login], kase.id, 'recordContact');
    return [contacts.length, attachments.length, counted, Object.keys(details ?? {}).length];
  };
  for (const login of ['dengbo', 'tanguiyan', 'jiaotong', 'jiaotong-lead', 'zhengfuban', 'renda'])
    expect(await reads(login), login).toEqual([1, 1, true, 2]);
  for (const login of ['fagai', 'fagai-lead']) expect(await reads(login), login).toEqual([0, 0, false, 0]);
  await (await started.as('fagai')).get(`/api/attachments/${file}`).expect(404);
});

it('why a part was returned is read by its unit, the office and the secretariat; the others that another has it', async () => {
  const kase = await caseAt('signedFor');
  const asked = { reason: '不属于本单位职责。', proposedUnit: '市教育局' };
  await kase.takeOnPart('fagai', 'request-return', asked, 'fagai-lead');
  await kase.takeOnPart('fagai', 'approve-return', { newUnitId: unitOf('jiaoyu') }, 'zhengfuban');
  for (const login of ['fagai', 'zhengfuban', 'renda'])
    expect(JSON.stringify(await see(login, kase.id)), login).toContain(asked.reason);
  for (const login of ['jiaotong', 'jiaoyu', 'dengbo'])
    expect(JSON.stringify(await see(login, kase.id)), login).not.toContain(asked.reason);
  expect((await told(['jiaotong'], kase.id, 'approveReturn'))['jiaotong']).toEqual({ newUnit: '市教育局' });
});
