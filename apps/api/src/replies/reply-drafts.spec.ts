import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import type { SaveReply } from './reply.requests.js';

const started = await startApp();
const { as, clock } = started;
const { caseAt, refusal, nameOf } = await walk(started);
const because = { reason: '第二条没有回应。' };
const monday = '2026-03-16T10:00:00+08:00';

type Kase = Awaited<ReturnType<typeof caseAt>>;
const textOf = async (kase: Kase, unit = 'jiaotong', classCode?: 'A' | 'B') =>
  (await kase.letterText(unit, classCode)) as SaveReply;
const addressOf = async (kase: Kase, unit = 'jiaotong') => (await kase.onLetter(unit, '')).replace(/\/$/, '');

describe('writing a letter', () => {
  it('stores it as it stands, without a trace in the history, for its own unit alone', async () => {
    const kase = await caseAt('signedFor');
    const text = await textOf(kase);
    await kase.write('jiaotong', text);
    const { replies } = await kase.see('jiaotong');
    expect(replies[0]).toMatchObject({
      ...text,
      version: 2,
      readable: true,
      drafters: [nameOf('jiaotong')],
      state: 'drafting',
    });
    expect((await kase.events()).map(({ step }) => step)).not.toContain('autosave');
    for (const login of ['renda', 'zhengfuban', 'fagai', 'dengbo']) {
      const letter = (await kase.see(login)).replies[0];
      expect(letter?.readable ?? false, login).toBe(false);
      expect(letter?.points ?? [], login).toEqual([]);
    }
  });

  it('may leave anything open, and shortens and reorders the answers as it is told', async () => {
    const kase = await caseAt('signedFor');
    const text = await textOf(kase);
    const { pointIds } = await kase.write('jiaotong', text);
    expect(pointIds).toHaveLength(2);
    const shorter = { ...text, version: 2, opening: '', classCode: null, disclosure: null, points: [text.points[1]] };
    expect(await kase.write('jiaotong', shorter)).toMatchObject({ version: 3, pointIds: pointIds.slice(1) });
    const { replies } = await kase.see('jiaotong');
    expect(replies[0]).toMatchObject({ ...shorter, version: 3 });
    expect(replies[0]?.points).toHaveLength(1);
  });

  it('keeps lines and spaces as they were written, with one kind of line end', async () => {
    const kase = await caseAt('signedFor');
    const text = await textOf(kase);
    await kase.write('jiaotong', { ...text, opening: '　　邓波代表：\r\n　　收悉。\u2028' });
    const { replies } = await kase.see('jiaotong');
    expect(replies[0]?.opening).toBe('　　邓波代表：\n　　收悉。\n');
  });

  it('overwrites nobody’s words', async () => {
    const kase = await caseAt('signedFor');
    const text = await textOf(kase);
    await kase.write('jiaotong', text);
    const late = await refusal('jiaotong', await addressOf(kase), { ...text, closing: '另一稿。' });
    expect(late).toMatchObject({
      status: 409,
      code: 'changed-meanwhile',
      params: { version: 2, by: nameOf('jiaotong'), at: '2026-03-16T02:00:00.000Z' },
    });
    expect((await kase.letter('jiaotong', 'jiaotong')).closing).toBe('感谢您的关心支持。');
  });

  it('lets one of two who save at the same moment through', async () => {
    const kase = await caseAt('signedFor');
    const [text, path, client] = [await textOf(kase), await addressOf(kase), await as('jiaotong')];
    const save = (closing: string) => client.put(`/api${path}`).send({ ...text, closing });
    const answers = await Promise.all([save('甲'), save('乙')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const through = answers.findIndex(({ status }) => status === 200);
    expect((await kase.letter('jiaotong', 'jiaotong')).closing).toBe(['甲', '乙'][through]);
  });

  it('answers each request of the case once and nothing else', async () => {
    const kase = await caseAt('signedFor');
    const text = await textOf(kase);
    const other = await caseAt('submitted');
    const foreign = (await other.see('renda')).requests[0]?.id ?? null;
    const [first] = text.points;
    for (const [points, field, code] of [
      [[first, first], 'points.1.requestId', 'repeated'],
      [[{ ...first, requestId: foreign }], 'points.0.requestId', 'unknown-reference'],
      [[{ ...first, requestId: null }], 'points.0.requestId', 'unknown-reference'],
    ] as const) {
      expect(await refusal('jiaotong', await addressOf(kase), { ...text, points })).toMatchObject({
        status: 422,
        code: 'invalid-input',
        fields: [{ field, code }],
      });
    }
  });

  it('answers one part of its own where units reply separately', async () => {
    const kase = await caseAt('signedFor', { separate: ['jiaotong', 'fagai'] });
    const text = await textOf(kase);
    expect(text.points.map(({ requestId }) => requestId)).toEqual([null]);
    await kase.write('jiaotong', text);
    const { requests } = await kase.see('renda');
    const points = [{ ...text.points[0], requestId: requests[0]?.id }];
    expect((await refusal('jiaotong', await addressOf(kase), { ...text, version: 2, points })).fields).toMatchObject([
      { field: 'points.0.requestId', code: 'unknown-reference' },
    ]);
  });

  it('chooses among the classes that the body uses', async () => {
    const kase = await caseAt('signedFor');
    const text = await textOf(kase);
    expect(await refusal('jiaotong', await addressOf(kase), { ...text, classCode: 'D' })).toMatchObject({
      code: 'choice-not-offered',
      fields: [{ field: 'classCode' }],
    });
    expect((await refusal('jiaotong', await addressOf(kase), { ...text, classCode: 'E' })).fields).toMatchObject([
      { field: 'classCode', code: 'not-offered' },
    ]);
  });

  it('promises nothing in a class that does not, whatever was written before the class was changed', async () => {
    const kase = await caseAt('signedFor');
    const text = await textOf(kase, 'jiaotong', 'B');
    const written = [{ ...text.points[0], promise: '开工建设', promiseDueOn: null }, text.points[1]];
    await kase.write('jiaotong', { ...text, points: written });
    await kase.write('jiaotong', { ...text, points: written, classCode: 'A', version: 2 });
    await kase.talk('jiaotong');
    await kase.takeOnPart('fagai', 'waive-opinion', because, 'zhengfuban');
    const { replies } = await kase.takeOnLetter('jiaotong', 'submit-for-check');
    expect(replies[0]).toMatchObject({ state: 'checking', points: [{ promise: '', promiseDueOn: null }, {}] });
    // It is kept, though: the class may have been the mistake.
    await kase.takeOnLetter('jiaotong', 'send-back-draft', { reason: '应为 B 类。' }, 'jiaotong-lead');
    expect((await kase.letter('jiaotong', 'jiaotong')).points).toEqual(written);
  });

  it('asks for a day that lies ahead only in a class that promises', async () => {
    const kase = await caseAt('signedFor');
    const text = await textOf(kase, 'jiaotong', 'B');
    const points = [{ ...text.points[0], promiseDueOn: '2026-03-16' }, text.points[1]];
    for (const classCode of ['A', null]) {
      const { version } = await kase.letter('jiaotong', 'jiaotong');
      await kase.write('jiaotong', { ...text, points, classCode, version });
      const { replies } = await kase.see('jiaotong');
      expect(replies[0]?.classCode).toBe(classCode);
    }
  });

  it('promises for a day that lies ahead, within three years', async () => {
    const kase = await caseAt('signedFor');
    const text = await textOf(kase, 'jiaotong', 'B');
    const promiseOn = (promiseDueOn: string, version = 1) => ({
      ...text,
      version,
      points: [{ ...text.points[0], promiseDueOn }, text.points[1]],
    });
    const refused = { 'not-after-today': ['2020-01-01', '2026-03-16'], 'too-many-years': ['2029-03-17', '2999-12-31'] };
    for (const [code, days] of Object.entries(refused))
      for (const day of days)
        expect((await refusal('jiaotong', await addressOf(kase), promiseOn(day))).fields).toMatchObject([
          { field: 'points.0.promiseDueOn', code },
        ]);
    await kase.write('jiaotong', promiseOn('2029-03-16'));
    await kase.write('jiaotong', promiseOn('2026-03-17', 2));
    clock.setTo('2026-03-18T10:00:00+08:00');
    // A day that has passed since does not keep anybody from writing on, only from handing it in.
    await kase.write('jiaotong', promiseOn('2026-03-17', 3));
    await kase.talk('jiaotong');
    await kase.takeOnPart('fagai', 'waive-opinion', because, 'zhengfuban');
    const handedIn = await refusal('jiaotong', await kase.onLetter('jiaotong', 'submit-for-check'));
    expect(handedIn.params).toEqual({ machine: 'reply', rule: 'promiseIsComplete' });
    clock.setTo(monday);
  });

  it('says what is too long, missing or unknown', async () => {
    const kase = await caseAt('signedFor');
    const text = await textOf(kase);
    const faulty = {
      ...text,
      opening: '长'.repeat(2001),
      points: [{ requestId: 'x', answer: 1, promise: '', promiseDueOn: '2026-13-01' }],
      state: 'delivered',
    };
    const { status, fields } = await refusal('jiaotong', await addressOf(kase), faulty);
    expect(status).toBe(422);
    expect(fields?.map(({ field, code }) => [field, code])).toEqual(
      expect.arrayContaining([
        ['opening', 'too-long'],
        ['points.0.requestId', 'not-an-id'],
        ['points.0.answer', 'not-text'],
        ['points.0.promiseDueOn', 'not-a-day'],
        ['state', 'unknown-property'],
      ]),
    );
  });
});

describe('a letter is handed in for the check', () => {
  const submit = async (kase: Kase) =>
    (await refusal('jiaotong', await kase.onLetter('jiaotong', 'submit-for-check'))).params;

  it('not before the proposer was talked to in this round', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong' });
    await kase.write('jiaotong');
    expect(await submit(kase)).toEqual({ machine: 'reply', rule: 'proposerWasContacted' });
    const unmet = (await kase.see('jiaotong')).availableActions.find(({ step }) => step === 'submitForCheck')?.unmet;
    expect(unmet).toEqual(['proposerWasContacted']);
    await kase.talk('jiaotong');
    const { replies } = await kase.takeOnLetter('jiaotong', 'submit-for-check');
    expect(replies[0]?.state).toBe('checking');
    expect(await kase.told('submitForCheck')).toEqual(['jiaotong-lead']);
  });

  it('not before every opinion is in or waived', async () => {
    const kase = await caseAt('contacted', { lead: 'jiaotong', co: ['fagai', 'jiaoyu'] });
    await kase.write('jiaotong');
    await kase.giveOpinion('fagai');
    expect(await submit(kase)).toEqual({ machine: 'reply', rule: 'everyOpinionIsIn' });
    await kase.takeOnPart('jiaoyu', 'request-return', { ...because, proposedUnit: '无' }, 'jiaoyu-lead');
    expect(await submit(kase)).toEqual({ machine: 'reply', rule: 'everyOpinionIsIn' });
    await kase.takeOnPart('jiaoyu', 'approve-return', {}, 'zhengfuban');
    await kase.write('jiaotong');
    expect((await kase.takeOnLetter('jiaotong', 'submit-for-check')).replies[0]?.state).toBe('checking');
  });

  it.each<[string, (text: SaveReply) => object]>([
    ['everyRequestIsAnswered', (text) => ({ points: [text.points[0], { ...text.points[1], answer: '  ' }] })],
    ['classIsChosen', () => ({ classCode: null })],
    ['promiseIsComplete', () => ({ classCode: 'B' })],
    ['disclosureIsChosen', () => ({ disclosure: null })],
    ['disclosureIsChosen', () => ({ disclosure: 'none', disclosureReason: '' })],
  ])('not while %s is missing', async (rule, change) => {
    const kase = await caseAt('contacted', { lead: 'jiaotong' });
    const text = await textOf(kase);
    await kase.write('jiaotong', { ...text, ...change(text) });
    expect(await submit(kase)).toEqual({ machine: 'reply', rule });
  });

  it('not while the unit asks to be released', async () => {
    const kase = await caseAt('drafted', { lead: 'jiaotong' });
    await kase.takeOnPart('jiaotong', 'request-return', { ...because, proposedUnit: '市发改委' }, 'jiaotong-lead');
    expect(await submit(kase)).toEqual({ machine: 'reply', rule: 'assignmentIsInHand' });
  });
});

describe('a letter that is checked', () => {
  it('passes to the leader, or goes back with the reason, from the check and from the desk of the leader', async () => {
    const kase = await caseAt('checking');
    const back = await kase.takeOnLetter('jiaotong', 'send-back-draft', because, 'jiaotong-lead');
    expect(back.replies[0]).toMatchObject({ state: 'drafting', sentBackBecause: '第二条没有回应。' });
    expect(await kase.told('sendBackDraft')).toEqual(['jiaotong']);
    await kase.goTo('checking');
    await kase.goTo('awaitingIssue');
    expect(await kase.told('passCheck')).toEqual(['jiaotong']);
    expect((await kase.letter('jiaotong', 'jiaotong')).sentBackBecause).toBeNull();
    const again = await kase.takeOnLetter('jiaotong', 'send-back-draft', because, 'jiaotong-lead');
    expect(again.replies[0]?.state).toBe('drafting');
  });

  it('is neither checked nor issued by anybody who wrote in it', async () => {
    const kase = await caseAt('signedFor', { lead: 'jiaotong' });
    await started.dataSource.query(
      `INSERT INTO account_roles (account_id, role, unit_id)
       SELECT account_id, 'drafter', unit_id FROM account_roles JOIN accounts ON accounts.id = account_id
       WHERE login = 'jiaotong-lead' AND role = 'leader'`,
    );
    const text = await textOf(kase);
    await (
      await as('jiaotong-lead')
    )
      .put(`/api${await addressOf(kase)}`)
      .send(text)
      .expect(200);
    await kase.talk('jiaotong');
    await kase.takeOnLetter('jiaotong', 'submit-for-check');
    const [check, back] = [
      await kase.onLetter('jiaotong', 'pass-check'),
      await kase.onLetter('jiaotong', 'send-back-draft'),
    ];
    expect((await refusal('jiaotong-lead', check, await kase.read('jiaotong'))).code).toBe('not-your-part');
    expect((await refusal('jiaotong-lead', back, because)).code).toBe('not-your-part');
    expect((await kase.letter('jiaotong', 'jiaotong')).drafters).toEqual([nameOf('jiaotong-lead')]);
  });
});
