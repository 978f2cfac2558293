import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { clock, dataSource } = started;
const { caseAt, refusal, memberOf, nameOf } = await walk(started);
const talk = { heldOn: '2026-03-16', way: 'visit', people: '邓波代表', summary: '当面听取了意见。' };
const monday = '2026-03-16T10:00:00+08:00';

/** A file as the upload leaves it, waiting for the contact it belongs to. */
async function uploaded(proposalId: string, login: string, purpose = 'contact'): Promise<string> {
  const [file] = await dataSource.query<{ id: string }[]>(
    `INSERT INTO attachments (body_id, proposal_id, purpose, name, media_type, bytes, sha256, storage_key, uploaded_by, uploaded_at)
     SELECT body_id, proposals.id, $3, '面商记录.pdf', 'application/pdf', 9, '', uuidv7()::text, accounts.id, now()
     FROM proposals, accounts WHERE proposals.id = $1 AND login = $2 RETURNING attachments.id`,
    [proposalId, login, purpose],
  );
  return file?.id ?? '';
}

describe('signing for a case', () => {
  it('puts it in hand and begins the letter of a unit that replies', async () => {
    const kase = await caseAt('assigned');
    const { assignments, replies } = await kase.takeOnPart('jiaotong', 'sign-for');
    expect(assignments[0]).toMatchObject({ state: 'inHand', signedOn: '2026-03-16' });
    expect(replies).toMatchObject([
      { unitName: '市交通运输局', round: 1, kind: 'first', state: 'drafting', version: 1 },
    ]);
    expect(await kase.told('signFor')).toEqual(['zhengfuban']);
    expect(await kase.clocks('firstContact')).toMatchObject([{ dueOn: '2026-04-14', metOn: null }]);
    expect((await kase.events()).slice(-2)).toMatchObject([
      { step: 'signFor', actor: 'unitStaff', from: 'awaitingSignature', to: 'inHand' },
      { step: 'startRound', actor: 'system', by: '', from: null, to: 'drafting' },
    ]);
  });

  it('begins no letter for a co-handler and asks nothing more of a unit that only reads', async () => {
    const kase = await caseAt('assigned', { lead: 'jiaotong', co: ['fagai'], reference: ['shuju'] });
    await kase.takeOnPart('fagai', 'sign-for');
    expect((await kase.takeOnPart('shuju', 'sign-for')).assignments.at(-1)?.state).toBe('noted');
    expect((await kase.see('renda')).replies).toEqual([]);
    expect(await kase.clocks('firstContact')).toEqual([]);
    expect(await kase.clocks('signFor')).toMatchObject([
      { metOn: null },
      { metOn: '2026-03-16' },
      { metOn: '2026-03-16' },
    ]);
  });

  it('is the work of the unit alone: the case of another does not exist', async () => {
    const kase = await caseAt('assigned');
    expect((await refusal('jiaoyu', await kase.onPart('jiaotong', 'sign-for'))).status).toBe(404);
    expect((await refusal('jiaotong', '/assignments/nothing/sign-for')).code).toBe('not-found');
    expect((await refusal('jiaotong', `/assignments/${kase.id}/sign-for`)).code).toBe('not-found');
  });
});

describe('allotting a case inside a unit', () => {
  it('names section, person and telephone and can be done anew', async () => {
    const kase = await caseAt('signedFor');
    const allot = (person: string) =>
      kase.takeOnPart('jiaotong', 'allot', { section: '规划科', person, telephone: '0731-00001234' }, 'jiaotong-lead');
    await allot('张永康');
    const { assignments } = await allot('李静');
    expect(assignments[0]).toMatchObject({ section: '规划科', person: '李静', telephone: '0731-00001234' });
    expect(await kase.told('allot')).toEqual(['jiaotong']);
  });
});

describe('talking with the proposer', () => {
  it('is recorded with day, way, people and words, and the author is told', async () => {
    const kase = await caseAt('signedFor');
    const { contacts, assignments } = await kase.takeOnPart('jiaotong', 'contacts', talk);
    expect(contacts).toMatchObject([{ ...talk, unitName: '市交通运输局', round: 1, recordedBy: nameOf('jiaotong') }]);
    expect(assignments[0]?.contactCount).toBe(1);
    expect(await kase.told('recordContact')).toEqual(['dengbo']);
    expect(await kase.clocks('firstContact')).toMatchObject([{ metOn: '2026-03-16' }]);
  });

  it('happened not after today and not before the unit had the case', async () => {
    const kase = await caseAt('signedFor');
    const path = await kase.onPart('jiaotong', 'contacts');
    for (const [heldOn, code] of [
      ['2026-03-17', 'date-in-future'],
      ['2026-03-15', 'date-before-start'],
    ] as const) {
      expect(await refusal('jiaotong', path, { ...talk, heldOn })).toMatchObject({
        ...{ status: 422, code, fields: [{ field: 'heldOn', code }] },
      });
    }
    expect((await refusal('jiaotong', path, { ...talk, heldOn: '2026-02-30' })).fields).toMatchObject([
      { field: 'heldOn', code: 'not-a-day' },
    ]);
    expect((await kase.see('renda')).contacts).toEqual([]);
  });

  it('in a second round counts only since it was ordered', async () => {
    const kase = await caseAt('delivered');
    await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '没有时间表。');
    clock.setTo('2026-03-20T10:00:00+08:00');
    await kase.take('renda', 'order-rehandling', {
      assignmentIds: [(await kase.part('jiaotong')).id],
      reason: '请重办。',
    });
    const path = await kase.onPart('jiaotong', 'contacts');
    expect((await refusal('jiaotong', path, { ...talk, heldOn: '2026-03-19' })).code).toBe('date-before-start');
    const { contacts } = await kase.takeOnPart('jiaotong', 'contacts', { ...talk, heldOn: '2026-03-20' });
    expect(contacts.map(({ round }) => round).sort()).toEqual([1, 2]);
    clock.setTo(monday);
  });

  it('is for units that reply: a co-handler has its opinion', async () => {
    const kase = await caseAt('signedFor');
    expect(await refusal('fagai', await kase.onPart('fagai', 'contacts'), talk)).toMatchObject({
      code: 'condition-not-met',
      params: { machine: 'assignment', rule: 'repliesItself' },
    });
  });

  it('keeps the files that were uploaded for it, and no others', async () => {
    const kase = await caseAt('signedFor');
    const [own, foreign, other] = [
      await uploaded(kase.id, 'jiaotong'),
      await uploaded(kase.id, 'fagai'),
      await uploaded(kase.id, 'jiaotong', 'reply'),
    ];
    const path = await kase.onPart('jiaotong', 'contacts');
    for (const id of [foreign, other, memberOf('dengbo')]) {
      expect(await refusal('jiaotong', path, { ...talk, attachmentIds: [own, id] })).toMatchObject({
        ...{ code: 'unknown-reference', fields: [{ field: 'attachmentIds.1' }] },
      });
    }
    const { contacts, attachments } = await kase.takeOnPart('jiaotong', 'contacts', { ...talk, attachmentIds: [own] });
    expect(attachments.find(({ id }) => id === own)?.subjectId).toBe(contacts[0]?.id);
    expect((await refusal('jiaotong', path, { ...talk, attachmentIds: [own] })).code).toBe('unknown-reference');
  });
});
