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

  it('returns a text for revision with words, and a reason from its list if one fits', async () => {
    const { id } = await submitted('dengbo');
    const words = '请一事一议。\n第二条另行提出。';
    const returned = await step('renda', `/proposals/${id}/return-for-revision`, { reasonId: reason, words });
    expect(returned).toMatchObject({ state: 'returned', decision: { words, outcome: null } });
    expect(returned.deadlines[0]?.standing).toBe('dropped');
    const author = await see('dengbo', id);
    expect(author.decision?.words).toBe(words);
    expect(author.availableActions.map(({ step: name }) => name)).toContain('submit');
    const empty = await refusal('renda', `/proposals/${id}/return-for-revision`, { words: '  ' }, 422);
    expect(empty.fields).toEqual([expect.objectContaining({ field: 'words', code: 'required' })]);
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
    expect((await refusal('renda', `/proposals/${id}/file`, { categoryId: category }, 409)).code).toBe('wrong-state');
    expect((await refusal('renda', `/proposals/${id}/pre-review`, { outcome: 'file' }, 409)).code).toBe('wrong-state');
    const { fields } = await refusal('renda', `/proposals/${id}/register`, { categoryId: cppccCategory }, 422);
    expect(fields).toEqual([expect.objectContaining({ field: 'categoryId', code: 'unknown-reference' })]);
  });
});

describe('the CPPCC secretariat', () => {
  const preReviewed = async (outcome = 'file') => {
    const { id } = await submitted('mohongbo');
    return step('zhengxie', `/proposals/${id}/pre-review`, { outcome, categoryId: cppccCategory, units: '市工信局' });
  };

  it('files a proposal by two persons: one proposes, another decides', async () => {
    const kase = await preReviewed();
    expect(kase).toMatchObject({ state: 'preReviewed', preReview: { outcome: 'file', units: '市工信局', by: '彭慧' } });
    expect(kase.availableActions.map(({ step: name }) => name)).toEqual([]);
    expect((await refusal('zhengxie', `/proposals/${kase.id}/file`, {}, 403)).code).toBe('not-your-part');
    const filed = await step('zhengxie2', `/proposals/${kase.id}/file`);
    expect(filed).toMatchObject({ state: 'filed', number: 1, series: 'between', category: { id: cppccCategory } });
    expect((await see('mohongbo', kase.id)).preReview).toBeNull();
  });

  it('sends the first review back, and then either may review first', async () => {
    const { id } = await preReviewed();
    const back = await step('zhengxie2', `/proposals/${id}/send-back-review`, { reason: '类别不合' });
    expect(back).toMatchObject({ state: 'submitted', preReview: null });
    await step('zhengxie2', `/proposals/${id}/pre-review`, { outcome: 'file', categoryId: cppccCategory });
    expect((await refusal('zhengxie2', `/proposals/${id}/file`, {}, 403)).code).toBe('not-your-part');
    expect((await step('zhengxie', `/proposals/${id}/file`)).state).toBe('filed');
  });

  it('returns or declines by the second person only, and reviews anew what comes back', async () => {
    const first = await preReviewed('returnForRevision');
    const words = '请补充分析';
    expect((await refusal('zhengxie', `/proposals/${first.id}/return-for-revision`, { words }, 403)).code).toBe(
      'not-your-part',
    );
    expect((await step('zhengxie2', `/proposals/${first.id}/return-for-revision`, { words })).state).toBe('returned');

    const again = await step('mohongbo', `/proposals/${first.id}/submit`);
    expect((await see('zhengxie2', again.id)).preReview).toBeNull();

    const second = await preReviewed('decline');
    const decision = { reasonId: cppccReason, words: '进入诉讼程序', outcome: 'reference' };
    expect((await step('zhengxie2', `/proposals/${second.id}/decline`, decision)).state).toBe('declined');
    const taken = await step('zhengxie', `/proposals/${second.id}/take-back-decline`, { reason: '材料已补' });
    expect(taken).toMatchObject({ state: 'submitted', preReview: null });
  });

  it('needs a category by the time it files', async () => {
    const { id } = await submitted('mohongbo');
    await step('zhengxie', `/proposals/${id}/pre-review`, { outcome: 'file' });
    const { fields } = await refusal('zhengxie2', `/proposals/${id}/file`, {}, 422);
    expect(fields).toEqual([expect.objectContaining({ field: 'categoryId', code: 'required' })]);
  });
});

it('nobody changes or removes an event, not even in the database', async () => {
  await submitted('dengbo');
  await expect(dataSource.query(`UPDATE events SET account_name = '别人'`)).rejects.toThrow('never changed');
  await expect(dataSource.query(`DELETE FROM events`)).rejects.toThrow('never changed');
});
