import { afterEach, describe, expect, it } from 'vitest';
import { previewed } from '../../test/foretold.js';
import { startApp } from '../../test/start-app.js';
import { town } from '../../test/town.js';
import type { CaseDto } from '../document/case.dto.js';

const started = await startApp();
const { as, clock, dataSource } = started;
const { step, see, memberOf, bodies } = await town(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const whole = {
  title: '关于推动G320上跨四三〇厂专用线立交工程项目实施的建议',
  background: '通行条件制约国道与城市路网衔接。',
  requests: ['推进立项和实施。', '改善衔接效率。'],
  disclosureWish: 'full',
};
const draft = (login = 'dengbo', text: object = whole) => step(login, '/proposals', text);
const submitted = async (login = 'dengbo') => step(login, `/proposals/${(await draft(login)).id}/submit`);
const stepsOf = ({ availableActions }: CaseDto) => availableActions.map(({ step: name }) => name);
const eventsOf = (id: string) =>
  dataSource.query<
    { step: string; from_state: string | null; to_state: string; actor: string; account_name: string }[]
  >('SELECT step, from_state, to_state, actor, account_name FROM events WHERE proposal_id = $1 ORDER BY events.id', [
    id,
  ]);
const toldOf = async (id: string, name: string) =>
  (
    await dataSource.query<{ login: string }[]>(
      `SELECT login FROM notices JOIN messages ON messages.id = message_id JOIN accounts ON accounts.id = account_id
       JOIN events ON events.id = event_id
       WHERE messages.proposal_id = $1 AND step = $2 ORDER BY login`,
      [id, name],
    )
  ).map(({ login }) => login);

describe('a draft', () => {
  it('is begun by a deputy as a suggestion of the session that is on, and by a CPPCC member as a proposal', async () => {
    const suggestion = await draft('dengbo', {});
    expect(suggestion).toMatchObject({
      kind: 'suggestion',
      state: 'draft',
      title: '',
      textVersion: 1,
      author: { name: '邓波' },
      session: { name: '十六届五次会议' },
      filedOnBehalf: null,
    });
    expect((await draft('mohongbo', {})).kind).toBe('cppccProposal');
    expect(await eventsOf(suggestion.id)).toEqual([
      { step: 'create', from_state: null, to_state: 'draft', actor: 'author', account_name: '邓波' },
    ]);
  });

  it('of a member with seats in two bodies names the one that it is for', async () => {
    const memberId = memberOf('lingxiao');
    await dataSource.query(`UPDATE accounts SET disabled_at = now() WHERE login = 'lingxiao'`);
    await started.addRoles('xiangyang', [{ role: 'member', memberId }]);
    const twoSeats = await as('xiangyang');
    const { body } = await twoSeats.post('/api/proposals').send(whole).expect(422);
    expect(body.fields).toEqual([expect.objectContaining({ field: 'bodyId', code: 'required' })]);
    const bodyId = bodies.cppcc;
    const named = await twoSeats
      .post('/api/proposals')
      .send({ ...whole, bodyId })
      .expect(201);
    expect(named.body).toMatchObject({ kind: 'cppccProposal', author: { name: '凌霄' } });
  });

  it('is seen by nobody but its author', async () => {
    const { id } = await draft();
    for (const stranger of ['tanguiyan', 'renda', 'zhengxie', 'zhengfuban', 'jiaotong']) {
      const { body } = await (await as(stranger)).get(`/api/proposals/${id}`).expect(404);
      expect(body.code).toBe('not-found');
    }
    await (await as('admin')).get(`/api/proposals/${id}`).expect(403);
  });

  it('keeps every request its identity while the text is edited, reordered and shortened', async () => {
    const { id, requests, textVersion } = await draft();
    const [first, second] = requests;
    const reordered = [{ id: second!.id, text: '先改善衔接。' }, { text: '新的一条。' }];
    const change = { textVersion, requests: reordered };
    const { body: saved } = await (await as('dengbo')).patch(`/api/proposals/${id}`).send(change).expect(200);
    const changed = await see('dengbo', id);
    expect(saved).toEqual({
      version: textVersion + 1,
      savedAt: changed.changedAt,
      requestIds: changed.requests.map((request) => request.id),
    });
    expect(changed.textVersion).toBe(textVersion + 1);
    expect(changed.requests).toMatchObject([
      { id: second!.id, position: 1 },
      { text: '新的一条。', position: 2 },
    ]);
    expect(changed.requests.map((request) => request.id)).not.toContain(first!.id);
    expect((await eventsOf(id)).map(({ step: name }) => name)).toEqual(['create']);
  });

  it('refuses an edit made from an older version and stores nothing of it', async () => {
    const { id, textVersion } = await draft();
    const client = await as('dengbo');
    await client.patch(`/api/proposals/${id}`).send({ textVersion, title: '在手机上改的' }).expect(200);
    const late = await client.patch(`/api/proposals/${id}`).send({ textVersion, title: '在电脑上改的' }).expect(409);
    expect(late.body).toMatchObject({ code: 'changed-meanwhile' });
    expect((await see('dengbo', id)).title).toBe('在手机上改的');
  });

  it('lets one of two edits made at the same moment win', async () => {
    const { id, textVersion } = await draft();
    const client = await as('dengbo');
    const answers = await Promise.all(
      ['甲', '乙'].map((title) => client.patch(`/api/proposals/${id}`).send({ textVersion, title })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('takes no text beyond the limits, and says which field and how much', async () => {
    const { id } = await draft();
    const { body } = await (
      await as('dengbo')
    )
      .patch(`/api/proposals/${id}`)
      .send({ textVersion: 1, title: '长'.repeat(101), requests: [{ text: '好' }, { text: '长'.repeat(2001) }] })
      .expect(422);
    expect(body.code).toBe('invalid-input');
    expect(body.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'title', code: 'too-long', params: { max: 100 } }),
        expect.objectContaining({ field: 'requests.1.text', code: 'too-long', params: { max: 2000 } }),
      ]),
    );
  });

  it('refuses a request that belongs to another case', async () => {
    const other = await draft();
    const { id } = await draft();
    const { body } = await (
      await as('dengbo')
    )
      .patch(`/api/proposals/${id}`)
      .send({ textVersion: 1, requests: [{ id: other.requests[0]!.id, text: '移花接木' }] })
      .expect(422);
    expect(body.fields).toEqual([expect.objectContaining({ field: 'requests.0.id', code: 'unknown-reference' })]);
  });

  it('may be discarded as long as it was never submitted', async () => {
    const { id } = await draft();
    expect((await step('dengbo', `/proposals/${id}/discard`)).state).toBe('discarded');
    const returned = await step('renda', `/proposals/${(await submitted()).id}/return-for-revision`, {
      revisionReason: 'other',
      words: '请分件',
    });
    const { body } = await (await as('dengbo')).post(`/api/proposals/${returned.id}/discard`).send({}).expect(409);
    expect(body.code).toBe('wrong-state');
  });
});

describe('submission', () => {
  it('gives a receipt number, starts the review clock of five working days and tells secretariat and author', async () => {
    const first = await submitted();
    const second = await submitted();
    expect(first).toMatchObject({ state: 'submitted', number: null, inSession: false });
    expect(second.receiptNumber).toBe((first.receiptNumber ?? 0) + 1);
    expect(first.deadlines).toMatchObject([{ clock: 'review', startsOn: '2026-03-16', dueOn: '2026-03-23' }]);
    expect((await see('dengbo', first.id)).nextDeadline!.explanation[0]).toMatchObject({ code: 'startNotCounted' });
    expect(await toldOf(first.id, 'submit')).toEqual(['dengbo', 'renda', 'renda2']);
    expect(first.track.map(({ station, standing }) => `${station} ${standing}`).slice(0, 3)).toEqual([
      'submitted done',
      'accepted now',
      'dispatched ahead',
    ]);
  });

  it('names among those it will tell only who is there to be told', async () => {
    const { id, body } = await draft('dengbo', whole);
    const { tells } = await previewed(as, 'dengbo', `/proposals/${id}/submit`, {});
    expect(tells).toEqual([body.officeName, '邓波'].sort());
  });

  it.each([
    ['title', { ...whole, title: ' ' }, 'titleIsGiven'],
    ['background', { ...whole, background: '' }, 'backgroundIsGiven'],
    ['requests', { ...whole, requests: [] }, 'hasARequest'],
    ['disclosure wish', { ...whole, disclosureWish: undefined }, 'disclosureWishIsGiven'],
  ])('asks for the %s', async (_, text, rule) => {
    const incomplete = await draft('dengbo', text);
    expect(incomplete.availableActions.find(({ step: name }) => name === 'submit')?.unmet).toContain(rule);
    const { body } = await (await as('dengbo')).post(`/api/proposals/${incomplete.id}/submit`).send({}).expect(409);
    expect(body).toMatchObject({ code: 'condition-not-met', params: { machine: 'proposal', rule } });
    expect((await see('dengbo', incomplete.id)).state).toBe('draft');
  });

  it('happens once, however often the button is pressed', async () => {
    const { id } = await draft();
    const client = await as('dengbo');
    const answers = await Promise.all([1, 2, 3].map(() => client.post(`/api/proposals/${id}/submit`).send({})));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'wrong-state', params: { by: '邓波', step: 'submit' } });
    expect((await eventsOf(id)).filter(({ step: name }) => name === 'submit')).toHaveLength(1);
  });

  it('counts as in session until the cut-off, and after a return keeps receipt and session', async () => {
    const { id, textVersion } = await draft('tanguiyan');
    clock.setTo('2026-01-17T14:59:00+08:00');
    const filed = await step('tanguiyan', `/proposals/${id}/submit`);
    expect(filed.inSession).toBe(true);
    await step('renda', `/proposals/${id}/return-for-revision`, { revisionReason: 'other', words: '请写明路段' });
    await (await as('tanguiyan')).patch(`/api/proposals/${id}`).send({ textVersion, title: '写明了' }).expect(200);
    const again = await step('tanguiyan', `/proposals/${id}/submit`);
    expect(again).toMatchObject({ inSession: true, receiptNumber: filed.receiptNumber });
  });

  it('may be taken back before it is registered', async () => {
    const { id } = await submitted();
    const withdrawn = await step('dengbo', `/proposals/${id}/withdraw`, { reason: '并入另一件' });
    expect(withdrawn.state).toBe('withdrawn');
    expect(withdrawn.deadlines[0]).toMatchObject({ clock: 'review', standing: 'dropped' });
    const other = await submitted();
    await (await as('tanguiyan')).post(`/api/proposals/${other.id}/withdraw`).send({ reason: '不是我的' }).expect(404);
    const { body } = await (await as('dengbo')).post(`/api/proposals/${other.id}/withdraw`).send({}).expect(422);
    expect(body.fields).toEqual([expect.objectContaining({ field: 'reason', code: 'required' })]);
  });
});

