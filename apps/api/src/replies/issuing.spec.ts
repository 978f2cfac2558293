import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { as, clock } = started;
const { caseAt, refusal, memberOf, nameOf, unitOf } = await walk(started);
const monday = '2026-03-16T10:00:00+08:00';
/** A letter that was written once. */
const signed = (documentNumber: string) => ({ documentNumber, signer: '肖建国', version: 2 });

describe('issuing a letter', () => {
  it('gives it number, signer and day; office and secretariat may read it, the proposer not yet', async () => {
    const kase = await caseAt('awaitingIssue');
    const { replies } = await kase.issue('jiaotong', '株交函〔2026〕101号');
    expect(replies[0]).toMatchObject({
      ...{ state: 'issued', documentNumber: '株交函〔2026〕101号', signer: '肖建国', issuedOn: '2026-03-16' },
    });
    expect(await kase.told('issue')).toEqual(['jiaotong']);
    expect((await kase.letter('jiaotong', 'renda')).readable).toBe(true);
    expect((await kase.see('dengbo')).replies.some(({ readable }) => readable)).toBe(false);
  });

  it('signs, as the checker passes, the files that were read and no others', async () => {
    const kase = await caseAt('drafted', { lead: 'jiaotong' });
    const { id: subjectId, version } = await kase.letter('jiaotong', 'jiaotong');
    const file = await kase.file('jiaotong', { purpose: 'reply', subjectId });
    await kase.takeOnLetter('jiaotong', 'submit-for-check');
    const changed = { status: 409, code: 'changed-meanwhile', params: { version, by: nameOf('jiaotong') } };
    const check = await kase.onLetter('jiaotong', 'pass-check');
    expect(await refusal('jiaotong-lead', check, { version, fileIds: [] })).toMatchObject(changed);
    await kase.takeOnLetter('jiaotong', 'pass-check', { version, fileIds: [file] }, 'jiaotong-lead');
    const [issue, number] = [await kase.onLetter('jiaotong', 'issue'), signed('株交函〔2026〕102号')];
    expect(await refusal('jiaotong-lead', issue, { ...number, fileIds: [] })).toMatchObject(changed);
    await kase.takeOnLetter('jiaotong', 'issue', { ...number, version, fileIds: [file] }, 'jiaotong-lead');
  });

  it('signs, as the checker passes, the letter that was read and no newer one', async () => {
    const kase = await caseAt('checking', { lead: 'jiaotong' });
    const { version } = await kase.letter('jiaotong', 'jiaotong-lead');
    const path = (await kase.onLetter('jiaotong', '')).replace(/\/$/, '');
    const unread = { version: version - 1 };
    const unsaid = { status: 422, code: 'invalid-input', fields: [{ field: 'version' }] };
    const numbered = { documentNumber: '株交函〔2026〕100号', signer: '肖建国' };
    expect(await refusal('jiaotong-lead', `${path}/pass-check`, {})).toMatchObject(unsaid);
    const changed = { status: 409, code: 'changed-meanwhile', params: { version } };
    expect(await refusal('jiaotong-lead', `${path}/pass-check`, unread)).toMatchObject(changed);
    await kase.takeOnLetter('jiaotong', 'pass-check', { version }, 'jiaotong-lead');
    expect(await refusal('jiaotong-lead', `${path}/issue`, numbered)).toMatchObject(unsaid);
    expect(await refusal('jiaotong-lead', `${path}/issue`, { ...numbered, ...unread })).toMatchObject(changed);
    const issued = await kase.takeOnLetter('jiaotong', 'issue', { ...numbered, version }, 'jiaotong-lead');
    expect(issued.replies[0]?.state).toBe('issued');
  });

  it('fixes text, class and number for good', async () => {
    const kase = await caseAt('issued', { lead: 'jiaotong' });
    const text = await kase.letterText('jiaotong', 'C');
    const path = (await kase.onLetter('jiaotong', '')).replace(/\/$/, '');
    expect((await refusal('jiaotong', path, text)).code).toBe('wrong-state');
    expect((await refusal('jiaotong-lead', `${path}/issue`, signed('株交函〔2026〕102号'))).code).toBe('wrong-state');
    expect((await refusal('jiaotong-lead', `${path}/send-back-draft`, { reason: '改' })).code).toBe('wrong-state');
    expect((await kase.letter('jiaotong', 'jiaotong')).classCode).toBe('A');
  });

  it('takes a number that its unit has not used this year', async () => {
    const [first, second, third] = [
      await caseAt('awaitingIssue', { lead: 'jiaotong' }),
      await caseAt('awaitingIssue', { lead: 'jiaotong' }),
      await caseAt('awaitingIssue', { lead: 'fagai' }),
    ];
    await first.issue('jiaotong', '株交函〔2026〕7号');
    const taken = await refusal(
      'jiaotong-lead',
      await second.onLetter('jiaotong', 'issue'),
      signed('株交函〔2026〕\u200b7号'),
    );
    expect(taken).toMatchObject({ status: 409, code: 'number-taken', fields: [{ field: 'documentNumber' }] });
    expect((await second.letter('jiaotong')).state).toBe('awaitingIssue');
    expect((await third.issue('fagai', '株交函〔2026〕7号')).replies[0]?.state).toBe('issued');
    clock.setTo('2027-01-04T10:00:00+08:00');
    expect((await second.issue('jiaotong', '株交函〔2026〕7号')).replies[0]?.state).toBe('issued');
    clock.setTo(monday);
  });

  it.each([
    ['株建函〔2026〕1号', '株建函〔2026〕 1号'],
    ['株建函〔2026〕2号', '株建函[2026]2号'],
    ['株建函（2026）3号', '株建函〔２０２６〕３号'],
    ['株建函【2026】 4 号', '株建函(2026)4号'],
  ])('compares numbers without spaces, width and kind of bracket: %s is %s', async (first, again) => {
    const issued = await caseAt('awaitingIssue', { lead: 'jiaotong' });
    const next = await caseAt('awaitingIssue', { lead: 'jiaotong' });
    const { title } = await issued.issue('jiaotong', first);
    const path = await next.onLetter('jiaotong', 'issue');
    const fault = { field: 'documentNumber', code: 'number-used', params: { number: first, title } };
    for (const door of [path, `${path}/preview`]) {
      const taken = await refusal('jiaotong-lead', door, signed(again));
      expect(taken).toMatchObject({ status: 409, code: 'number-taken', fields: [fault] });
    }
  });

  it('gives one number to one of two letters that are signed at the same moment', async () => {
    const cases = [
      await caseAt('awaitingIssue', { lead: 'jiaotong' }),
      await caseAt('awaitingIssue', { lead: 'jiaotong' }),
    ];
    const client = await as('jiaotong-lead');
    const answers = await Promise.all(
      cases.map(async (kase) =>
        client
          .post(`/api${await kase.onLetter('jiaotong', 'issue')}`)
          .send(signed(`株交函〔2026〕${cases.indexOf(kase) ? ' ' : ''}8号`)),
      ),
    );
    expect(answers.map(({ status, body }) => (body as { code?: string }).code ?? status).sort()).toEqual([
      200,
      'number-taken',
    ]);
  });

  it('signs no promise whose day has come while the letter waited', async () => {
    const kase = await caseAt('awaitingIssue', { lead: 'jiaotong', classCode: 'B' });
    const path = await kase.onLetter('jiaotong', 'issue');
    clock.setTo('2026-12-31T10:00:00+08:00');
    const late = await refusal('jiaotong-lead', path, signed('株交函〔2026〕103号'));
    expect(late.params).toEqual({ machine: 'reply', rule: 'promiseIsComplete' });
    clock.setTo('2026-12-30T10:00:00+08:00');
    expect((await kase.issue('jiaotong', '株交函〔2026〕103号')).replies[0]?.state).toBe('issued');
    clock.setTo(monday);
  });

  it('is refused while the unit asks to be released', async () => {
    const kase = await caseAt('awaitingIssue', { lead: 'jiaotong' });
    const asked = { reason: '职责不符。', proposedUnit: '市发改委' };
    await kase.takeOnPart('jiaotong', 'request-return', asked, 'jiaotong-lead');
    const refused = await refusal(
      'jiaotong-lead',
      await kase.onLetter('jiaotong', 'issue'),
      signed('株交函〔2026〕104号'),
    );
    expect(refused.params).toEqual({ machine: 'reply', rule: 'assignmentIsInHand' });
  });

  it('needs number and signer', async () => {
    const kase = await caseAt('awaitingIssue', { lead: 'jiaotong' });
    const path = await kase.onLetter('jiaotong', 'issue');
    const { fields } = await refusal('jiaotong-lead', path, { documentNumber: ' ', signer: '', version: 2 });
    expect(fields).toMatchObject([{ field: 'documentNumber' }, { field: 'signer' }]);
  });
});

