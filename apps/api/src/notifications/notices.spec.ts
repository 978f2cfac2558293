import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { town } from '../../test/town.js';
import type { NoticeListDto, UnreadDto } from './notice.dto.js';

const started = await startApp();
const { as } = started;
const { step, memberOf } = await town(started);

const text = { title: '关于消息的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'full' };
const notices = async (login: string, query = '') =>
  (await (await as(login)).get(`/api/notices${query}`).expect(200)).body as NoticeListDto;
const unreadOf = async (login: string) =>
  ((await (await as(login)).get('/api/notices/unread').expect(200)).body as UnreadDto).unread;
const read = async (login: string, body: object) =>
  (await (await as(login)).post('/api/notices/read').send(body).expect(200)).body as { unread: number };

const titles = ['关于甲的建议', '关于乙的建议', '关于丙的建议'];
for (const title of titles) {
  const { id } = await step('dengbo', '/proposals', { ...text, title });
  await step('dengbo', `/proposals/${id}/invite`, { memberIds: [memberOf('tanguiyan')] });
}

describe('notices', () => {
  it('tell what was done on which case by whom, the newest first', async () => {
    const { items } = await notices('tanguiyan');
    expect(items.map(({ caseTitle }) => caseTitle)).toEqual([...titles].reverse());
    expect(await unreadOf('tanguiyan')).toBe(3);
    expect(items[0]).toMatchObject({
      kind: 'suggestion',
      machine: 'proposal',
      step: 'invite',
      by: '邓波',
      unitName: null,
      readAt: null,
      details: { until: '2026-03-30' },
    });
  });

  it('come page by page, each once', async () => {
    const first = await notices('tanguiyan', '?limit=2');
    expect(first.items).toHaveLength(2);
    const second = await notices('tanguiyan', `?limit=2&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ nextCursor: null });
    expect([...first.items, ...second.items].map(({ caseTitle }) => caseTitle)).toEqual([...titles].reverse());
  });

  it('are read one by one or all at once, only by whom they were written to', async () => {
    const [newest] = (await notices('tanguiyan')).items;
    expect(await read('mohongbo', { ids: [newest!.id] })).toEqual({ unread: 0 });
    expect(await unreadOf('tanguiyan')).toBe(3);
    expect(await read('tanguiyan', { ids: [newest!.id] })).toEqual({ unread: 2 });
    expect((await notices('tanguiyan', '?unread=true')).items.map(({ caseTitle }) => caseTitle)).toEqual([
      '关于乙的建议',
      '关于甲的建议',
    ]);
    expect((await notices('tanguiyan', '?unread=false')).items.map(({ caseTitle }) => caseTitle)).toEqual([
      '关于丙的建议',
    ]);
    expect(await read('tanguiyan', {})).toEqual({ unread: 0 });
    expect((await notices('tanguiyan')).items.every(({ readAt }) => readAt !== null)).toBe(true);
  });

  it('say the title as it was when they were written, and none that came after the case was out of sight', async () => {
    const { id, textVersion } = await step('dengbo', '/proposals', { ...text, title: '关于丁的建议' });
    const { invitations } = await step('dengbo', `/proposals/${id}/invite`, { memberIds: [memberOf('hedi')] });
    await step('hedi', `/invitations/${invitations[0]!.id}/decline`);
    await (
      await as('dengbo')
    )
      .patch(`/api/proposals/${id}`)
      .send({ textVersion, title: '只给新人看的题目' })
      .expect(200);
    await (await as('hedi')).get(`/api/proposals/${id}`).expect(404);
    expect((await notices('hedi')).items.map(({ caseTitle }) => caseTitle)).toEqual(['关于丁的建议']);
  });

  it('of others are nobody’s business', async () => {
    expect(await notices('renda')).toEqual({ items: [], ofAccount: [], nextCursor: null });
    expect(await unreadOf('renda')).toBe(0);
  });

  it('are counted up to a thousand', async () => {
    await started.dataSource.query(
      `WITH told AS (
         INSERT INTO events (
           body_id, proposal_id, number, machine, step, to_state, actor, account_name, round, details, at)
         SELECT body_id, id, 1000 + place, 'proposal', 'remind', 'draft', 'system', '', 1, '{}', now()
         FROM generate_series(1, 1001) AS place, (SELECT body_id, id FROM proposals LIMIT 1) AS proposals
         RETURNING body_id, id, proposal_id
       ), said AS (
         INSERT INTO messages (body_id, proposal_id, event_id, case_kind, case_title, created_at)
         SELECT body_id, proposal_id, id, 'suggestion', '', now() FROM told RETURNING body_id, id
       )
       INSERT INTO notices (body_id, message_id, account_id, channel, state, read_as, queued_at, sent_at)
       SELECT said.body_id, said.id, accounts.id, 'inApp', 'delivered', '{secretariat}', now(), now()
       FROM said, accounts WHERE login = 'zhengxie'`,
    );
    expect(await unreadOf('zhengxie')).toBe(1000);
    const { items } = await notices('zhengxie', '?limit=200');
    expect(await read('zhengxie', { ids: items.map(({ id }) => id) })).toEqual({ unread: 801 });
  });

  it.each(['?cursor=x', '?limit=0', '?limit=201', '?unread=maybe', '?colour=red'])('refuse %s', async (query) => {
    await (await as('tanguiyan')).get(`/api/notices${query}`).expect(422);
  });

  it('are not read by ids that are none', async () => {
    const { body } = await (
      await as('tanguiyan')
    )
      .post('/api/notices/read')
      .send({ ids: ['x'] })
      .expect(422);
    expect(body.fields).toMatchObject([{ field: 'ids', code: 'not-an-id' }]);
  });

  it('whose cursor was tampered with are refused, not a fault of ours', async () => {
    const forged = Buffer.from(JSON.stringify(['x', crypto.randomUUID()])).toString('base64url');
    await (await as('tanguiyan')).get(`/api/notices?cursor=${forged}`).expect(400);
  });
});
