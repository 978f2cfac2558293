import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { type Plan, walk } from '../../test/walk.js';

const started = await startApp();
const { as } = started;
const { caseAt, refusal } = await walk(started);
const because = { reason: '第二条数字有误。' };

describe('takeBackCheck 撤回送核', () => {
  const taken = { lead: 'jiaotong' };

  it('gives the draft back to who sent it, and tells the checker', async () => {
    const kase = await caseAt('checking', taken);
    const back = await kase.takeOnLetter('jiaotong', 'take-back-check');
    expect(back.replies[0]).toMatchObject({ state: 'drafting', sentBackBecause: null });
    expect(await kase.told('takeBackCheck')).toEqual(['jiaotong-lead']);
    expect((await kase.events()).at(-1)).toMatchObject({ step: 'takeBackCheck', actor: 'drafter', to: 'drafting' });
    // It is written on and sent once more.
    await kase.write('jiaotong');
    await kase.goTo('checking');
    expect((await kase.letter('jiaotong')).state).toBe('checking');
  });

  it('ends with the first act of the checker', async () => {
    const kase = await caseAt('awaitingIssue', taken);
    const path = await kase.onLetter('jiaotong', 'take-back-check');
    expect((await refusal('jiaotong', path)).code).toBe('wrong-state');
    await kase.takeOnLetter('jiaotong', 'send-back-draft', { reason: '语句不通。' }, 'jiaotong-lead');
    expect((await refusal('jiaotong', path)).code).toBe('wrong-state');
  });

  it('is for who sent it, not for another drafter of the unit, nor for its leader', async () => {
    const kase = await caseAt('checking', taken);
    const path = await kase.onLetter('jiaotong', 'take-back-check');
    expect((await refusal('jiaotong-lead', path)).code).toBe('not-permitted');
    await started.dataSource.query(
      `INSERT INTO account_roles (account_id, role, unit_id)
       SELECT account_id, 'drafter', unit_id FROM account_roles JOIN accounts ON accounts.id = account_id
       WHERE login = 'jiaotong-lead' AND role = 'leader'`,
    );
    expect((await refusal('jiaotong-lead', path)).code).toBe('not-your-part');
    const offered = async (login: string) => (await kase.see(login)).availableActions.map(({ step }) => step);
    expect(await offered('jiaotong-lead')).not.toContain('takeBackCheck');
    expect(await offered('jiaotong')).toContain('takeBackCheck');
  });
});

