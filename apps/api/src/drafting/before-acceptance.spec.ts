import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk, type WalkedCase } from '../../test/walk.js';

const started = await startApp();
const { clock, dataSource } = started;
const { bodies, caseAt, file, firstOf, memberOf, refusal, refusals, see, step } = await walk(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const ROADS = [
  { body: 'congress', author: 'dengbo', coSigner: 'tanguiyan', clerk: 'renda', decides: 'renda', stranger: 'zhengxie' },
  {
    body: 'cppcc',
    author: 'mohongbo',
    coSigner: 'gaoxiaoyan',
    clerk: 'zhengxie',
    decides: 'zhengxie2',
    stranger: 'renda',
  },
] as const;
const because = { reason: '情况说明。' };
const STAFF = { congress: ['renda', 'renda2'], cppcc: ['zhengxie', 'zhengxie2'] } as const;

describe.each(ROADS)('before a text of $author is accepted', ({ body, author, coSigner, clerk, decides, stranger }) => {
  const submitted = () => caseAt('submitted', { author, coSigners: [coSigner] });
  const words = { revisionReason: 'other', words: '请补充。' };
  const preReviewed = async (outcome = 'file') => {
    const kase = await submitted();
    const categoryId = await firstOf('categories', body);
    const proposed = {
      outcome,
      ...(outcome === 'file' ? { categoryId, units: '市交通运输局' } : words),
    };
    if (body === 'cppcc') await kase.take('zhengxie', 'pre-review', proposed);
    return kase;
  };
  const returned = async () => {
    const kase = await preReviewed('returnForRevision');
    await kase.take(decides, 'return-for-revision', { ...words, ...(body === 'cppcc' && kase.deciding()) });
    return kase;
  };
  const outsiders = (said: Record<string, string> = {}) => ({
    zhengfuban: 'not-permitted',
    [stranger]: 'not-found',
    ...said,
  });

  describe('correctSession 更正会次', () => {
    const receipt = async (kase: WalkedCase, said: object = {}) => ({
      ...{ receivedOn: '2026-01-16', receivedTime: '10:00', scanId: await file(clerk, kase.id, { purpose: 'scan' }) },
      ...because,
      ...said,
    });

    it('puts it into the session in which it was received, reviews it from the closing day, and tells the proposers', async () => {
      const kase = await preReviewed();
      const said = await receipt(kase);
      const { closesOn } = await closing(bodies[body]);
      const corrected = await kase.take(clerk, 'correct-session', said);
      expect(corrected).toMatchObject({ state: body === 'cppcc' ? 'preReviewed' : 'submitted', inSession: true });
      const [first, anew] = await kase.clocks('review');
      expect(first).toMatchObject({ droppedOn: '2026-03-16' });
      expect(anew?.dueOn.slice(0, 7)).toBe('2026-03');
      expect(anew!.dueOn > closesOn).toBe(true);
      expect(await kase.told('correctSession')).toEqual([author, coSigner].sort());
      const { timeline } = await see(author, kase.id);
      const { receivedOn, receivedTime, reason } = said;
      expect(timeline[0]).toMatchObject({ step: 'correctSession', details: { receivedOn, receivedTime, reason } });
    });

    it('and back: what was not filed in session is reviewed by the day it had', async () => {
      const kase = await submitted();
      const [first] = await kase.clocks('review');
      await kase.take(clerk, 'correct-session', await receipt(kase));
      const after = await receipt(kase, { receivedOn: '2026-03-13' });
      expect(await kase.take(clerk, 'correct-session', after)).toMatchObject({ inSession: false });
      expect((await kase.clocks('review')).at(-1)).toEqual(first);
    });

    it('to an earlier session gives a receipt of that session', async () => {
      const kase = await submitted();
      const { session } = await kase.see(author);
      const earlier = await kase.take(clerk, 'correct-session', await receipt(kase, { receivedOn: '2025-06-02' }));
      expect(earlier).toMatchObject({ session: { sessionOrdinal: session.sessionOrdinal - 1 }, receiptNumber: 1 });
    });

    it('starts no review of a text that is being revised', async () => {
      const kase = await returned();
      expect(await kase.take(clerk, 'correct-session', await receipt(kase))).toMatchObject({ state: 'returned' });
      expect((await kase.clocks('review')).filter(({ droppedOn }) => droppedOn === null)).toEqual([]);
    });

    it('is refused without evidence, reason or hour, for a day to come and for one of no session', async () => {
      const kase = await submitted();
      const path = `/proposals/${kase.id}/correct-session`;
      const said = await receipt(kase);
      const wrong: [object, string, string][] = [
        [{ reason: ' ' }, 'reason', 'required'],
        [{ scanId: kase.id }, 'scanId', 'unknown-reference'],
        [{ receivedTime: '9 Uhr' }, 'receivedTime', 'not-a-time'],
        [{ receivedOn: '2026-03-17' }, 'receivedOn', 'date-in-future'],
      ];
      for (const [change, field, code] of wrong)
        expect((await refusal(clerk, path, { ...said, ...change })).fields).toMatchObject([{ field, code }]);
      const long = await refusal(clerk, path, { ...said, receivedOn: '2011-03-17' });
      expect(long.code).toBe('no-open-session');
    });

    it('is refused for a session of a term in which its author has no seat', async () => {
      const kase = await submitted();
      const said = await receipt(kase, { receivedOn: '2012-03-17' });
      const [term] = await dataSource.query<[{ id: string }]>(
        `INSERT INTO terms (body_id, ordinal, starts_on, ends_on) VALUES ($1, 1, '2011-01-01', '2015-12-31') RETURNING id`,
        [bodies[body]],
      );
      await dataSource.query(
        `INSERT INTO sessions (body_id, term_id, ordinal, opens_on, closes_on, cutoff_at)
         VALUES ($1, $2, 1, '2012-03-15', '2012-03-20', '2012-03-18T12:00:00+08:00')`,
        [bodies[body], term.id],
      );
      expect((await refusal(clerk, `/proposals/${kase.id}/correct-session`, said)).code).toBe('no-seat-in-term');
      await dataSource.query('DELETE FROM sessions WHERE term_id = $1', [term.id]);
      await dataSource.query('DELETE FROM terms WHERE id = $1', [term.id]);
    });

    it('is refused to others and once it is accepted', async () => {
      const [kase, accepted] = [await submitted(), await caseAt('submitted', { author })];
      const said = await receipt(kase);
      const path = `/proposals/${kase.id}/correct-session`;
      const others = { [author]: 'not-permitted', [coSigner]: 'not-permitted' };
      expect(await refusals([author, coSigner, 'zhengfuban', stranger], path, said)).toEqual(outsiders(others));
      const late = await receipt(accepted);
      await accepted.goTo('accepted');
      expect((await refusal(clerk, `/proposals/${accepted.id}/correct-session`, late)).code).toBe('wrong-state');
    });
  });

  describe('closeReturned 逾期未修改终止', () => {
    it('ends a text once the time to revise is over and the author was reminded, and tells the proposers', async () => {
      const kase = await returned();
      const path = `/proposals/${kase.id}/close-returned`;
      const early = { code: 'condition-not-met', params: { rule: 'mayEndUnrevised' } };
      await kase.take(clerk, 'remind-revision');
      expect(await kase.told('remindRevision')).toEqual([author, coSigner].sort());
      expect(await refusal(clerk, path)).toMatchObject(early);
      clock.setTo('2026-03-30T09:00:00+08:00');
      expect(await refusal(clerk, path)).toMatchObject(early);
      clock.setTo('2026-03-31T09:00:00+08:00');
      expect(await kase.take(clerk, 'close-returned')).toMatchObject({ state: 'withdrawn' });
      expect(await kase.told('closeReturned')).toEqual([author, coSigner].sort());
      expect(await kase.clocks('revision')).toMatchObject([{ metOn: null, droppedOn: '2026-03-31' }]);
    });

    it('is refused while nobody was reminded, to others, and in other states', async () => {
      const [kase, waiting] = [await returned(), await submitted()];
      clock.setTo('2026-04-20T09:00:00+08:00');
      const path = `/proposals/${kase.id}/close-returned`;
      expect((await refusal(clerk, path)).code).toBe('condition-not-met');
      const others = { [author]: 'not-permitted', [coSigner]: 'not-permitted' };
      expect(await refusals([author, coSigner, 'zhengfuban', stranger], path)).toEqual(outsiders(others));
      expect((await refusal(clerk, `/proposals/${waiting.id}/close-returned`)).code).toBe('wrong-state');
      expect((await refusal(clerk, `/proposals/${waiting.id}/remind-revision`)).code).toBe('wrong-state');
    });

    it('reminds once a day, and says so; the next day it may be done again', async () => {
      const kase = await returned();
      const path = `/proposals/${kase.id}/remind-revision`;
      clock.setTo('2026-03-18T09:00:00+08:00');
      await kase.take(clerk, 'remind-revision');
      const twice = { status: 409, code: 'condition-not-met', params: { rule: 'notRemindedToday' } };
      expect(await refusal(clerk, path)).toMatchObject(twice);
      const offered = (await kase.see(clerk)).availableActions.find((action) => action.step === 'remindRevision');
      expect(offered?.unmet).toEqual(['notRemindedToday']);
      expect(await kase.told('remindRevision')).toEqual([author, coSigner].sort());
      clock.setTo('2026-03-19T09:00:00+08:00');
      await kase.take(clerk, 'remind-revision');
      const { timeline } = await kase.see(clerk);
      expect(timeline.filter((entry) => entry.step === 'remindRevision')).toHaveLength(2);
    });

    it('needs neither where the member disowned what was filed for him', async () => {
      const onBehalf = { receivedHow: 'paper', receivedOn: '2026-03-13' };
      const text = { title: '代为登记', background: '情况。', requests: ['请求。'], disclosureWish: 'full' };
      const { id } = await step(clerk, '/proposals', { ...text, authorMemberId: memberOf(author), onBehalf });
      await step(clerk, `/proposals/${id}/submit`);
      await step(author, `/proposals/${id}/disown-filing`, because);
      expect(await step(clerk, `/proposals/${id}/close-returned`)).toMatchObject({ state: 'withdrawn' });
    });
  });

  describe('withdraw 撤回', () => {
    it.each([
      ['submitted', submitted],
      ['pre-reviewed', preReviewed],
      ['returned', returned],
    ])('is open to the author while it is %s, with a reason, and stops every clock', async (_, made) => {
      const kase = await made();
      const path = `/proposals/${kase.id}/withdraw`;
      expect((await refusal(author, path, { reason: '' })).fields).toMatchObject([{ field: 'reason' }]);
      expect(await refusals([coSigner, clerk], path, because)).toEqual({
        [coSigner]: 'not-your-part',
        [clerk]: 'not-permitted',
      });
      expect(await kase.take(author, 'withdraw', because)).toMatchObject({ state: 'withdrawn' });
      expect(await kase.told('withdraw')).toEqual([coSigner, ...STAFF[body]].sort());
      const running = await dataSource.query(
        'SELECT clock FROM deadlines WHERE proposal_id = $1 AND met_on IS NULL AND dropped_on IS NULL',
        [kase.id],
      );
      expect(running).toEqual([]);
    });

    it('is closed once it is accepted', async () => {
      const kase = await caseAt('accepted', { author });
      expect((await refusal(author, `/proposals/${kase.id}/withdraw`, because)).code).toBe('wrong-state');
    });
  });

  it('an invitation that is open at submission ends with an event, and whoever was asked is told', async () => {
    const text = { title: '联名', background: '情况。', requests: ['请求。'], disclosureWish: 'full' };
    const { id } = await step(author, '/proposals', text);
    await step(author, `/proposals/${id}/invite`, { memberIds: [memberOf(coSigner)] });
    const { timeline, invitations } = await step(author, `/proposals/${id}/submit`);
    expect(timeline[0]).toMatchObject({ step: 'endInvitations', details: { names: expect.any(String) as string } });
    expect(invitations).toMatchObject([{ state: 'recalled' }]);
    const told = await dataSource.query<{ login: string }[]>(
      `SELECT login FROM notices JOIN messages ON messages.id = message_id JOIN accounts ON accounts.id = account_id
       JOIN events ON events.id = event_id WHERE events.proposal_id = $1 AND step = 'endInvitations'`,
      [id],
    );
    expect(told).toEqual([{ login: coSigner }]);
  });

  it('its proposers and the secretariat are told of the submission, and once more when it comes back', async () => {
    const kase = await submitted();
    const told = [author, coSigner, ...STAFF[body]].sort();
    expect(await kase.told('submit')).toEqual(told);
    const again = await returned();
    await again.take(author, 'submit');
    expect(await again.told('submit')).toEqual(told);
  });

  it('co-signers are told of a return', async () => {
    expect(await (await returned()).told('returnForRevision')).toEqual([author, coSigner].sort());
  });
});

describe('co-signers are told (§9.5.1)', () => {
  it('of 交办, 分派, 送达, 重办 and 办结', async () => {
    const plan = { author: 'dengbo', coSigners: ['tanguiyan'], lead: 'jiaotong' };
    const kase = await caseAt('delivered', plan);
    await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '未动工。');
    expect(await kase.told('rate')).not.toContain('tanguiyan');
    const assignmentIds = [(await kase.part('jiaotong')).id];
    await kase.take('renda', 'order-rehandling', { assignmentIds, ...because });
    for (const named of ['dispatch', 'assign', 'deliver', 'orderRehandling'])
      expect(await kase.told(named), named).toContain('tanguiyan');
    await kase.reply('jiaotong');
    await kase.rate('jiaotong', 'satisfied');
    expect(await kase.told('rate')).toContain('tanguiyan');
  });

  it('of an explanation that closes the case', async () => {
    const kase = await caseAt('delivered', { author: 'dengbo', coSigners: ['tanguiyan'], lead: 'jiaotong' });
    await kase.rate('jiaotong', 'dissatisfied', 'dissatisfied', '未动工。');
    await kase.take('renda', 'settle', { explanation: '已说明。' });
    expect(await kase.told('settle')).toContain('tanguiyan');
  });
});

/** The session that ran in January. */
async function closing(bodyId: string): Promise<{ closesOn: string }> {
  const [session] = await dataSource.query<{ closesOn: string }[]>(
    `SELECT closes_on::text AS "closesOn" FROM sessions WHERE body_id = $1 ORDER BY opens_on DESC LIMIT 1`,
    [bodyId],
  );
  return session!;
}
