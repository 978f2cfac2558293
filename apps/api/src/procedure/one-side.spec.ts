import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { type Plan, walk } from '../../test/walk.js';

const started = await startApp();
const { addAccount, addRoles, as, dataSource } = started;
const { bodies, caseAt, file, memberOf, refusal, see, step, unitOf } = await walk(started);

/** What each of these was given beside his own office for a while. */
const given: string[] = [];
afterEach(async () => {
  await dataSource.query('DELETE FROM account_roles WHERE id = ANY ($1)', [given.splice(0)]);
});

async function giveRole(
  login: string,
  role: string,
  scope: { bodyId?: string; unitId?: string; memberId?: string },
): Promise<void> {
  const [row] = await dataSource.query<{ id: string }[]>(
    `INSERT INTO account_roles (account_id, role, body_id, unit_id, member_id)
     SELECT id, $2, $3, $4, $5 FROM accounts WHERE login = $1 RETURNING id`,
    [login, role, scope.bodyId, scope.unitId, scope.memberId],
  );
  given.push(row!.id);
}

/** How many notices of the case somebody has had as one of a unit. */
async function noticesAsUnit(login: string, caseId: string): Promise<number> {
  const [{ count } = { count: -1 }] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int FROM notices JOIN accounts ON accounts.id = account_id
     JOIN messages ON messages.id = message_id
     WHERE login = $1 AND proposal_id = $2 AND (read_as && ARRAY['unit', 'partUnit', 'replyingUnit'])`,
    [login, caseId],
  );
  return count;
}

const because = { reason: '情况说明。' };
const satisfied = { attitude: 'satisfied', result: 'satisfied' };
const plan: Plan = { coSigners: ['tanguiyan'], lead: 'jiaotong', co: ['fagai'] };

describe('whoever proposes a case', () => {
  it.each(['dengbo', 'tanguiyan'])('takes no step in it for a unit that he leads: %s', async (proposer) => {
    const kase = await caseAt('awaitingIssue', plan);
    await giveRole(proposer, 'leader', { unitId: unitOf('jiaotong') });
    const signed = { version: 2, documentNumber: '株函〔2026〕901号', signer: '肖建国' };
    expect(await refusal(proposer, await kase.onLetter('jiaotong', 'issue'), signed)).toMatchObject({
      ...{ status: 403, code: 'both-sides' },
    });
    const preview = await (
      await as(proposer)
    )
      .post(`/api${await kase.onLetter('jiaotong', 'issue')}/preview`)
      .send(signed);
    expect(preview.body).toMatchObject({ status: 403, code: 'both-sides' });
    for (const step of ['sign-for', 'contacts', 'request-return', 'allot']) {
      const path = await kase.onPart('jiaotong', step);
      const said = {
        ...{ contacts: { heldOn: '2026-03-16', way: 'visit', people: '邓波', summary: '听取意见。' } },
        ...{ 'request-return': { ...because, proposedUnit: '无' } },
        ...{ allot: { section: '规划科', person: '张永康', telephone: '0731-00001234' } },
      }[step];
      expect(['both-sides', 'wrong-state']).toContain((await refusal(proposer, path, said)).code);
    }
    const offered = (await see(proposer, kase.id)).availableActions.map(({ step }) => step);
    expect(offered).not.toContain('issue');
    expect(offered).not.toContain('recordContact');
  });

  it('adds no file for a unit, nor reads what it is still writing', async () => {
    const kase = await caseAt('contacted', plan);
    await giveRole('dengbo', 'drafter', { unitId: unitOf('jiaotong') });
    await kase.write('jiaotong');
    await giveRole('shihuibin', 'drafter', { unitId: unitOf('jiaotong') });
    const subjectId = (await kase.letter('jiaotong')).id;
    await expect(file('dengbo', kase.id, { purpose: 'reply', subjectId })).rejects.toThrow(/403/);
    await file('shihuibin', kase.id, { purpose: 'reply', subjectId });
    expect((await kase.letter('jiaotong', 'dengbo')).readable).toBe(false);
    expect((await kase.letter('jiaotong', 'shihuibin')).readable).toBe(true);
  });

  it('neither registers nor decides on his own case for the secretariat, nor signs paper for it', async () => {
    await giveRole('dengbo', 'secretariat', { bodyId: bodies.congress });
    const kase = await caseAt('submitted');
    expect(
      await refusal('dengbo', `/proposals/${kase.id}/return-for-revision`, {
        revisionReason: 'other',
        words: '请补充。',
      }),
    ).toMatchObject({
      code: 'both-sides',
    });
    const other = await caseAt('submitted', { author: 'shihuibin' });
    await step('dengbo', `/proposals/${other.id}/return-for-revision`, { revisionReason: 'other', words: '请补充。' });
  });

  it('may hold both: his unit’s other cases are his to sign, and his own is his to rate', async () => {
    await giveRole('dengbo', 'leader', { unitId: unitOf('jiaotong') });
    const own = await caseAt('delivered', plan);
    expect(await own.rate('jiaotong', 'satisfied')).toMatchObject({ state: 'closed' });
    const other = await caseAt('awaitingIssue', { author: 'shihuibin', lead: 'jiaotong' });
    const signed = { version: 2, documentNumber: '株函〔2026〕902号', signer: '肖建国' };
    await other.takeOnLetter('jiaotong', 'issue', signed, 'dengbo');
  });

  it('is known by his seats: an account that was his before is no way around it', async () => {
    const kase = await caseAt('awaitingIssue', plan);
    const [former] = await dataSource.query<[{ memberId: string }]>(
      `WITH last AS (
         INSERT INTO terms (body_id, ordinal, starts_on, ends_on)
         SELECT body_id, ordinal - 1, starts_on - interval '5 years', starts_on - interval '1 day' FROM terms
         WHERE body_id = $1 RETURNING id)
       INSERT INTO members (person_id, body_id, term_id, name, search_key, name_order, search_text)
       SELECT person_id, body_id, last.id, name, search_key, name_order, search_text FROM last, members
       WHERE members.id = $2 RETURNING id AS "memberId"`,
      [bodies.congress, memberOf('tanguiyan')],
    );
    await dataSource.query(`UPDATE accounts SET disabled_at = now() WHERE login = 'tanguiyan'`);
    try {
      await addAccount('tanguiyan2', [{ role: 'leader', unitId: unitOf('jiaotong') }]);
      const signed = { version: 2, documentNumber: '株函〔2026〕903号', signer: '肖建国' };
      const issue = await kase.onLetter('jiaotong', 'issue');
      const preview = async () => (await as('tanguiyan2')).post(`/api${issue}/preview`).send(signed);
      // Nothing says yet that it is she.
      expect((await preview()).status).toBe(200);
      // The new account has a seat of hers, if not the one that signed.
      await addRoles('tanguiyan2', [{ role: 'member', ...former }]);
      expect((await preview()).body).toMatchObject({ status: 403, code: 'both-sides' });
      await step('jiaotong-lead', issue, signed);
      expect(await noticesAsUnit('tanguiyan2', kase.id)).toBe(0);
    } finally {
      await dataSource.query(`UPDATE accounts SET disabled_at = now() WHERE login = 'tanguiyan2'`);
      await dataSource.query(`UPDATE accounts SET disabled_at = NULL WHERE login = 'tanguiyan'`);
    }
  });

  it('somebody who is only asked to co-sign works on it as before, until he signs', async () => {
    const { id } = await step('dengbo', '/proposals', {
      ...{ title: '关于一件的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'full' },
    });
    await step('dengbo', `/proposals/${id}/invite`, { memberIds: [memberOf('tanguiyan')] });
    await step('dengbo', `/proposals/${id}/submit`);
    await giveRole('tanguiyan', 'secretariat', { bodyId: bodies.congress });
    await step('tanguiyan', `/proposals/${id}/return-for-revision`, { revisionReason: 'other', words: '请补充。' });
  });
});

describe('a unit that is left without anybody to sign', () => {
  it('is told so on the page, with whom the administrator may name', async () => {
    const kase = await caseAt('awaitingIssue', { lead: 'jiaotong', co: ['fagai'] });
    const unitId = unitOf('jiaotong');
    await dataSource.query(
      `UPDATE account_roles SET unit_id = $2 WHERE unit_id = $1 AND role IN ('leader', 'checker')`,
      [unitId, unitOf('wenlv')],
    );
    try {
      await giveRole('dengbo', 'leader', { unitId });
      await giveRole('dengbo', 'checker', { unitId });
      const [drafter] = await dataSource.query<{ name: string }[]>(
        `SELECT name FROM accounts WHERE login = 'jiaotong'`,
      );
      const lacking = [
        { unitName: '市交通运输局', role: 'checker', mayBeNamed: [drafter?.name] },
        { unitName: '市交通运输局', role: 'leader', mayBeNamed: [drafter?.name] },
      ];
      for (const login of ['dengbo', 'jiaotong', 'renda', 'zhengfuban']) {
        expect((await see(login, kase.id)).withoutAnybody, login).toEqual(lacking);
      }
      expect((await see('fagai', kase.id)).withoutAnybody).toEqual([]);
      await giveRole('jiaotong', 'leader', { unitId });
      const [{ role } = { role: '' }] = (await see('jiaotong', kase.id)).withoutAnybody;
      expect(role).toBe('checker');
    } finally {
      await dataSource.query(
        `UPDATE account_roles SET unit_id = $1 FROM accounts
         WHERE accounts.id = account_id AND login = 'jiaotong-lead' AND unit_id = $2`,
        [unitId, unitOf('wenlv')],
      );
    }
  });

  it('says nothing of it where somebody else may', async () => {
    const kase = await caseAt('delivered', plan);
    await giveRole('dengbo', 'leader', { unitId: unitOf('jiaotong') });
    expect((await see('jiaotong', kase.id)).withoutAnybody).toEqual([]);
    await step('dengbo', await kase.onLetter('jiaotong', 'rate'), satisfied);
  });
});

it('nobody is told for his unit of a case that he proposes: a duty there is not his', async () => {
  await giveRole('dengbo', 'drafter', { unitId: unitOf('jiaotong') });
  const kase = await caseAt('signedFor', plan);
  expect(await noticesAsUnit('dengbo', kase.id)).toBe(0);
  expect((await see('dengbo', kase.id)).actsAsProposerOnly).toBe(true);
  expect((await see('tanguiyan', kase.id)).actsAsProposerOnly).toBe(false);
});
