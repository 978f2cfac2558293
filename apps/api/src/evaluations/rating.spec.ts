import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { as } = started;
const { caseAt, refusal, nameOf } = await walk(started);
const satisfied = { attitude: 'satisfied', result: 'satisfied' };
const dissatisfied = { attitude: 'satisfied', result: 'dissatisfied', reason: '没有时间表。' };

describe('rating', () => {
  it('by the author closes the case when no other letter waits, and tells secretariat and units', async () => {
    const kase = await caseAt('delivered');
    const closed = await kase.rate('jiaotong', 'satisfied', 'basicallySatisfied', '希望加快。');
    expect(closed).toMatchObject({
      state: 'closed',
      closing: { on: '2026-03-16', because: 'rated', explanation: null },
    });
    expect(closed.replies[0]?.evaluation).toMatchObject({
      ...{ attitude: 'satisfied', result: 'basicallySatisfied', reason: '希望加快。', state: 'valid', scanId: null },
    });
    expect(await kase.told('rate')).toEqual(['fagai', 'fagai-lead', 'jiaotong', 'jiaotong-lead', 'renda', 'renda2']);
    expect(await kase.clocks('rating')).toMatchObject([{ metOn: '2026-03-16' }]);
    expect((await kase.events()).at(-1)).toEqual({
      ...{ step: 'rate', actor: 'author', by: nameOf('dengbo'), from: 'replied', to: 'closed' },
    });
  });

  it('waits until each letter of the round has its own', async () => {
    const kase = await caseAt('delivered', { separate: ['jiaotong', 'fagai'] });
    expect((await kase.rate('jiaotong', 'satisfied')).state).toBe('replied');
    expect(await kase.told('rate')).toEqual(['renda', 'renda2']);
    expect(await kase.clocks('rating')).toMatchObject([{ metOn: null }]);
    const again = await refusal('dengbo', await kase.onLetter('jiaotong', 'rate'), satisfied);
    expect(again).toMatchObject({ status: 409, code: 'already-rated' });
    expect((await kase.rate('fagai', 'satisfied')).state).toBe('closed');
  });

  it('不满意 asks for the reason and puts the case before the secretariat', async () => {
    const kase = await caseAt('delivered', { separate: ['jiaotong', 'fagai'] });
    const path = await kase.onLetter('jiaotong', 'rate');
    for (const rating of [
      { attitude: 'dissatisfied', result: 'satisfied' },
      { attitude: 'satisfied', result: 'dissatisfied', reason: ' ' },
      { attitude: 'satisfied', result: 'dissatisfied', reason: '\u200b\u2060\u3164' },
    ]) {
      expect(await refusal('dengbo', path, rating)).toMatchObject({
        ...{ status: 422, code: 'reason-required', fields: [{ field: 'reason', code: 'required' }] },
      });
    }
    expect((await kase.rate('jiaotong', 'satisfied', 'dissatisfied', '没有时间表。')).state).toBe('replied');
    const contested = await kase.rate('fagai', 'satisfied');
    expect(contested).toMatchObject({ state: 'contested', closing: null });
    expect(await kase.told('rate')).toEqual(['renda', 'renda2']);
  });

  it('is kept from the units until the case is closed or handled anew', async () => {
    const kase = await caseAt('delivered', { lead: 'jiaotong' });
    await kase.rate('jiaotong', 'satisfied', 'dissatisfied', '没有时间表。');
    expect((await kase.letter('jiaotong', 'jiaotong')).evaluation).toBeNull();
    expect((await kase.letter('jiaotong', 'renda')).evaluation).not.toBeNull();
    await kase.take('renda', 'settle', { explanation: '已当面说明。' });
    expect((await kase.letter('jiaotong', 'jiaotong')).evaluation?.reason).toBe('没有时间表。');
  });

  it('is one even when it is pressed twice', async () => {
    const kase = await caseAt('delivered', { separate: ['jiaotong', 'fagai'] });
    const [client, path] = [await as('dengbo'), await kase.onLetter('jiaotong', 'rate')];
    const answers = await Promise.all([0, 1].map(() => client.post(`/api${path}`).send(dissatisfied)));
    expect(answers.map(({ status, body }) => (body as { code?: string }).code ?? status).sort()).toEqual([
      200,
      'already-rated',
    ]);
  });

  it('is not entered by the secretariat by this door: a form has one of its own', async () => {
    const kase = await caseAt('delivered');
    expect(await refusal('renda', await kase.onLetter('jiaotong', 'rate'), satisfied)).toMatchObject({
      ...{ status: 403, code: 'not-permitted' },
    });
  });

  it('knows three steps of satisfaction for attitude and result', async () => {
    const kase = await caseAt('delivered');
    const { fields } = await refusal('dengbo', await kase.onLetter('jiaotong', 'rate'), { attitude: 'very' });
    expect(fields).toMatchObject([{ field: 'attitude', code: 'not-offered' }, { field: 'result' }]);
  });
});

describe('a co-signer', () => {
  const plan = { coSigners: ['tanguiyan'], lead: 'jiaotong' };

  it('comments on a letter that was delivered, without rating it', async () => {
    const kase = await caseAt('delivered', plan);
    const { state, replies } = await kase.takeOnLetter(
      'jiaotong',
      'comment',
      { text: '第二条还可更细。' },
      'tanguiyan',
    );
    expect(state).toBe('replied');
    expect(replies[0]?.comments).toMatchObject([{ memberName: '谭桂艳', text: '第二条还可更细。' }]);
    expect(await kase.told('comment')).toEqual(['dengbo', 'renda', 'renda2']);
    expect((await refusal('tanguiyan', await kase.onLetter('jiaotong', 'rate'), satisfied)).code).toBe('not-your-part');
  });

  it('says something', async () => {
    const kase = await caseAt('delivered', plan);
    expect((await refusal('tanguiyan', await kase.onLetter('jiaotong', 'comment'), { text: '' })).fields).toMatchObject(
      [{ field: 'text', code: 'required' }],
    );
  });
});
