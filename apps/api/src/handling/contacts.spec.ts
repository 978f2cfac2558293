import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk, type WalkedCase } from '../../test/walk.js';

const started = await startApp();
const { clock, dataSource } = started;
const { caseAt, memberOf, nameOf, refusal, refusals, see, step } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const talk = { heldOn: '2026-03-16', way: 'visit', people: '邓波代表', summary: '当面听取了意见。' };
const notHeld = { answer: 'notHeld', words: '没有见过面。' };
const because = { reason: '日期有误。' };

/** The talk as it was put right last. */
const present = async (kase: WalkedCase, login = 'renda') => {
  const { contacts } = await kase.see(login);
  const [newest] = contacts.filter(({ replaced }) => !replaced);
  return newest!;
};
const answer = async (kase: WalkedCase, said: object, login = 'dengbo') =>
  kase.takeOnPart('jiaotong', 'answer-contact', { contactId: (await present(kase)).id, ...said }, login);
const uphold = async (kase: WalkedCase) => {
  const scanId = await kase.file('renda', { purpose: 'scan' });
  const found = { contactId: (await present(kase)).id, scanId, reason: '有签到表。' };
  return kase.takeOnPart('jiaotong', 'uphold-contact', found, 'renda');
};
const detailsOf = async (kase: WalkedCase, name: string): Promise<unknown> => {
  const [{ details }] = await dataSource.query<[{ details: unknown }]>(
    'SELECT details FROM events WHERE proposal_id = $1 AND step = $2 ORDER BY number DESC LIMIT 1',
    [kase.id, name],
  );
  return details;
};

describe('answerContact 无异议、有异议', () => {
  it('is the author’s, on the talk itself, and tells the unit and the secretariat', async () => {
    const kase = await caseAt('contacted', { lead: 'jiaotong', co: ['fagai'], coSigners: ['tanguiyan'] });
    expect(await present(kase, 'dengbo')).toMatchObject({ answer: null, answerable: true });
    expect(await present(kase, 'tanguiyan')).toMatchObject({ answerable: false });
    const contactId = (await present(kase)).id;
    const path = await kase.onPart('jiaotong', 'answer-contact');
    expect(
      await refusals(['tanguiyan', 'renda', 'jiaotong', 'zhengfuban'], path, { contactId, answer: 'noObjection' }),
    ).toEqual({
      tanguiyan: 'not-your-part',
      renda: 'not-permitted',
      jiaotong: 'not-permitted',
      zhengfuban: 'not-permitted',
    });
    await answer(kase, { answer: 'noObjection', words: '这句不用说' });
    expect(await present(kase, 'jiaotong')).toMatchObject({
      answer: 'noObjection',
      answerWords: '',
      answerable: false,
    });
    expect(await kase.told('answerContact')).toEqual(['jiaotong', 'jiaotong-lead', 'renda', 'renda2']);
    expect((await kase.events()).at(-1)).toMatchObject({ step: 'answerContact', actor: 'author', to: 'inHand' });
  });

  it('says where it was otherwise, which is counted and bars nothing', async () => {
    const kase = await caseAt('drafted', { sole: 'jiaotong' });
    const [path, { id: contactId }] = [await kase.onPart('jiaotong', 'answer-contact'), await present(kase)];
    for (const kind of ['differs', 'notHeld']) {
      expect(await refusal('dengbo', path, { contactId, answer: kind, words: ' ' })).toMatchObject({
        ...{ code: 'reason-required', fields: [{ field: 'words' }] },
      });
    }
    await answer(kase, { answer: 'differs', words: '我说的是另一座桥。' });
    expect(await kase.part('jiaotong')).toMatchObject({ contactCount: 1, objectionCount: 1 });
    expect(await detailsOf(kase, 'answerContact')).toEqual({
      ...{ answer: 'differs', words: '我说的是另一座桥。', heldOn: '2026-03-16' },
    });
    await kase.goTo('checking');
    await kase.goTo('awaitingIssue');
    await kase.goTo('issued');
  });

  it('of a talk that was not held leaves it out for the check', async () => {
    const kase = await caseAt('drafted', { sole: 'jiaotong' });
    await answer(kase, notHeld);
    const path = await kase.onLetter('jiaotong', 'submit-for-check');
    expect((await refusal('jiaotong', path)).params).toEqual({ machine: 'reply', rule: 'proposerWasContacted' });
    await kase.talk('jiaotong');
    await kase.goTo('checking');
  });

  it('of a talk that was not held leaves it out for the signature', async () => {
    const kase = await caseAt('awaitingIssue', { sole: 'jiaotong' });
    await answer(kase, notHeld);
    const signed = { documentNumber: '株函〔2026〕700号', signer: '肖建国', ...(await kase.read('jiaotong')) };
    const path = await kase.onLetter('jiaotong', 'issue');
    expect((await refusal('jiaotong-lead', path, signed)).params?.['rule']).toBe('proposerWasContacted');
    await answer(kase, { answer: 'noObjection' });
    await kase.goTo('issued');
  });

  it('may be changed until the letter of the round is issued, and given for the first time after it', async () => {
    const kase = await caseAt('awaitingIssue', { sole: 'jiaotong' });
    await answer(kase, { answer: 'differs', words: '不全。' });
    await kase.talk('jiaotong');
    await kase.goTo('issued');
    await kase.goTo('delivered');
    await kase.rate('jiaotong', 'satisfied');
    const { contacts } = await kase.see('dengbo');
    expect(contacts.map(({ answerable }) => answerable)).toEqual([false, true]);
    const path = await kase.onPart('jiaotong', 'answer-contact');
    const [first, second] = contacts;
    expect(await refusal('dengbo', path, { contactId: first!.id, answer: 'noObjection' })).toMatchObject({
      ...{ code: 'condition-not-met', params: { rule: 'aContactMayBeAnswered' } },
    });
    const after = await step('dengbo', path, { contactId: second!.id, ...notHeld });
    expect(after).toMatchObject({ state: 'closed' });
    expect(after.contacts[1]).toMatchObject({ answer: 'notHeld', answerable: false });
  });

  it('is read by those who talked and who oversee it, not by a co-handler', async () => {
    const kase = await caseAt('contacted');
    await answer(kase, notHeld);
    expect((await kase.see('fagai')).timeline.some(({ step: name }) => name === 'answerContact')).toBe(false);
    for (const login of ['dengbo', 'jiaotong', 'renda', 'zhengfuban']) {
      const told = (await kase.see(login)).timeline.find(({ step: name }) => name === 'answerContact');
      expect(told?.details, login).toEqual({ ...notHeld, heldOn: '2026-03-16' });
    }
    expect((await kase.see('fagai')).contacts).toEqual([]);
  });
});

