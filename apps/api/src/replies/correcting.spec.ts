import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { type Plan, walk, type WalkedCase } from '../../test/walk.js';

const started = await startApp();
const { clock, dataSource } = started;
const { caseAt, refusal } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const plan: Plan = { coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai'] };
const wrong = { correctedPassages: '第二段“2.8公里”。', correctedBecause: '统计口径有误。' };
const because = { reason: '情况说明。' };

const correct = (kase: WalkedCase) => kase.takeOnLetter('jiaotong', 'correct-letter', wrong);

/** The whole text of the draft that a correction begins with. */
async function correctionText(kase: WalkedCase, said: object = {}) {
  return {
    ...{ ...(await kase.read('jiaotong')), ...wrong },
    ...{ opening: '应为“2.3公里”。', points: [], opinionExplanations: [], closing: '' },
    ...{ classCode: null, disclosure: 'open', disclosureReason: '' },
    ...said,
  };
}

/** From its draft to the proposers, as any letter, without a talk or an opinion. */
async function sendCorrection(kase: WalkedCase, to: 'checking' | 'issued' | 'delivered' = 'delivered') {
  await kase.write('jiaotong', await correctionText(kase));
  await kase.takeOnLetter('jiaotong', 'submit-for-check');
  if (to === 'checking') return;
  await kase.passCheck('jiaotong');
  await kase.issue('jiaotong');
  if (to === 'delivered') await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] });
}

const states = async (kase: WalkedCase) =>
  (await kase.see('jiaotong')).replies.map(({ kind, state }) => `${kind} ${state}`);

