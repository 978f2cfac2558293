import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { type Plan, type Station, walk } from '../../test/walk.js';

const started = await startApp();
const { caseAt, firstOf, refusal, refusals, step } = await walk(started);

const ROADS = [
  {
    kind: 'suggestion',
    body: 'congress',
    author: 'dengbo',
    secretariat: 'renda',
    other: 'cppcc',
    stranger: 'zhengxie',
  },
  {
    kind: 'CPPCC proposal',
    body: 'cppcc',
    author: 'mohongbo',
    secretariat: 'zhengxie',
    other: 'congress',
    stranger: 'renda',
  },
] as const;

describe.each(ROADS)('changeCategory 调整类别 of a $kind', ({ body, author, secretariat, other, stranger }) => {
  const reason = '按内容应归另一类。';
  const plan: Plan = { author, lead: 'jiaotong' };
  const another = async () => ({ categoryId: await firstOf('categories', body, 1), reason });

  it.each<[Station, string[]]>([
    ['accepted', []],
    ['dispatched', ['zhengfuban']],
    ['issued', ['zhengfuban']],
    ['delivered', ['zhengfuban']],
  ])(
    'changes it of a case that is %s, keeps state and number, and tells the author and the office',
    async (at, told) => {
      const kase = await caseAt(at, plan);
      const { state, number, category: before } = await kase.see(secretariat);
      const { categoryId } = await another();
      const changed = await kase.take(secretariat, 'change-category', { categoryId, reason });
      expect(changed).toMatchObject({ state, number, category: { id: categoryId } });
      expect(await kase.told('changeCategory')).toEqual([author, ...told].sort());
      const { timeline, category } = await kase.see(author);
      const details = { before: before?.name, category: category?.name, reason };
      expect(timeline[0]).toMatchObject({ step: 'changeCategory', details });
    },
  );

  it('is possible while a rating is being answered, and tells the unit no reason', async () => {
    const kase = await caseAt('delivered', plan);
    await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '未动工。');
    expect(await kase.take(secretariat, 'change-category', await another())).toMatchObject({ state: 'contested' });
    const { timeline } = await kase.see('jiaotong');
    expect(timeline.find((entry) => entry.step === 'changeCategory')?.details).not.toHaveProperty('reason');
    expect((await kase.see('zhengfuban')).timeline[0]?.details).toMatchObject({ reason });
  });

  it('no longer tells an office that has sent the case back', async () => {
    const kase = await caseAt('dispatched', plan);
    await kase.take('zhengfuban', 'send-back', { reason: '不属本机关。' });
    await kase.take(secretariat, 'change-category', await another());
    expect(await kase.told('changeCategory')).toEqual([author]);
  });

  it('is found under the new category in the lists', async () => {
    const kase = await caseAt('dispatched', plan);
    const { categoryId } = await another();
    await kase.take(secretariat, 'change-category', { categoryId, reason });
    for (const login of [secretariat, 'zhengfuban']) {
      const { body: page } = await (await started.as(login)).get(`/api/proposals?categoryId=${categoryId}`).expect(200);
      expect((page as { items: { id: string }[] }).items.map(({ id }) => id)).toContain(kase.id);
    }
  });

  it('is refused without a reason, for a category of another body, and for the one it has', async () => {
    const kase = await caseAt('accepted', plan);
    const path = `/proposals/${kase.id}/change-category`;
    const { categoryId } = await another();
    const wrong: [object, object][] = [
      [
        { categoryId, reason: ' ' },
        { field: 'reason', code: 'required' },
      ],
      [
        { categoryId: await firstOf('categories', other), reason },
        { field: 'categoryId', code: 'unknown-reference' },
      ],
      [
        { categoryId: await firstOf('categories', body), reason },
        { field: 'categoryId', code: 'unchanged' },
      ],
    ];
    for (const [said, fault] of wrong) {
      expect(await refusal(secretariat, path, said)).toMatchObject({ status: 422, fields: [fault] });
    }
    expect((await kase.see(secretariat)).category?.id).toBe(await firstOf('categories', body));
  });

  it('is refused to others, before the case is accepted, and once it is closed', async () => {
    const [waiting, closed] = [await caseAt('submitted', plan), await caseAt('delivered', plan)];
    await closed.rate('jiaotong', 'satisfied');
    const on = (id: string) => `/proposals/${id}/change-category`;
    for (const { id } of [waiting, closed])
      expect((await refusal(secretariat, on(id), await another())).code).toBe('wrong-state');
    const open = await caseAt('dispatched', plan);
    expect(await refusals([author, 'zhengfuban', stranger], on(open.id), await another())).toEqual({
      [author]: 'not-permitted',
      zhengfuban: 'not-permitted',
      [stranger]: 'not-found',
    });
    expect((await step(secretariat, on(open.id), await another())).state).toBe('dispatched');
  });
});