describe('correctContact 更正沟通记录', () => {
  it('is for whoever recorded it, with a reason; both versions stay, and the author is told', async () => {
    const kase = await caseAt('contacted');
    const { id: contactId } = await present(kase);
    const put = { ...talk, contactId, ...because, people: '邓波代表、选民代表' };
    const path = await kase.onPart('jiaotong', 'correct-contact');
    expect((await refusal('jiaotong-lead', path, put)).code).toBe('not-your-part');
    expect((await refusal('jiaotong', path, { ...put, reason: '' })).fields).toMatchObject([{ field: 'reason' }]);
    expect((await refusal('jiaotong', path, { ...put, heldOn: '2026-03-17' })).code).toBe('date-in-future');
    const { contacts } = await step('jiaotong', path, put);
    expect(contacts).toMatchObject([
      { id: contactId, replaced: true, people: '邓波代表', correctable: false },
      { replacesId: contactId, replaced: false, people: put.people, correctedBecause: '日期有误。', correctable: true },
    ]);
    expect((await kase.part('jiaotong')).contactCount).toBe(1);
    expect(await kase.told('correctContact')).toEqual(['dengbo']);
    expect(await refusal('jiaotong', path, put)).toMatchObject({ status: 409, code: 'contact-replaced' });
    const answering = await kase.onPart('jiaotong', 'answer-contact');
    expect((await refusal('dengbo', answering, { contactId, answer: 'noObjection' })).code).toBe('contact-replaced');
  });

  it('leaves what the author denies denied, and asks anew for any other answer', async () => {
    const kase = await caseAt('drafted', { sole: 'jiaotong' });
    await answer(kase, notHeld);
    const correct = async () =>
      kase.takeOnPart('jiaotong', 'correct-contact', { ...talk, ...because, contactId: (await present(kase)).id });
    await correct();
    expect(await present(kase)).toMatchObject({ answer: 'notHeld', answerWords: '没有见过面。' });
    const path = await kase.onLetter('jiaotong', 'submit-for-check');
    expect((await refusal('jiaotong', path)).params?.['rule']).toBe('proposerWasContacted');
    await answer(kase, { answer: 'noObjection' });
    await correct();
    expect(await present(kase)).toMatchObject({ answer: null });
    await kase.goTo('checking');
  });

  it('is possible after the letter too, and not by another unit', async () => {
    const kase = await caseAt('delivered');
    const put = { ...talk, ...because, contactId: (await present(kase)).id };
    const path = await kase.onPart('jiaotong', 'correct-contact');
    expect((await refusal('fagai', path, put)).code).toBe('not-your-part');
    expect((await step('jiaotong', path, put)).contacts).toHaveLength(2);
  });
});