describe('filing on behalf', () => {
  const onBehalf = { receivedHow: 'interview', receivedOn: '2026-03-13', note: '株洲日报访谈' };
  const filed = (text: object = {}) =>
    step('renda', '/proposals', { ...whole, ...text, authorMemberId: memberOf('dengbo'), onBehalf });

  it('is logged with how and when it was received, seen by the secretariat and the member', async () => {
    const kase = await filed();
    expect(kase).toMatchObject({
      state: 'draft',
      author: { name: '邓波' },
      filedOnBehalf: { receivedHow: 'interview', receivedOn: '2026-03-13', openedBy: '刘岚', confirmedOn: null },
    });
    expect(stepsOf(await see('renda2', kase.id))).toContain('submit');
    expect(stepsOf(await see('dengbo', kase.id))).toContain('submit');
    await (await as('zhengxie')).get(`/api/proposals/${kase.id}`).expect(404);
  });

  it('is confirmed by the member once it is submitted', async () => {
    const { id } = await filed();
    const { textVersion } = await step('renda', `/proposals/${id}/submit`);
    expect(await toldOf(id, 'submit')).toContain('dengbo');
    const read = { textVersion, fileIds: [] };
    const confirmed = await step('dengbo', `/proposals/${id}/confirm-filing`, read);
    expect(confirmed).toMatchObject({ state: 'submitted', filedOnBehalf: { confirmedOn: '2026-03-16' } });
    const { body } = await (await as('dengbo')).post(`/api/proposals/${id}/confirm-filing`).send(read).expect(409);
    expect(body.params.rule).toBe('notConfirmedInPerson');
  });

  it('is confirmed anew when the text comes back changed; a member who submits it himself has confirmed it', async () => {
    const { id } = await filed();
    const { textVersion } = await step('renda', `/proposals/${id}/submit`);
    const confirm = (read: object) => step('dengbo', `/proposals/${id}/confirm-filing`, read);
    await confirm({ textVersion });
    await step('renda', `/proposals/${id}/return-for-revision`, { revisionReason: 'other', words: '请写明路段' });
    await (await as('renda')).patch(`/api/proposals/${id}`).send({ textVersion, title: '另一件事' }).expect(200);
    const again = await step('renda', `/proposals/${id}/submit`);
    expect(again.filedOnBehalf?.confirmedOn).toBeNull();
    const asked = (said: object) => dengbo.post(`/api/proposals/${id}/confirm-filing`).send(said);
    const dengbo = await as('dengbo');
    const unread = await asked({ textVersion }).expect(409);
    expect(unread.body).toMatchObject({ code: 'changed-meanwhile', params: { version: textVersion + 1 } });
    const unsaid = await asked({}).expect(422);
    expect(unsaid.body).toMatchObject({ code: 'invalid-input', fields: [{ field: 'textVersion' }] });
    expect((await confirm({ textVersion: textVersion + 1 })).filedOnBehalf?.confirmedOn).toBe('2026-03-16');
    const own = await filed();
    expect((await step('dengbo', `/proposals/${own.id}/submit`)).filedOnBehalf?.confirmedOn).toBe('2026-03-16');
  });

  it('goes back when the member disowns it', async () => {
    const { id } = await filed();
    await step('renda', `/proposals/${id}/submit`);
    const objected = await step('dengbo', `/proposals/${id}/disown-filing`, { reason: '没有说过第二条' });
    expect(objected).toMatchObject({ state: 'returned', filedOnBehalf: { objection: '没有说过第二条' } });
    expect(await toldOf(id, 'disownFiling')).toEqual(['renda', 'renda2']);
  });

  it('is not for members, nor for another body, nor for the day after tomorrow', async () => {
    const wanted = { ...whole, authorMemberId: memberOf('mohongbo'), onBehalf };
    expect((await (await as('tanguiyan')).post('/api/proposals').send(wanted).expect(403)).body.code).toBe(
      'not-your-part',
    );
    expect((await (await as('renda')).post('/api/proposals').send(wanted).expect(422)).body.code).toBe(
      'unknown-reference',
    );
    const early = {
      ...wanted,
      authorMemberId: memberOf('dengbo'),
      onBehalf: { ...onBehalf, receivedOn: '2026-03-17' },
    };
    const { body } = await (await as('renda')).post('/api/proposals').send(early).expect(422);
    expect(body.fields).toEqual([expect.objectContaining({ field: 'onBehalf.receivedOn', code: 'date-in-future' })]);
  });

  it('is not what the secretariat edits when a member filed himself', async () => {
    const { id } = await submitted();
    const returned = await step('renda', `/proposals/${id}/return-for-revision`, {
      revisionReason: 'other',
      words: '请分件',
    });
    expect(stepsOf(returned)).not.toContain('autosave');
    const client = await as('renda');
    const { body } = await client.patch(`/api/proposals/${id}`).send({ textVersion: 1, title: '代改' }).expect(403);
    expect(body.code).toBe('not-your-part');
    expect(bodies.congress).toBe(returned.body.id);
  });
});
