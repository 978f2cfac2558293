import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { town } from '../../test/town.js';

const started = await startApp();
const { as, clock, dataSource } = started;
const { step, see, firstOf } = await town(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const text = { title: '关于审查的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'full' };
const submitted = async (login: string) =>
  step(login, `/proposals/${(await step(login, '/proposals', text)).id}/submit`);
const [category, reason] = [await firstOf('categories', 'congress'), await firstOf('decline_reasons', 'congress')];
const [cppccCategory, cppccReason] = [await firstOf('categories', 'cppcc'), await firstOf('decline_reasons', 'cppcc')];
const refusal = async (login: string, path: string, body: object, status: number) =>
  (await (await as(login)).post(`/api${path}`).send(body).expect(status)).body as {
    code: string;
    params: Record<string, string>;
    fields?: object[];
  };

describe('the congress secretariat', () => {
  it('registers a suggestion in a category and gives the next number of its series', async () => {
    const [first, second] = [await submitted('dengbo'), await submitted('tanguiyan')];
    const registered = await step('renda', `/proposals/${first.id}/register`, { categoryId: category });
    expect(registered).toMatchObject({ state: 'registered', series: 'between', category: { id: category } });
    const next = await step('renda2', `/proposals/${second.id}/register`, { categoryId: category });
    expect(next.number).toBe((registered.number ?? 0) + 1);
    expect(registered.timeline[0]).toMatchObject({
      step: 'register',
      by: '刘岚',
      details: { number: registered.number, series: 'between' },
    });
    expect(registered.deadlines).toMatchObject([{ clock: 'review', metOn: null }]);
  });

  it('gives no number twice and loses none when many are registered at once', async () => {
    const cases = await Promise.all(Array.from({ length: 8 }, () => submitted('dengbo')));
    const clerks = await Promise.all(['renda', 'renda2'].map((login) => as(login)));
    const answers = await Promise.all(
      cases.map(({ id }, index) =>
        clerks[index % 2]!.post(`/api/proposals/${id}/register`).send({ categoryId: category }),
      ),
    );
    const numbers = answers.map(({ body }) => body.number as number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, index) => numbers[0]! + index));
  });

  it('is told who was quicker when two press at once, and no number is lost', async () => {
    const { id } = await submitted('dengbo');
    const clerks = await Promise.all(['renda', 'renda2'].map((login) => as(login)));
    const answers = await Promise.all(
      clerks.map((clerk) => clerk.post(`/api/proposals/${id}/register`).send({ categoryId: category })),
    );
    const [won, lost] = answers.sort((a, b) => a.status - b.status);
    expect([won!.status, lost!.status]).toEqual([200, 409]);
    expect(lost!.body).toMatchObject({ code: 'wrong-state', params: { step: 'register', machine: 'proposal' } });
    expect(['刘岚', '唐志远']).toContain(lost!.body.params.by);
    const later = await step('renda', `/proposals/${(await submitted('hedi')).id}/register`, { categoryId: category });
    expect(later.number).toBe(won!.body.number + 1);
  });

  it('returns a text for revision with words and a reason of the list for that, which is not the one for declining', async () => {
    const { id } = await submitted('dengbo');
    const words = '第二条请另行提出。';
    const path = `/proposals/${id}/return-for-revision`;
    const said = { revisionReason: 'severalMatters', words };
    const faults = async (body: object) => (await refusal('renda', path, body, 422)).fields;
    expect(await faults({ words })).toEqual([expect.objectContaining({ field: 'revisionReason', code: 'required' })]);
    expect(await faults({ ...said, revisionReason: 'letter' })).toMatchObject([{ field: 'revisionReason' }]);
    expect(await faults({ ...said, reasonId: reason })).toMatchObject([
      { field: 'reasonId', code: 'unknown-property' },
    ]);

    const returned = await step('renda', path, said);
    const decision = { revisionReason: 'severalMatters', reason: null, words, outcome: null };
    expect(returned).toMatchObject({ state: 'returned', decision });
    expect((await see('dengbo', id)).timeline[0]?.details).toEqual({ revisionReason: 'severalMatters', words });
    expect(returned.deadlines[0]?.standing).toBe('dropped');
    const author = await see('dengbo', id);
    expect(author.decision?.words).toBe(words);
    expect(author.availableActions.map(({ step: name }) => name)).toContain('submit');

    await step('dengbo', `/proposals/${id}/submit`);
    expect(await see('renda', id)).toMatchObject({ state: 'submitted', decision: null });
    expect(await faults({ ...said, words: '  ' })).toEqual([
      expect.objectContaining({ field: 'words', code: 'required' }),
    ]);
  });

  it('declines with a reason of its own list and says what becomes of the text', async () => {
    const { id } = await submitted('dengbo');
    const decision = { reasonId: reason, words: '属于信访事项', outcome: 'letter' };
    const foreign = { ...decision, reasonId: cppccReason };
    expect((await refusal('renda', `/proposals/${id}/decline`, foreign, 422)).code).toBe('unknown-reference');
    const declined = await step('renda', `/proposals/${id}/decline`, decision);
    expect(declined).toMatchObject({ state: 'declined', decision: { words: '属于信访事项', outcome: 'letter' } });
    expect(declined.deadlines[0]).toMatchObject({ clock: 'review', metOn: '2026-03-16' });
  });

  it('alone reviews: neither members nor units nor the office nor the other body', async () => {
    const { id } = await submitted('dengbo');
    const body = { categoryId: category };
    expect((await refusal('dengbo', `/proposals/${id}/register`, body, 403)).code).toBe('not-permitted');
    expect((await refusal('jiaotong', `/proposals/${id}/register`, body, 403)).code).toBe('not-permitted');
    expect((await refusal('zhengfuban', `/proposals/${id}/register`, body, 403)).code).toBe('not-permitted');
    expect((await refusal('zhengxie', `/proposals/${id}/register`, body, 404)).code).toBe('not-found');
    expect((await see('renda', id)).state).toBe('submitted');
  });

  it('has no steps of the CPPCC, and no category of theirs', async () => {
    const { id } = await submitted('dengbo');
    const filing = { categoryId: category, decidedBy: 'committee', decidedOn: '2026-03-16' };
    expect((await refusal('renda', `/proposals/${id}/file`, filing, 409)).code).toBe('wrong-state');
    expect((await refusal('renda', `/proposals/${id}/pre-review`, { outcome: 'file' }, 409)).code).toBe('wrong-state');
    const { fields } = await refusal('renda', `/proposals/${id}/register`, { categoryId: cppccCategory }, 422);
    expect(fields).toEqual([expect.objectContaining({ field: 'categoryId', code: 'unknown-reference' })]);
  });
});