describe('correctLetter 更正函', () => {
  it('begins a draft that names the letter, the passages and why, and tells the checker', async () => {
    const kase = await caseAt('delivered', plan);
    const { id, documentNumber } = await kase.letter('jiaotong');
    const { replies, state } = await correct(kase);
    expect(state).toBe('replied');
    expect(replies.find(({ kind }) => kind === 'correction')).toMatchObject({
      ...{ state: 'drafting', correctsId: id, correctsNumber: documentNumber, classCode: null, points: [] },
      ...wrong,
    });
    expect(await kase.told('correctLetter')).toEqual(['jiaotong-lead']);
    // What is only being written is its unit's own.
    for (const login of ['dengbo', 'renda'])
      expect((await kase.see(login)).replies.find(({ kind }) => kind === 'correction')).toMatchObject({
        ...{ readable: false, correctsNumber: null, correctedPassages: '' },
      });
  });

  it('moves no station of the case: when it was handled stays the day of the letter that is put right', async () => {
    const kase = await caseAt('delivered', plan);
    const track = async () => (await kase.see('dengbo')).track.map(({ station, on }) => `${station} ${on ?? ''}`);
    const before = await track();
    clock.advance({ days: 3 });
    await correct(kase);
    await sendCorrection(kase);
    expect(await track()).toEqual(before);
  });

  it('is checked, issued and delivered like any letter, and the deputy has both before him', async () => {
    const kase = await caseAt('delivered', plan);
    const { documentNumber } = await kase.letter('jiaotong');
    await correct(kase);
    await sendCorrection(kase);
    const [letter, correction] = (await kase.see('dengbo')).replies;
    expect(letter).toMatchObject({ kind: 'first', state: 'delivered', documentNumber, readable: true });
    expect(correction).toMatchObject({
      ...{ kind: 'correction', state: 'delivered', correctsNumber: documentNumber, readable: true, ...wrong },
      ...{ opening: '应为“2.3公里”。', ratingUntil: '2026-03-23', deliveries: [{}, {}] },
    });
    expect(await kase.told('deliver')).toEqual(['dengbo', 'renda', 'renda2', 'tanguiyan', 'zhengfuban']);
    expect((await kase.events()).filter(({ step }) => step === 'answered' || step === 'allReplied')).toHaveLength(2);
    expect(await kase.clocks('delivery')).toMatchObject([{ metOn: '2026-03-16' }, { metOn: '2026-03-16' }]);
    const kept = await dataSource.query<{ said: object }[]>(
      `SELECT content AS said FROM text_versions JOIN events ON events.id = event_id
       WHERE text_versions.proposal_id = $1 AND step = 'issue' ORDER BY events.number DESC LIMIT 1`,
      [kase.id],
    );
    expect(kept[0]?.said).toMatchObject(wrong);
  });

  it('has neither class nor promise nor answers, and only a correction says what it corrects', async () => {
    const kase = await caseAt('delivered', plan);
    const { requests } = await correct(kase);
    const path = (await kase.onLetter('jiaotong', '')).replace(/\/$/u, '');
    const point = { requestId: requests[0]?.id, answer: '', promise: '再建一条', promiseDueOn: '2026-12-31' };
    for (const [said, field, code] of [
      [{ classCode: 'A' }, 'classCode', 'not-offered'],
      [{ points: [point] }, 'points.0.requestId', 'unknown-reference'],
      [{ correctedPassages: null }, 'correctedPassages', 'required'],
    ] as const)
      expect((await refusal('jiaotong', path, await correctionText(kase, said))).fields).toMatchObject([
        { field, code },
      ]);
    const other = await caseAt('drafted', plan);
    const letter = { ...(await other.letterText('jiaotong')), ...wrong };
    const address = (await other.onLetter('jiaotong', '')).replace(/\/$/u, '');
    expect((await refusal('jiaotong', address, letter)).fields).toMatchObject([
      { field: 'correctedPassages', code: 'not-offered' },
      { field: 'correctedBecause', code: 'not-offered' },
    ]);
  });

  it('is handed on when it says what, why and to what', async () => {
    const kase = await caseAt('delivered', plan);
    await correct(kase);
    const submit = await kase.onLetter('jiaotong', 'submit-for-check');
    expect((await refusal('jiaotong', submit)).params).toEqual({ machine: 'reply', rule: 'correctionIsWritten' });
    await sendCorrection(kase, 'checking');
    expect(await states(kase)).toEqual(['first delivered', 'correction checking']);
  });

  it('names passages and reason, of a delivered letter of a part that is answered, and nothing else on its way', async () => {
    const kase = await caseAt('issued', plan);
    const path = await kase.onLetter('jiaotong', 'correct-letter');
    expect((await refusal('jiaotong', path, wrong)).code).toBe('wrong-state');
    await kase.goTo('delivered');
    expect((await refusal('jiaotong', path, { correctedPassages: ' ', correctedBecause: '' })).fields).toMatchObject([
      { field: 'correctedPassages' },
      { field: 'correctedBecause' },
    ]);
    for (const login of ['jiaotong-lead', 'fagai', 'dengbo', 'renda'])
      expect(['not-your-part', 'not-permitted'], login).toContain((await refusal(login, path, wrong)).code);
    await correct(kase);
    expect((await refusal('jiaotong', path, wrong)).params).toMatchObject({ rule: 'nothingIsOnItsWay' });
    // A correction that is wrong itself is put right by another one of the letter.
    await sendCorrection(kase);
    const newest = await kase.onLetter('jiaotong', 'correct-letter');
    expect((await refusal('jiaotong', newest, wrong)).params).toMatchObject({ rule: 'isLetterOfRound' });
    await kase.see('jiaotong');
    const client = await started.as('jiaotong');
    await client.post(`/api${path}`).send(wrong).expect(200);
    expect(await states(kase)).toEqual(['first delivered', 'correction delivered', 'correction drafting']);
  });

  it('is not begun while its part is handled anew', async () => {
    const kase = await caseAt('delivered', plan);
    const path = await kase.onLetter('jiaotong', 'correct-letter');
    await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '没有时间表。');
    const assignmentIds = [(await kase.part('jiaotong')).id];
    await kase.take('renda', 'order-rehandling', { ...because, assignmentIds });
    expect((await refusal('jiaotong', path, wrong)).params).toMatchObject({ rule: 'assignmentIsAnswered' });
  });
});