describe('recordContact 补记', () => {
  it('from answered is recorded as such and opens the way for no letter', async () => {
    const kase = await caseAt('delivered', { separate: ['jiaotong', 'fagai'] });
    const { contacts } = await kase.takeOnPart('jiaotong', 'contacts', talk);
    expect(contacts.filter(({ supplement }) => supplement)).toMatchObject([{ unitName: '市交通运输局' }]);
    expect(await kase.told('recordContact')).toEqual(['dengbo']);
    await dataSource.query(`UPDATE contacts SET supplement = TRUE WHERE proposal_id = $1`, [kase.id]);
    const inHand = await caseAt('drafted', { sole: 'jiaotong' });
    await dataSource.query(`UPDATE contacts SET supplement = TRUE WHERE proposal_id = $1`, [inHand.id]);
    const path = await inHand.onLetter('jiaotong', 'submit-for-check');
    expect((await refusal('jiaotong', path)).params?.['rule']).toBe('proposerWasContacted');
  });
});

describe('upholdContact 核实沟通', () => {
  it('is the secretariat’s, with evidence and a reason; the talk counts again', async () => {
    const kase = await caseAt('drafted', { sole: 'jiaotong' });
    await answer(kase, notHeld);
    const { contacts } = await uphold(kase);
    expect(contacts[0]).toMatchObject({ upheldOn: '2026-03-16', upheldBecause: '有签到表。', answer: 'notHeld' });
    expect(await kase.told('upholdContact')).toEqual(['dengbo', 'jiaotong', 'jiaotong-lead']);
    for (const login of ['dengbo', 'jiaotong', 'renda']) {
      const files = (await kase.see(login)).attachments.map(({ id }) => id);
      expect(files, login).toContain(contacts[0]?.upheldFileId);
    }
    await kase.goTo('checking');
  });

  it('needs a talk that is denied, and a file of its own', async () => {
    const kase = await caseAt('contacted', { sole: 'jiaotong' });
    const path = await kase.onPart('jiaotong', 'uphold-contact');
    const { id: contactId } = await present(kase);
    const said = { contactId, scanId: memberOf('dengbo'), reason: '有签到表。' };
    expect((await refusal('renda', path, said)).params?.['rule']).toBe('aContactIsDenied');
    await answer(kase, notHeld);
    expect(await refusal('renda', path, said)).toMatchObject({ code: 'scan-required', fields: [{ field: 'scanId' }] });
    expect(await refusals(['jiaotong-lead', 'dengbo', 'zhengfuban', 'zhengxie'], path, said)).toEqual({
      ...{
        'jiaotong-lead': 'not-permitted',
        dengbo: 'not-permitted',
        zhengfuban: 'not-permitted',
        zhengxie: 'not-found',
      },
    });
    await uphold(kase);
    expect((await refusal('renda', path, said)).params?.['rule']).toBe('aContactIsDenied');
  });
});

it('who recorded a talk is named in every version', async () => {
  const kase = await caseAt('contacted', { sole: 'jiaotong' });
  expect((await see('dengbo', kase.id)).contacts).toMatchObject([{ recordedBy: nameOf('jiaotong') }]);
});
