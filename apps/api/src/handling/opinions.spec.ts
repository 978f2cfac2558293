import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import type { ProposalListDto } from '../lists/list.dto.js';

const started = await startApp();
const { as } = started;
const { caseAt, refusal, nameOf } = await walk(started);
const because = { reason: '请补充资金来源。' };

describe('a co-handler’s opinion', () => {
  it('is drafted without leaving a trace, given by the leader and told to the lead', async () => {
    const kase = await caseAt('signedFor');
    await kase.giveOpinion('fagai');
    expect(await kase.part('fagai', 'jiaotong')).toMatchObject({
      state: 'opinionGiven',
      opinion: { text: '同意，建议分两期实施。', version: 2, givenOn: '2026-03-16' },
    });
    expect((await kase.events()).map(({ step }) => step)).not.toContain('draftOpinion');
    expect(await kase.told('giveOpinion')).toEqual(['jiaotong', 'jiaotong-lead', 'zhengfuban']);
    expect(await kase.clocks('opinion')).toMatchObject([{ metOn: '2026-03-16' }]);
    // Whoever has given it asks to be released no more.
    expect(await kase.clocks('returnWindow')).toMatchObject([{ droppedOn: null }, { droppedOn: '2026-03-16' }]);
  });

  it('is not read by others before it is given', async () => {
    const kase = await caseAt('signedFor');
    const draft = { version: 1, text: '初步意见。' };
    await (
      await as('fagai')
    )
      .put(`/api${await kase.onPart('fagai', 'opinion')}`)
      .send(draft)
      .expect(200);
    expect((await kase.part('fagai', 'fagai-lead')).opinion?.text).toBe('初步意见。');
    for (const login of ['jiaotong', 'zhengfuban', 'renda', 'dengbo']) {
      expect((await kase.part('fagai', login)).opinion, login).toBeNull();
    }
  });

  it('overwrites nobody’s words: an edit made from an older version is refused with who wrote and when', async () => {
    const kase = await caseAt('signedFor');
    const path = await kase.onPart('fagai', 'opinion');
    const client = await as('fagai');
    await client.put(`/api${path}`).send({ version: 1, text: '甲稿' }).expect(200);
    expect(await refusal('fagai', path, { version: 1, text: '乙稿' })).toMatchObject({
      status: 409,
      code: 'changed-meanwhile',
      params: { version: 2, by: nameOf('fagai'), at: '2026-03-16T02:00:00.000Z' },
    });
    expect((await kase.part('fagai', 'fagai')).opinion?.text).toBe('甲稿');
  });

  it('is given as the leader read it, not as somebody changed it meanwhile', async () => {
    const kase = await caseAt('signedFor');
    const client = await as('fagai');
    const path = await kase.onPart('fagai', 'opinion');
    await client.put(`/api${path}`).send({ version: 1, text: '甲稿' }).expect(200);
    await kase.takeOnPart('fagai', 'submit-opinion');
    const { opinion: read } = await kase.part('fagai', 'fagai-lead');
    await kase.takeOnPart('fagai', 'take-back-opinion');
    await client.put(`/api${path}`).send({ version: 2, text: '乙稿' }).expect(200);
    await kase.takeOnPart('fagai', 'submit-opinion');
    const give = await kase.onPart('fagai', 'give-opinion');
    expect(await refusal('fagai-lead', give, { version: read?.version })).toMatchObject({
      ...{ status: 409, code: 'changed-meanwhile', params: { version: 3, by: nameOf('fagai') } },
    });
    expect((await kase.part('fagai', 'fagai-lead')).state).toBe('opinionSubmitted');
    for (const said of [{}, { fileIds: [] }, { version: null }])
      expect(await refusal('fagai-lead', give, said)).toMatchObject({
        ...{ status: 422, code: 'invalid-input', fields: [{ field: 'version' }] },
      });
  });

  it('is given with the files that the leader read, not with what came or went meanwhile', async () => {
    const kase = await caseAt('signedFor');
    await (
      await as('fagai')
    )
      .put(`/api${await kase.onPart('fagai', 'opinion')}`)
      .send({ version: 1, text: '见附件。' })
      .expect(200);
    const [give, subjectId] = [await kase.onPart('fagai', 'give-opinion'), (await kase.part('fagai')).id];
    const file = await kase.file('fagai', { purpose: 'opinion', subjectId });
    await kase.takeOnPart('fagai', 'submit-opinion');
    const meanwhile = { status: 409, code: 'changed-meanwhile', params: { version: 2, by: nameOf('fagai') } };
    expect(await refusal('fagai-lead', give, { version: 2, fileIds: [] })).toMatchObject(meanwhile);
    await kase.takeOnPart('fagai', 'take-back-opinion');
    await (await as('fagai')).delete(`/api/attachments/${file}`).expect(204);
    await kase.takeOnPart('fagai', 'submit-opinion');
    expect(await refusal('fagai-lead', give, { version: 2, fileIds: [file] })).toMatchObject(meanwhile);
    await kase.takeOnPart('fagai', 'give-opinion', { version: 2, fileIds: [] }, 'fagai-lead');
  });

  it('lies on the leader’s desk once its drafter sent it, not when it saved itself', async () => {
    const kase = await caseAt('signedFor');
    const path = await kase.onPart('fagai', 'opinion');
    await (await as('fagai')).put(`/api${path}`).send({ version: 1, text: '初步意见。' }).expect(200);
    const steps = async (login: string) =>
      (await kase.see(login)).availableActions
        .filter(({ machine }) => machine === 'assignment')
        .map(({ step }) => step)
        .filter((step) => step.endsWith('Opinion') || step.endsWith('Draft'));
    const onDesk = async () => {
      const { body } = await (await as('fagai-lead')).get('/api/proposals?desk=check&limit=200').expect(200);
      return (body as ProposalListDto).items.some(({ id }) => id === kase.id);
    };
    expect([await onDesk(), await steps('fagai-lead'), await steps('fagai')]).toEqual([
      ...[false, [], ['draftOpinion', 'submitOpinion']],
    ]);
    expect((await refusal('fagai-lead', await kase.onPart('fagai', 'give-opinion'), { version: 2 })).code).toBe(
      'wrong-state',
    );
    await kase.takeOnPart('fagai', 'submit-opinion');
    expect(await kase.told('submitOpinion')).toEqual(['fagai-lead']);
    expect([await onDesk(), await steps('fagai-lead'), await steps('fagai')]).toEqual([
      ...[true, ['sendBackOpinionDraft', 'giveOpinion'], ['takeBackOpinion']],
    ]);
    expect((await refusal('fagai', path, { version: 2, text: '又改' })).code).toBe('wrong-state');
    expect(await kase.clocks('opinion')).toMatchObject([{ metOn: null, droppedOn: null }]);
    await kase.takeOnPart('fagai', 'take-back-opinion');
    expect([await onDesk(), (await kase.part('fagai')).state]).toEqual([false, 'inHand']);
  });

  it('sent back by its leader is a draft again, with the reason, which nobody reads outside of the unit', async () => {
    const kase = await caseAt('signedFor');
    const path = await kase.onPart('fagai', 'opinion');
    await (await as('fagai')).put(`/api${path}`).send({ version: 1, text: '初步意见。' }).expect(200);
    await kase.takeOnPart('fagai', 'submit-opinion');
    expect((await refusal('fagai', await kase.onPart('fagai', 'send-back-opinion-draft'), because)).code).toBe(
      'not-permitted',
    );
    await kase.takeOnPart('fagai', 'send-back-opinion-draft', because, 'fagai-lead');
    expect(await kase.part('fagai', 'fagai')).toMatchObject({
      ...{ state: 'inHand', opinion: { draftSentBackBecause: because.reason, sentBackBecause: null } },
    });
    for (const login of ['jiaotong', 'zhengfuban', 'renda', 'dengbo']) {
      expect(JSON.stringify(await kase.see(login)), login).not.toContain(because.reason);
    }
    expect(await kase.told('sendBackOpinionDraft')).toEqual(['fagai']);
    await kase.takeOnPart('fagai', 'submit-opinion');
    expect((await kase.part('fagai', 'fagai')).opinion?.draftSentBackBecause).toBeNull();
  });

  it('may still be waived, recalled or asked to be released from while its leader has it', async () => {
    const asked = { reason: '职责不符。', proposedUnit: '市发改委' };
    const ways = [
      ['waive-opinion', because, 'zhengfuban', 'waived'],
      ['recall', because, 'zhengfuban', 'ended'],
      ['request-return', asked, 'fagai-lead', 'returnRequested'],
    ] as const;
    for (const [step, body, login, state] of ways) {
      const kase = await caseAt('signedFor');
      const path = await kase.onPart('fagai', 'opinion');
      await (await as('fagai')).put(`/api${path}`).send({ version: 1, text: '初步意见。' }).expect(200);
      await kase.takeOnPart('fagai', 'submit-opinion');
      await kase.takeOnPart('fagai', step, body, login);
      expect((await kase.part('fagai')).state, step).toBe(state);
      if (state !== 'returnRequested') continue;
      await kase.takeOnPart('fagai', 'refuse-return', because, 'zhengfuban');
      expect((await kase.part('fagai')).state).toBe('opinionSubmitted');
    }
  });

  it('cannot be sent before anything is written, nor drafted by a unit that replies', async () => {
    const kase = await caseAt('signedFor');
    expect((await refusal('fagai', await kase.onPart('fagai', 'submit-opinion'))).params).toEqual({
      ...{ machine: 'assignment', rule: 'opinionIsDrafted' },
    });
    const draft = await refusal('jiaotong', await kase.onPart('jiaotong', 'opinion'), { version: 1, text: '意见' });
    expect(draft.params).toMatchObject({ machine: 'assignment', rule: 'isCoHandler', lastStep: 'signFor' });
  });

  it('is never given by whoever wrote it', async () => {
    const kase = await caseAt('signedFor');
    await started.dataSource.query(
      `INSERT INTO account_roles (account_id, role, unit_id)
       SELECT account_id, 'drafter', unit_id FROM account_roles JOIN accounts ON accounts.id = account_id
       WHERE login = 'fagai-lead' AND role = 'leader'`,
    );
    const path = await kase.onPart('fagai', 'opinion');
    await (await as('fagai-lead')).put(`/api${path}`).send({ version: 1, text: '本人所写' }).expect(200);
    await kase.takeOnPart('fagai', 'submit-opinion');
    const give = await kase.onPart('fagai', 'give-opinion');
    expect((await refusal('fagai-lead', give, { version: 2 })).code).toBe('not-your-part');
  });
});