describe('the rating of a letter that was corrected', () => {
  it('stays on the letter: a correction is neither rated nor commented on, and the case ends without it', async () => {
    const kase = await caseAt('delivered', plan);
    const letter = await kase.onLetter('jiaotong', 'rate');
    await correct(kase);
    await sendCorrection(kase, 'issued');
    const rating = { attitude: 'satisfied', result: 'satisfied' };
    const correction = await kase.onLetter('jiaotong', 'rate');
    expect((await refusal('dengbo', correction, rating)).code).toBe('wrong-state');
    const client = await started.as('dengbo');
    const rated = await client.post(`/api${letter}`).send(rating).expect(200);
    expect(rated.body).toMatchObject({ state: 'closed' });
    const { state } = await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] });
    expect(state).toBe('closed');
    const comment = await kase.onLetter('jiaotong', 'comment');
    expect((await refusal('tanguiyan', comment, { text: '赞同。' })).code).toBe('wrong-state');
  });

  it('may be put right for five working days from the delivery of the correction, and no longer', async () => {
    const kase = await caseAt('delivered', plan);
    const put = (await kase.onLetter('jiaotong', 'correct-rating')).replace('/correct-rating', '');
    await kase.rate('jiaotong', 'satisfied');
    const [rating] = await kase.clocks('rating');
    // The time for rating is over.
    clock.setTo('2026-05-11T10:00:00+08:00');
    const again = { attitude: 'satisfied', result: 'basicallySatisfied', because: '更正后数字不同。' };
    expect((await refusal('dengbo', `${put}/correct-rating`, again)).code).toBe('condition-not-met');
    await correct(kase);
    await sendCorrection(kase);
    const offered = async () => (await kase.see('dengbo')).availableActions.map(({ step }) => step);
    expect(await offered()).toContain('correctRating');
    clock.setTo('2026-05-18T23:50:00+08:00');
    expect(await offered()).toContain('correctRating');
    clock.setTo('2026-05-19T00:10:00+08:00');
    expect(await offered()).not.toContain('correctRating');
    expect((await refusal('dengbo', `${put}/correct-rating`, again)).code).toBe('condition-not-met');
    clock.setTo('2026-05-18T10:00:00+08:00');
    const client = await started.as('dengbo');
    await client.post(`/api${put}/correct-rating`).send(again).expect(200);
    // No clock of the case ran anew.
    expect(await kase.clocks('rating')).toEqual([rating]);
  });
});

describe('a correction and the rest of the case', () => {
  it('of one of several letters does not end the round, nor move the day on which it ended', async () => {
    const kase = await caseAt('issued', { separate: ['jiaotong', 'fagai'] });
    await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] });
    await correct(kase);
    await sendCorrection(kase);
    expect((await kase.see('renda')).state).toBe('handling');
    clock.advance({ days: 2 });
    await kase.takeOnLetter('fagai', 'deliver', { deliveries: [] });
    expect((await kase.see('renda')).state).toBe('replied');
    expect(await kase.clocks('statutoryReply')).toMatchObject([{ metOn: '2026-03-18' }]);
    expect((await kase.see('dengbo')).replies.filter(({ kind }) => kind !== 'correction')).toHaveLength(2);
  });

  it('is dropped when a redo is ordered, and its unit told; once issued it is delivered first', async () => {
    const kase = await caseAt('delivered', plan);
    await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '没有时间表。');
    await correct(kase);
    await sendCorrection(kase, 'issued');
    const order = { ...because, assignmentIds: [(await kase.part('jiaotong')).id] };
    const path = `/proposals/${kase.id}/order-rehandling`;
    expect((await refusal('renda', path, order)).params).toMatchObject({ rule: 'noLetterWaitsForDelivery' });
    await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] });
    const client = await started.as('jiaotong');
    const letters = (await kase.see('jiaotong')).replies;
    const first = letters.find(({ kind }) => kind === 'first')?.id;
    await client.post(`/api/replies/${first}/correct-letter`).send(wrong).expect(200);
    await sendCorrection(kase, 'checking');
    await kase.take('renda', 'order-rehandling', order);
    expect(await states(kase)).toEqual(['first delivered', 'correction delivered', 'redo drafting']);
    expect(await kase.told('drop')).toEqual(['jiaotong', 'jiaotong-lead']);
    expect((await kase.events()).filter(({ step }) => step === 'drop')).toMatchObject([
      { actor: 'system', from: 'checking', to: 'dropped' },
    ]);
  });

  it('that was issued with an error is void and begun anew as a correction', async () => {
    const kase = await caseAt('delivered', plan);
    await correct(kase);
    await sendCorrection(kase, 'issued');
    await kase.takeOnLetter('jiaotong', 'void-letter', because, 'jiaotong-lead');
    expect(await states(kase)).toEqual(['first delivered', 'correction dropped', 'correction drafting']);
    expect(await kase.letter('jiaotong', 'jiaotong')).toMatchObject({ ...wrong, state: 'drafting' });
  });
});