describe('voidLetter 作废公文', () => {
  const plan: Plan = { coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai'], classCode: 'B' };
  const spent = '株交函〔2026〕501号';

  it('keeps the letter and brings its draft back: same round, kind, text, files and talks', async () => {
    const kase = await caseAt('awaitingIssue', plan);
    const { id: subjectId } = await kase.letter('jiaotong');
    await kase.takeOnLetter('jiaotong', 'send-back-draft', because, 'jiaotong-lead');
    const file = await kase.file('jiaotong', { purpose: 'reply', subjectId });
    for (const station of ['checking', 'awaitingIssue'] as const) await kase.goTo(station);
    await kase.issue('jiaotong', spent);
    const { id, ...issued } = await kase.letter('jiaotong', 'jiaotong');
    await kase.takeOnLetter('jiaotong', 'void-letter', because, 'jiaotong-lead');

    const { replies, attachments, state } = await kase.see('jiaotong');
    expect(state).toBe('handling');
    const [voided, draft] = [replies.find((one) => one.id === id), replies.find((one) => one.id !== id)];
    expect(voided).toMatchObject({
      state: 'dropped',
      documentNumber: spent,
      voidedBecause: because.reason,
      readable: true,
    });
    expect(voided?.points).toEqual(issued.points);
    const { round, kind, opening, points, closing, classCode, disclosure, opinionExplanations, drafters } = issued;
    expect(draft).toMatchObject({
      ...{ round, kind, opening, points, closing, classCode, disclosure, opinionExplanations, drafters },
      ...{ state: 'drafting', documentNumber: null, voidedBecause: null, sentBackBecause: because.reason },
    });
    expect(attachments.map((one) => [one.id, one.subjectId])).toEqual([[file, draft?.id]]);
    expect((await kase.events()).slice(-2)).toMatchObject([
      { step: 'voidLetter', actor: 'leader', from: 'issued', to: 'dropped' },
      { step: 'startRound', actor: 'system', from: null, to: 'drafting' },
    ]);
    // No new talk and no new opinion is asked for.
    for (const station of ['checking', 'awaitingIssue', 'issued', 'delivered'] as const) await kase.goTo(station);
    expect((await kase.see('dengbo')).state).toBe('replied');
  });

  it('spends the number: neither this letter nor another of the unit takes it again', async () => {
    const [kase, other] = [await caseAt('awaitingIssue', plan), await caseAt('awaitingIssue', plan)];
    const number = '株交函〔2026〕502号';
    await kase.issue('jiaotong', number);
    await kase.takeOnLetter('jiaotong', 'void-letter', because, 'jiaotong-lead');
    for (const station of ['checking', 'awaitingIssue'] as const) await kase.goTo(station);
    for (const one of [kase, other]) {
      const signed = { documentNumber: ` ${number}`, signer: '肖建国', ...(await one.read('jiaotong')) };
      expect(await refusal('jiaotong-lead', await one.onLetter('jiaotong', 'issue'), signed)).toMatchObject({
        ...{ code: 'number-taken', fields: [{ field: 'documentNumber', code: 'number-used' }] },
      });
    }
    expect((await kase.issue('jiaotong', '株交函〔2026〕503号')).replies).toHaveLength(2);
  });

  it('lets the reply clock run on, and tells who wrote it', async () => {
    const kase = await caseAt('issued', plan);
    const [running] = await kase.clocks('statutoryReply');
    await kase.takeOnLetter('jiaotong', 'void-letter', because, 'jiaotong-lead');
    expect(await kase.clocks('statutoryReply')).toEqual([running]);
    expect(await kase.clocks('delivery')).toMatchObject([{ metOn: null, droppedOn: '2026-03-16' }]);
    expect(await kase.told('voidLetter')).toEqual(['jiaotong']);
  });

  it('is read by the unit, the office and the secretariat, and never by the proposers', async () => {
    const kase = await caseAt('issued', plan);
    const { id } = await kase.letter('jiaotong');
    await kase.takeOnLetter('jiaotong', 'void-letter', because, 'jiaotong-lead');
    const sees = async (login: string) => (await kase.see(login)).replies.some((reply) => reply.id === id);
    for (const login of ['jiaotong', 'jiaotong-lead', 'zhengfuban', 'renda'])
      expect(await sees(login), login).toBe(true);
    for (const login of ['dengbo', 'tanguiyan', 'fagai']) expect(await sees(login), login).toBe(false);
    const { timeline } = await kase.see('dengbo');
    expect(timeline.find(({ step }) => step === 'voidLetter')?.details).toEqual({});
  });

  it('needs a reason, is the leader’s alone, and comes too late once the letter is delivered', async () => {
    const kase = await caseAt('issued', plan);
    const path = await kase.onLetter('jiaotong', 'void-letter');
    expect((await refusal('jiaotong-lead', path, { reason: ' ' })).fields).toMatchObject([{ field: 'reason' }]);
    expect((await refusal('jiaotong', path, because)).code).toBe('not-permitted');
    await kase.takeOnPart('jiaotong', 'request-return', { ...because, proposedUnit: '无' }, 'jiaotong-lead');
    expect((await refusal('jiaotong-lead', path, because)).params).toMatchObject({ rule: 'assignmentIsInHand' });
    await kase.takeOnPart('jiaotong', 'refuse-return', because, 'zhengfuban');
    await kase.goTo('delivered');
    expect((await refusal('jiaotong-lead', path, because)).code).toBe('wrong-state');
  });

  it('is done once, however often it is pressed', async () => {
    const kase = await caseAt('issued', plan);
    const [client, path] = [await as('jiaotong-lead'), await kase.onLetter('jiaotong', 'void-letter')];
    const press = () => client.post(`/api${path}`).send(because);
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const states = (await kase.see('jiaotong')).replies.map(({ state }) => state);
    expect(states.sort()).toEqual(['drafting', 'dropped']);
  });
});