describe('delivering a letter', () => {
  const plan = { coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai'] };

  it('reaches every proposer on the platform at once, ends the round and starts the time to rate', async () => {
    const kase = await caseAt('issued', plan);
    const delivered = await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] });
    expect(delivered.state).toBe('replied');
    expect(delivered.assignments[0]?.state).toBe('answered');
    expect(delivered.replies[0]).toMatchObject({
      state: 'delivered',
      deliveredOn: '2026-03-16',
      deliveries: [
        { memberName: '邓波', way: 'platform', deliveredOn: '2026-03-16' },
        { memberName: '谭桂艳', way: 'platform', deliveredOn: '2026-03-16' },
      ],
    });
    for (const login of ['dengbo', 'tanguiyan', 'fagai']) {
      expect((await kase.letter('jiaotong', login)).readable, login).toBe(true);
    }
    expect(await kase.told('deliver')).toEqual(['dengbo', 'renda', 'renda2', 'tanguiyan', 'zhengfuban']);
    expect(await kase.told('allReplied')).toEqual(['dengbo', 'renda', 'renda2', 'tanguiyan']);
    expect(await kase.clocks('statutoryReply')).toMatchObject([{ metOn: '2026-03-16' }]);
    expect(await kase.clocks('rating')).toMatchObject([{ dueOn: '2026-04-07', metOn: null, droppedOn: null }]);
    expect((await kase.events()).slice(-3)).toMatchObject([
      { step: 'deliver', actor: 'unitStaff', from: 'issued', to: 'delivered' },
      { step: 'answered', actor: 'system', from: 'inHand', to: 'answered' },
      { step: 'allReplied', actor: 'system', from: 'handling', to: 'replied' },
    ]);
  });

  it('records way and day for each, and leaves nobody out', async () => {
    const kase = await caseAt('issued', plan);
    const path = await kase.onLetter('jiaotong', 'deliver');
    clock.setTo('2026-03-18T10:00:00+08:00');
    const to = (login: string, deliveredOn: string, way = 'inPerson') => ({
      ...{ memberId: memberOf(login), deliveredOn, way },
    });
    const both = [to('dengbo', '2026-03-17'), to('tanguiyan', '2026-03-18', 'post')];
    for (const [deliveries, code, fields] of [
      [[both[0]], 'invalid-input', [{ field: 'deliveries', code: 'proposer-left-out' }]],
      [[...both, to('wenzhuqing', '2026-03-17')], 'unknown-reference', [{ field: 'deliveries.2.memberId' }]],
      [[both[0], both[0]], 'invalid-input', [{ field: 'deliveries.1.memberId', code: 'repeated' }]],
      [[both[0], to('tanguiyan', '2026-03-19')], 'date-in-future', [{ field: 'deliveries.1.deliveredOn' }]],
      [[to('dengbo', '2026-03-15'), both[1]], 'date-before-start', [{ field: 'deliveries.0.deliveredOn' }]],
      [[to('dengbo', '2026-03-17', 'pigeon'), both[1]], 'invalid-input', [{ field: 'deliveries.0.way' }]],
      [
        [to('dengbo', '2026-03-17', 'platform'), both[1]],
        'invalid-input',
        [{ field: 'deliveries.0.deliveredOn', code: 'platform-is-today' }],
      ],
    ] as const) {
      expect(await refusal('jiaotong', path, { deliveries })).toMatchObject({ status: 422, code, fields });
    }
    const { replies } = await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: both });
    expect(replies[0]).toMatchObject({ deliveredOn: '2026-03-18', deliveries: [{ way: 'inPerson' }, { way: 'post' }] });
    clock.setTo(monday);
  });

  it('calls whoever is left out as the body calls him', async () => {
    for (const [author, coSigner, called] of [
      ['dengbo', 'tanguiyan', '提出人'],
      ['mohongbo', 'gaoxiaoyan', '提案者'],
    ] as const) {
      const kase = await caseAt('issued', { author, coSigners: [coSigner], lead: 'jiaotong' });
      const deliveries = [{ memberId: memberOf(author), deliveredOn: clock.today(), way: 'inPerson' }];
      const { fields } = await refusal('jiaotong', await kase.onLetter('jiaotong', 'deliver'), { deliveries });
      expect(fields, author).toMatchObject([{ message: expect.stringContaining(`每一位${called}`) as unknown }]);
    }
  });

  it('counts on the day it reached the last proposer, not on the day somebody noted that', async () => {
    const kase = await caseAt('issued', { lead: 'jiaotong' });
    clock.setTo('2026-06-17T10:00:00+08:00');
    const deliveries = [{ memberId: memberOf('dengbo'), way: 'inPerson', deliveredOn: '2026-06-16' }];
    const { deadlines } = await kase.takeOnLetter('jiaotong', 'deliver', { deliveries });
    expect(deadlines.find(({ clock: which }) => which === 'statutoryReply')).toMatchObject({
      ...{ dueOn: '2026-06-16', metOn: '2026-06-16', standing: 'done', workingDays: 0 },
    });
    expect(await kase.clocks('rating')).toMatchObject([{ dueOn: '2026-07-09' }]);
    clock.setTo(monday);
  });

  it('binds the unit to what a letter of class B promises, and shows it on the case', async () => {
    const kase = await caseAt('issued', { lead: 'jiaotong', classCode: 'B' });
    expect((await kase.see('renda')).commitments).toEqual([]);
    const { commitments, requests } = await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] });
    expect(commitments).toMatchObject([
      { requestId: requests[0]?.id, unitName: '市交通运输局', promise: '开工建设', dueOn: '2026-12-31' },
    ]);
    expect((await kase.rate('jiaotong', 'satisfied')).commitments).toHaveLength(1);
  });

  it('binds to nothing in a class that promises nothing', async () => {
    const kase = await caseAt('delivered', { lead: 'jiaotong', classCode: 'A' });
    expect((await kase.see('renda')).commitments).toEqual([]);
  });

  it('is due three working days after the letter was signed, and counts on the day it reached them', async () => {
    const kase = await caseAt('issued', { lead: 'jiaotong' });
    expect(await kase.clocks('delivery')).toEqual([{ dueOn: '2026-03-19', metOn: null, droppedOn: null }]);
    const mine = (await kase.see('jiaotong')).nextDeadline;
    expect(mine).toMatchObject({ clock: 'delivery', dueOn: '2026-03-19', unitName: '市交通运输局' });
    clock.setTo('2026-03-18T10:00:00+08:00');
    const deliveries = [{ memberId: memberOf('dengbo'), way: 'inPerson', deliveredOn: '2026-03-17' }];
    await kase.takeOnLetter('jiaotong', 'deliver', { deliveries });
    expect(await kase.clocks('delivery')).toEqual([{ dueOn: '2026-03-19', metOn: '2026-03-17', droppedOn: null }]);
    clock.setTo(monday);
  });

  it('is due no more when the case has come to its end in the unit', async () => {
    const kase = await caseAt('issued', { lead: 'jiaotong' });
    const asked = { reason: '职责不符。', proposedUnit: '市发改委' };
    await kase.takeOnPart('jiaotong', 'request-return', asked, 'jiaotong-lead');
    await kase.takeOnPart('jiaotong', 'approve-return', { newUnitId: unitOf('fagai') }, 'zhengfuban');
    expect(await kase.clocks('delivery')).toEqual([{ dueOn: '2026-03-19', metOn: null, droppedOn: '2026-03-16' }]);
  });

  it('by several units that reply separately ends the round with the last of them, even at the same moment', async () => {
    const kase = await caseAt('issued', { separate: ['jiaotong', 'fagai'] });
    const answers = await Promise.all(
      ['jiaotong', 'fagai'].map(async (unit) =>
        (await as(unit)).post(`/api${await kase.onLetter(unit, 'deliver')}`).send({ deliveries: [] }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await kase.see('renda')).state).toBe('replied');
    expect((await kase.events()).filter(({ step }) => step === 'allReplied')).toHaveLength(1);
    expect(await kase.clocks('rating')).toHaveLength(1);
  });

  it('is done once, however often it is pressed', async () => {
    const kase = await caseAt('issued', { sole: 'jiaotong' });
    const [client, path] = [await as('jiaotong'), await kase.onLetter('jiaotong', 'deliver')];
    const deliver = () => client.post(`/api${path}`).send({ deliveries: [] });
    const answers = await Promise.all([deliver(), deliver()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await kase.letter('jiaotong')).deliveries).toHaveLength(1);
  });

  it('waits while the unit asks to be released', async () => {
    const kase = await caseAt('issued', { lead: 'jiaotong' });
    const asked = { reason: '职责不符。', proposedUnit: '市发改委' };
    await kase.takeOnPart('jiaotong', 'request-return', asked, 'jiaotong-lead');
    const { params } = await refusal('jiaotong', await kase.onLetter('jiaotong', 'deliver'), { deliveries: [] });
    expect(params).toEqual({ machine: 'reply', rule: 'assignmentIsInHand' });
  });
});