describe('the CPPCC secretariat', () => {
  const deciding = { decidedBy: 'committee', decidedOn: '2026-03-16' };
  const words = '请补充分析';
  const PROPOSED = {
    file: { outcome: 'file', categoryId: cppccCategory, units: '市工信局' },
    returnForRevision: { outcome: 'returnForRevision', revisionReason: 'noRequests', words },
    decline: { outcome: 'decline', reasonId: cppccReason, words: '进入诉讼程序', declineOutcome: 'reference' },
  };
  const preReviewed = async (outcome: keyof typeof PROPOSED = 'file') => {
    const { id } = await submitted('mohongbo');
    return step('zhengxie', `/proposals/${id}/pre-review`, PROPOSED[outcome]);
  };

  it('files a proposal by two persons: one proposes, another decides', async () => {
    const kase = await preReviewed();
    expect(kase).toMatchObject({
      ...{ state: 'preReviewed', category: null, decided: null },
      preReview: { outcome: 'file', category: { id: cppccCategory }, units: '市工信局', by: '彭慧' },
    });
    expect(kase.availableActions.map(({ step: name }) => name)).toEqual(['correctSession']);
    expect((await refusal('zhengxie', `/proposals/${kase.id}/file`, deciding, 403)).code).toBe('not-your-part');
    const filed = await step('zhengxie2', `/proposals/${kase.id}/file`, deciding);
    expect(filed).toMatchObject({ state: 'filed', number: 1, series: 'between', category: { id: cppccCategory } });
    expect(await see('mohongbo', kase.id)).toMatchObject({
      ...{ preReview: null, decided: { by: 'committee', on: '2026-03-16' } },
      timeline: [{ step: 'file', details: { number: 1, ...deciding } }, { step: 'submit' }, { step: 'create' }],
    });
  });

  it('files in another category and for other units than the first proposed', async () => {
    const { id } = await preReviewed();
    const other = { categoryId: await firstOf('categories', 'cppcc', 1), units: '市科技局', ...deciding };
    const filed = await step('zhengxie2', `/proposals/${id}/file`, other);
    expect(filed).toMatchObject({ category: { id: other.categoryId }, preReview: { units: '市科技局' } });
  });

  it('sends the first review back, and then either may review first', async () => {
    const { id } = await preReviewed();
    const back = await step('zhengxie2', `/proposals/${id}/send-back-review`, { reason: '类别不合' });
    expect(back).toMatchObject({ state: 'submitted', preReview: null });
    await step('zhengxie2', `/proposals/${id}/pre-review`, PROPOSED.file);
    expect((await refusal('zhengxie2', `/proposals/${id}/file`, deciding, 403)).code).toBe('not-your-part');
    expect((await step('zhengxie', `/proposals/${id}/file`, deciding)).state).toBe('filed');
  });

  it('returns or declines by the second person only, and reviews anew what comes back', async () => {
    const first = await preReviewed('returnForRevision');
    expect(first.preReview).toMatchObject({ category: null, reason: null, revisionReason: 'noRequests', words });
    const said = { revisionReason: 'noRequests', words, ...deciding };
    expect((await refusal('zhengxie', `/proposals/${first.id}/return-for-revision`, said, 403)).code).toBe(
      'not-your-part',
    );
    const returned = await step('zhengxie2', `/proposals/${first.id}/return-for-revision`, said);
    expect(returned).toMatchObject({ state: 'returned', decided: { by: 'committee' } });

    const again = await step('mohongbo', `/proposals/${first.id}/submit`);
    expect(await see('zhengxie2', again.id)).toMatchObject({ preReview: null, decided: null, decision: null });

    const second = await preReviewed('decline');
    expect(second.preReview).toMatchObject({ reason: { id: cppccReason }, declineOutcome: 'reference' });
    const decision = { reasonId: cppccReason, words: '进入诉讼程序', outcome: 'reference', ...deciding };
    const declined = await step('zhengxie2', `/proposals/${second.id}/decline`, decision);
    expect(declined).toMatchObject({ state: 'declined', decided: { by: 'committee' } });
    const taken = await step('zhengxie', `/proposals/${second.id}/take-back-decline`, { reason: '材料已补' });
    expect(taken).toMatchObject({ state: 'submitted', preReview: null, decided: null });
  });

  it.each([
    ['file', ['categoryId', 'units']],
    ['returnForRevision', ['revisionReason', 'words']],
    ['decline', ['reasonId', 'words', 'declineOutcome']],
  ] as const)('proposes to %s only with what the second would have to say', async (outcome, needed) => {
    const { id } = await submitted('mohongbo');
    for (const field of needed) {
      const said = { ...PROPOSED[outcome], [field]: undefined };
      const { fields } = await refusal('zhengxie', `/proposals/${id}/pre-review`, said, 422);
      expect(fields, field).toEqual([expect.objectContaining({ field, code: 'required' })]);
    }
    expect((await see('zhengxie', id)).state).toBe('submitted');
  });

  it('proposes no category and no reason of the congress', async () => {
    const { id } = await submitted('mohongbo');
    for (const said of [
      { ...PROPOSED.file, categoryId: category },
      { ...PROPOSED.decline, reasonId: reason },
    ])
      expect((await refusal('zhengxie', `/proposals/${id}/pre-review`, said, 422)).code).toBe('unknown-reference');
  });

  it('says which body decided, and on which day: not before the submission, not after today', async () => {
    clock.setTo('2026-03-18T09:00:00+08:00');
    const { id } = await preReviewed();
    const wrong: [object, object][] = [
      [{ decidedOn: '2026-03-18' }, { field: 'decidedBy' }],
      [{ decidedBy: 'mayor', decidedOn: '2026-03-18' }, { field: 'decidedBy' }],
      [{ decidedBy: 'jointReview' }, { field: 'decidedOn' }],
      [
        { decidedBy: 'jointReview', decidedOn: '2026-03-17' },
        { field: 'decidedOn', code: 'date-before-start' },
      ],
      [
        { decidedBy: 'jointReview', decidedOn: '2026-03-19' },
        { field: 'decidedOn', code: 'date-in-future' },
      ],
    ];
    const steps: [string, object][] = [
      ['file', {}],
      ['return-for-revision', { revisionReason: 'other', words }],
      ['decline', { reasonId: cppccReason, words, outcome: 'letter' }],
    ];
    for (const [path, said] of steps)
      for (const [by, fault] of wrong) {
        const { fields } = await refusal('zhengxie2', `/proposals/${id}/${path}`, { ...said, ...by }, 422);
        expect(fields, `${path} ${JSON.stringify(by)}`).toEqual([expect.objectContaining(fault)]);
      }
    clock.setTo('2026-03-20T09:00:00+08:00');
    const decidedBy = 'jointReview';
    const filed = await step('zhengxie2', `/proposals/${id}/file`, { decidedBy, decidedOn: '2026-03-19' });
    expect(filed.decided).toEqual({ by: decidedBy, on: '2026-03-19' });
  });

  it('needs a category by the time it files', async () => {
    const { id } = await preReviewed('decline');
    const { fields } = await refusal('zhengxie2', `/proposals/${id}/file`, deciding, 422);
    expect(fields).toEqual([expect.objectContaining({ field: 'categoryId', code: 'required' })]);
  });
});

it('a congress has its secretariat decide: no other body and no other day are taken for it', async () => {
  const { id } = await submitted('dengbo');
  const said = { revisionReason: 'other', words: '请补充。', decidedBy: 'committee', decidedOn: '2026-03-16' };
  const { fields } = await refusal('renda', `/proposals/${id}/return-for-revision`, said, 422);
  expect(fields).toMatchObject([{ field: 'decidedBy' }, { field: 'decidedOn' }]);
});

it('nobody changes or removes an event, not even in the database', async () => {
  await submitted('dengbo');
  await expect(dataSource.query(`UPDATE events SET account_name = '别人'`)).rejects.toThrow('never changed');
  await expect(dataSource.query(`DELETE FROM events`)).rejects.toThrow('never changed');
});
