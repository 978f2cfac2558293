import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import { Policies } from '../policy/policies.js';

const started = await startApp();
const { addRoles, app, as, clock, dataSource } = started;
const { bodies, file, memberOf, refusal, see, step } = await walk(started);

/** The next session of each body: of the congress filing opens by its policy, of the CPPCC as the register says. */
const NEXT = {
  congress: { opensOn: '2026-05-06', closesOn: '2026-05-10', cutoffAt: '2026-05-08T15:00:00+08:00' },
  cppcc: {
    filingOpensOn: '2026-03-25',
    opensOn: '2026-05-05',
    closesOn: '2026-05-09',
    cutoffAt: '2026-05-07T12:00:00+08:00',
  },
} as const;
type Body = keyof typeof NEXT;

beforeAll(async () => {
  for (const [body, days] of Object.entries(NEXT)) {
    const [term] = await dataSource.query<{ id: string }[]>(`SELECT id FROM terms WHERE body_id = $1`, [
      bodies[body as Body],
    ]);
    await (
      await as('admin')
    )
      .post('/api/registers/sessions')
      .send({ termId: term!.id, ordinal: 20, ...days })
      .expect(201);
  }
});

const start = clock.now();
afterEach(() => clock.setTo(start));

const text = { title: '关于会次的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'full' };
const filedAt = async (login: string, instant: string) => {
  clock.setTo(instant);
  const { id } = await step(login, '/proposals', text);
  return step(login, `/proposals/${id}/submit`);
};
const onPaper = async (receivedOn: string, receivedTime?: string, author = 'dengbo') => {
  const clerk = author === 'dengbo' ? 'renda' : 'zhengxie';
  const onBehalf = { receivedHow: 'paper', receivedOn, ...(receivedTime && { receivedTime }) };
  const { id } = await step(clerk, '/proposals', { ...text, authorMemberId: memberOf(author), onBehalf });
  return step(clerk, `/proposals/${id}/submit`);
};
const reviewOf = async (id: string) =>
  (
    await dataSource.query<{ startsOn: string; dueOn: string }[]>(
      `SELECT starts_on AS "startsOn", due_on AS "dueOn" FROM deadlines WHERE proposal_id = $1 AND clock = 'review'
       ORDER BY id DESC LIMIT 1`,
      [id],
    )
  )[0];

describe('what is filed', () => {
  it.each([
    ['dengbo', '2026-04-05T23:59:00+08:00', 5, false],
    ['dengbo', '2026-04-06T00:01:00+08:00', 20, true],
    ['dengbo', '2026-05-08T15:00:00+08:00', 20, true],
    ['dengbo', '2026-05-08T15:00:01+08:00', 20, false],
    ['mohongbo', '2026-03-24T23:59:00+08:00', 5, false],
    ['mohongbo', '2026-03-25T00:01:00+08:00', 20, true],
    ['mohongbo', '2026-05-07T12:00:01+08:00', 20, false],
  ])('by %s at %s belongs to session %i, in session: %s', async (login, instant, ordinal, inSession) => {
    const { session, inSession: filedIn } = await filedAt(login, instant);
    expect([session.sessionOrdinal, filedIn]).toEqual([ordinal, inSession]);
  });

  it.each([
    ['2026-05-08', '15:00', 20, true],
    ['2026-05-08', '15:01', 20, false],
    ['2026-04-06', '00:00', 20, true],
    ['2026-04-05', undefined, 5, false],
  ])(
    'on paper received %s at %s belongs where it came, whenever it is typed in',
    async (day, time, ordinal, inSession) => {
      clock.setTo('2026-05-20T09:00:00+08:00');
      const { session, inSession: filedIn, filedOnBehalf } = await onPaper(day, time);
      expect([session.sessionOrdinal, filedIn]).toEqual([ordinal, inSession]);
      expect(filedOnBehalf).toMatchObject({ receivedOn: day, receivedTime: time ?? null });
    },
  );

  it('on paper on the day of the cut-off says at what hour, and never one that is yet to come', async () => {
    clock.setTo('2026-05-08T16:00:00+08:00');
    const received = (said: object) =>
      refusal('renda', '/proposals', {
        ...{ ...text, authorMemberId: memberOf('dengbo') },
        onBehalf: { receivedHow: 'paper', receivedOn: '2026-05-08', ...said },
      });
    const field = 'onBehalf.receivedTime';
    expect((await received({})).fields).toMatchObject([{ field, code: 'decides-the-session' }]);
    expect((await received({ receivedTime: '16:01' })).fields).toMatchObject([{ field, code: 'time-in-future' }]);
    expect((await received({ receivedTime: '25:00' })).fields).toMatchObject([{ field, code: 'not-a-time' }]);
    const tomorrow = await received({ receivedOn: '2026-05-09', receivedTime: '08:00' });
    expect(tomorrow.fields).toMatchObject([{ field: 'onBehalf.receivedOn', code: 'date-in-future' }]);
  });

  it('in session counts the same for the number it is registered under', async () => {
    const { id } = await filedAt('dengbo', '2026-05-08T14:00:00+08:00');
    clock.setTo('2026-05-12T09:00:00+08:00');
    const [category] = await dataSource.query<{ id: string }[]>('SELECT id FROM categories WHERE body_id = $1', [
      bodies.congress,
    ]);
    expect(await step('renda', `/proposals/${id}/register`, { categoryId: category!.id })).toMatchObject({
      series: 'inSession',
    });
  });
});

describe('the time to review and dispatch', () => {
  it('of what is filed in session is two months from its closing day, so nothing is overdue that waits for the 交办会', async () => {
    const { id } = await filedAt('dengbo', '2026-05-07T10:00:00+08:00');
    expect(await reviewOf(id)).toEqual({ startsOn: '2026-05-10', dueOn: '2026-07-10' });
    const { body } = await (await as('renda')).get(`/api/proposals/${id}/deadlines`).expect(200);
    expect((body as { deadlines: { explanation: object[] }[] }).deadlines[0]?.explanation[0]).toEqual({
      code: 'startNotCounted',
      params: { startEvent: 'closeSession', day: '2026-05-10' },
    });
  });

  it('of what is filed between sessions is five working days from its submission', async () => {
    const { id } = await filedAt('dengbo', '2026-05-12T10:00:00+08:00');
    expect(await reviewOf(id)).toEqual({ startsOn: '2026-05-12', dueOn: '2026-05-19' });
  });

  it('stays where it was when a text of the session is returned and submitted again', async () => {
    const { id } = await filedAt('dengbo', '2026-05-07T10:00:00+08:00');
    await step('renda', `/proposals/${id}/return-for-revision`, { revisionReason: 'other', words: '请补充。' });
    clock.setTo('2026-05-20T09:00:00+08:00');
    expect(await step('dengbo', `/proposals/${id}/submit`)).toMatchObject({ inSession: true });
    expect(await reviewOf(id)).toEqual({ startsOn: '2026-05-10', dueOn: '2026-07-10' });
  });
});

describe('a signed original', () => {
  const draft = async () => {
    const onBehalf = { receivedHow: 'paper', receivedOn: '2026-03-13' };
    return (await step('renda', '/proposals', { ...text, authorMemberId: memberOf('dengbo'), onBehalf })).id;
  };
  /** Whether lists say that the author is still asked: the body’s, and his own. */
  const waits = async (id: string) => {
    const rows = await dataSource.query<{ waits: boolean }[]>(
      `SELECT awaits_confirmation AS waits FROM case_rows WHERE proposal_id = $1
       UNION ALL SELECT awaits_confirmation FROM case_members WHERE proposal_id = $1`,
      [id],
    );
    return rows.map((row) => row.waits);
  };

  it('counts as the confirmation of who signed it: nobody waits for another, and it stays', async () => {
    const id = await draft();
    const signedOriginalId = await file('renda', id, { purpose: 'scan' });
    const kase = await step('renda', `/proposals/${id}/submit`, { signedOriginalId });
    expect(kase.filedOnBehalf).toMatchObject({ signedOriginalId, confirmedOn: null, awaitsConfirmation: false });
    expect(kase.deadlines.map((deadline) => deadline.clock)).toEqual(['review']);
    expect(kase.attachments).toMatchObject([{ id: signedOriginalId, removable: false }]);
    const author = await see('dengbo', id);
    expect(author.attachments).toMatchObject([{ id: signedOriginalId }]);
    // He may still say so himself, or that it is not his; nobody waits for either.
    expect(author.availableActions.map((action) => action.step)).toEqual(
      expect.arrayContaining(['confirmFiling', 'disownFiling']),
    );
    expect(await waits(id)).toEqual([false, false]);
  });

  it('counts for nothing where the body asks the member himself: he is asked, and reminded by a day', async () => {
    const id = await draft();
    const signedOriginalId = await file('renda', id, { purpose: 'scan' });
    const policies = app.get(Policies);
    const of = policies.of.bind(policies);
    const inForce = of(bodies.congress);
    policies.of = () => ({ ...inForce, policy: { ...inForce.policy, paper_counts_as_confirmation: false } });
    try {
      const kase = await step('renda', `/proposals/${id}/submit`, { signedOriginalId });
      expect(kase.filedOnBehalf).toMatchObject({ signedOriginalId, awaitsConfirmation: true });
      expect(kase.deadlines.map((deadline) => deadline.clock)).toContain('filingConfirmation');
      expect(await waits(id)).toEqual([true, true]);
      const { textVersion } = await see('dengbo', id);
      const confirmed = await step('dengbo', `/proposals/${id}/confirm-filing`, { textVersion });
      expect(confirmed.filedOnBehalf?.awaitsConfirmation).toBe(false);
      expect(await waits(id)).toEqual([false, false]);
    } finally {
      policies.of = of;
    }
  });

  it('is a scan of this case on which nothing else rests', async () => {
    const [id, other] = [await draft(), await draft()];
    const foreign = await file('renda', other, { purpose: 'scan' });
    const fault = { fields: [{ field: 'signedOriginalId', code: 'unknown-reference' }] };
    expect(await refusal('renda', `/proposals/${id}/submit`, { signedOriginalId: foreign })).toMatchObject(fault);
    const scanId = await file('renda', id, { purpose: 'scan' });
    await step('renda', `/proposals/${id}/paper-signatures`, { memberIds: [memberOf('tanguiyan')], scanId });
    expect(await refusal('renda', `/proposals/${id}/submit`, { signedOriginalId: scanId })).toMatchObject(fault);
  });
});

describe('a seat of another term', () => {
  const withOldSeat = async (login: string, use: () => Promise<void>) => {
    const [old] = await dataSource.query<{ id: string }[]>(
      `INSERT INTO terms (body_id, ordinal, starts_on, ends_on) VALUES ($1, 1, '2011-01-01', '2015-12-31') RETURNING id`,
      [bodies.congress],
    );
    const [{ termId }] = await dataSource.query<[{ termId: string }]>(
      `SELECT term_id AS "termId" FROM members WHERE id = $1`,
      [memberOf(login)],
    );
    const sits = (term: string) =>
      dataSource.query('UPDATE members SET term_id = $2 WHERE id = $1', [memberOf(login), term]);
    await sits(old!.id);
    try {
      await use();
    } finally {
      await sits(termId);
      await dataSource.query('DELETE FROM terms WHERE id = $1', [old!.id]);
    }
  };

  it('neither files nor has something filed for it', async () => {
    await withOldSeat('dengbo', async () => {
      expect((await refusal('dengbo', '/proposals', text)).code).toBe('no-seat-in-term');
      const onBehalf = { receivedHow: 'paper', receivedOn: '2026-03-13' };
      const wanted = { ...text, authorMemberId: memberOf('dengbo'), onBehalf };
      expect((await refusal('renda', '/proposals', wanted)).code).toBe('no-seat-in-term');
    });
  });

  it('is left alone by whoever has one of the session’s term too: with that he files, and sees the cases of both', async () => {
    const [before] = await dataSource.query<[{ memberId: string }]>(
      `WITH old AS (
         INSERT INTO terms (body_id, ordinal, starts_on, ends_on) VALUES ($1, 2, '2016-01-01', '2020-12-31') RETURNING id)
       INSERT INTO members (person_id, body_id, term_id, name, search_key, name_order, search_text)
       SELECT person_id, body_id, old.id, name, search_key, name_order, search_text FROM members, old
       WHERE members.id = $2 RETURNING id AS "memberId"`,
      [bodies.congress, memberOf('dengbo')],
    );
    await addRoles('dengbo', [{ role: 'member', ...before }]);
    const filed = await step('dengbo', '/proposals', text);
    expect(filed.author.memberId).toBe(memberOf('dengbo'));
    await dataSource.query('UPDATE proposals SET author_member_id = $2 WHERE id = $1', [filed.id, before.memberId]);
    expect((await see('dengbo', filed.id)).author.memberId).toBe(before.memberId);
    const { body } = await (await as('dengbo')).get('/api/auth/session').expect(200);
    expect(body).toMatchObject({ roles: [{ member: { termOrdinal: 16 } }, { member: { termOrdinal: 2 } }] });
  });

  it('is not invited to co-sign, nor signs on paper', async () => {
    const { id } = await step('dengbo', '/proposals', text);
    const onBehalf = { receivedHow: 'paper', receivedOn: '2026-03-13' };
    const filed = await step('renda', '/proposals', { ...text, authorMemberId: memberOf('dengbo'), onBehalf });
    const scanId = await file('renda', filed.id, { purpose: 'scan' });
    await withOldSeat('hedi', async () => {
      const fault = { code: 'seat-of-other-term' };
      const invited = await refusal('dengbo', `/proposals/${id}/invite`, { memberIds: [memberOf('hedi')] });
      expect(invited.fields).toMatchObject([{ field: 'memberIds.0', ...fault }]);
      const signed = { memberIds: [memberOf('hedi')], scanId };
      expect((await refusal('renda', `/proposals/${filed.id}/paper-signatures`, signed)).fields).toMatchObject([fault]);
    });
  });

  it('does not submit what it began in its own term once the session is one of another', async () => {
    const { id } = await step('dengbo', '/proposals', text);
    await withOldSeat('dengbo', async () => {
      clock.setTo('2026-04-20T09:00:00+08:00');
      expect((await refusal('dengbo', `/proposals/${id}/submit`)).code).toBe('no-seat-in-term');
    });
  });
});