describe('an opinion sent back', () => {
  it('is asked for again within five working days, once a round', async () => {
    const kase = await caseAt('opinionsIn');
    const { assignments } = await kase.takeOnPart('fagai', 'send-back-opinion', because, 'jiaotong');
    expect(assignments.find(({ unitName }) => unitName === '市发展和改革委员会')).toMatchObject({ state: 'inHand' });
    expect(await kase.part('fagai', 'fagai')).toMatchObject({
      opinion: { text: '同意，建议分两期实施。', givenOn: null, sentBackBecause: '请补充资金来源。' },
    });
    expect(await kase.told('sendBackOpinion')).toEqual(['fagai', 'fagai-lead']);
    expect(await kase.clocks('opinionAgain')).toMatchObject([{ dueOn: '2026-03-23', metOn: null }]);

    await kase.giveOpinion('fagai');
    expect(await kase.clocks('opinionAgain')).toMatchObject([{ metOn: '2026-03-16' }]);
    const again = await refusal('zhengfuban', await kase.onPart('fagai', 'send-back-opinion'), because);
    expect(again.params).toMatchObject({
      ...{ machine: 'assignment', rule: 'opinionNotSentBackBefore', lastStep: 'giveOpinion' },
    });
  });

  it('comes too late once the letter that rests on it has left the drafter', async () => {
    const kase = await caseAt('checking');
    const path = await kase.onPart('fagai', 'send-back-opinion');
    expect((await refusal('jiaotong', path, because)).params).toEqual({
      ...{ machine: 'assignment', rule: 'replyIsStillDrafted' },
    });
    await kase.takeOnLetter('jiaotong', 'send-back-draft', because, 'jiaotong-lead');
    await kase.takeOnPart('fagai', 'send-back-opinion', because, 'jiaotong');
    expect((await refusal('jiaotong', await kase.onLetter('jiaotong', 'submit-for-check'))).params?.['rule']).toBe(
      'everyOpinionIsIn',
    );
  });
});

describe('an opinion that is waived', () => {
  it.each([
    ['the lead’s leader', 'jiaotong-lead'],
    ['the office', 'zhengfuban'],
  ])('by %s is owed no longer', async (_, login) => {
    const kase = await caseAt('contacted');
    await kase.takeOnPart('fagai', 'waive-opinion', { reason: '与其职责无关。' }, login);
    expect(await kase.part('fagai')).toMatchObject({ state: 'waived', endedBecause: '与其职责无关。' });
    expect(await kase.told('waiveOpinion')).toEqual(
      ['fagai', 'fagai-lead', 'zhengfuban'].filter((told) => told !== login),
    );
    expect(await kase.clocks('opinion')).toMatchObject([{ metOn: null, droppedOn: '2026-03-16' }]);
    await kase.write('jiaotong');
    expect((await kase.takeOnLetter('jiaotong', 'submit-for-check')).replies[0]?.state).toBe('checking');
  });

  it('is a co-handler’s: nobody is let off a reply', async () => {
    const kase = await caseAt('signedFor');
    const path = await kase.onPart('jiaotong', 'waive-opinion');
    expect((await refusal('zhengfuban', path, because)).params?.['rule']).toBe('isCoHandler');
  });
});
