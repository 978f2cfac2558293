import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { as, clock, dataSource } = started;
const { caseAt, refusal, step, nameOf } = await walk(started);
const satisfied = { attitude: 'satisfied', result: 'satisfied' };
const dissatisfied = { attitude: 'satisfied', result: 'dissatisfied', reason: '没有时间表。' };

/** A file of the case as the upload leaves it. */
async function uploaded(proposalId: string, purpose: string, removed = false, at = clock.now()): Promise<string> {
  const [file] = await dataSource.query<{ id: string }[]>(
    `INSERT INTO attachments (body_id, proposal_id, purpose, name, media_type, bytes, sha256, storage_key, uploaded_by,
                              uploaded_at, removed_at)
     SELECT body_id, proposals.id, $2, '征询意见表.pdf', 'application/pdf', 9, '', uuidv7()::text, accounts.id, $4,
            CASE WHEN $3 THEN $4::timestamptz END
     FROM proposals, accounts WHERE proposals.id = $1 AND login = 'renda' RETURNING attachments.id`,
    [proposalId, purpose, removed, at],
  );
  return file?.id ?? '';
}

describe('rating', () => {
  it('by the author closes the case when no other letter waits, and tells secretariat and units', async () => {
    const kase = await caseAt('delivered');
    const closed = await kase.rate('jiaotong', 'satisfied', 'basicallySatisfied', '希望加快。');
    expect(closed).toMatchObject({
      state: 'closed',
      closing: { on: '2026-03-16', because: 'rated', explanation: null },
    });
    expect(closed.replies[0]?.evaluation).toMatchObject({
      ...{ attitude: 'satisfied', result: 'basicallySatisfied', reason: '希望加快。', fromScan: false },
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

  it('by the secretariat rests on a scan of what the author signed', async () => {
    const kase = await caseAt('delivered');
    const path = await kase.onLetter('jiaotong', 'rate');
    expect(await refusal('renda', path, satisfied)).toMatchObject({
      ...{ status: 422, code: 'scan-required', fields: [{ field: 'scanId' }] },
    });
    const foreign = await uploaded((await caseAt('submitted')).id, 'scan');
    for (const scanId of [foreign, await uploaded(kase.id, 'reply'), await uploaded(kase.id, 'scan', true)]) {
      expect((await refusal('renda', path, { ...satisfied, scanId })).code).toBe('unknown-reference');
    }
    const used = await uploaded(kase.id, 'scan');
    await dataSource.query(
      `INSERT INTO invitations (body_id, proposal_id, member_id, state, expires_on, invited_at, scan_id)
       SELECT body_id, $1, id, 'recalled', '2026-03-01', '2026-03-01', $2 FROM members
       WHERE body_id = (SELECT body_id FROM proposals WHERE id = $1) AND name = '何砥'`,
      [kase.id, used],
    );
    const beforeTheLetter = await uploaded(kase.id, 'scan', false, new Date('2026-03-15T10:00:00+08:00'));
    for (const scanId of [used, beforeTheLetter])
      expect((await refusal('renda', path, { ...satisfied, scanId })).code).toBe('unknown-reference');
    const closed = await step('renda', path, { ...satisfied, scanId: await uploaded(kase.id, 'scan') });
    expect(closed.state).toBe('closed');
    expect(closed.replies[0]?.evaluation?.fromScan).toBe(true);
    expect((await kase.events()).at(-1)).toMatchObject({ step: 'rate', actor: 'secretariat', by: nameOf('renda') });
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
