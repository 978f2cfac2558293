import { describe, expect, it } from 'vitest';
import { edit } from '../../test/edit-entry.js';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import type { NoticeListDto } from '../notifications/notice.dto.js';
import type { ProposalListDto } from '../lists/list.dto.js';
import type { PreviewDto } from './preview.dto.js';

const started = await startApp();
const { as } = started;
const { bodies, caseAt, memberOf, refusal } = await walk(started);

const NAME = '王建国';
/** Both of one delegation. */
const [delegation] = await started.dataSource.query<[{ id: string; name: string }]>(
  `SELECT id, name FROM groups WHERE body_id = $1 AND kind = 'delegation' ORDER BY name_order LIMIT 1`,
  [bodies.congress],
);
const POSTS = { dengbo: '荷塘区某校教师', tanguiyan: '渌口区某村支书' };
for (const [login, post] of Object.entries(POSTS))
  await edit(await as('admin'), `members/${memberOf(login)}`, { name: NAME, post, groupIds: [delegation.id] });
const POST = {
  dengbo: `${POSTS.dengbo} · ${delegation.name}`,
  tanguiyan: `${POSTS.tanguiyan} · ${delegation.name}`,
};

const plan = { lead: 'jiaotong', coSigners: ['tanguiyan'] };
const inWords = { dengbo: `${NAME}（${POST.dengbo}）`, tanguiyan: `${NAME}（${POST.tanguiyan}）` };
const get = async <Answer>(login: string, path: string) =>
  (await (await as(login)).get(`/api${path}`).expect(200)).body as Answer;

describe('two members of one name are told apart wherever they meet', () => {
  it('in a case: its author, those who sign with him, whom the letter reached, what they say of it', async () => {
    const kase = await caseAt('delivered', plan);
    await kase.takeOnLetter('jiaotong', 'comment', { text: '希望加快。' }, 'tanguiyan');
    const found = await kase.see('renda');
    expect(found.author).toMatchObject({ name: NAME, toldApartBy: POST.dengbo });
    expect(found.coSigners).toMatchObject([{ name: NAME, toldApartBy: POST.tanguiyan }]);
    expect(found.invitations).toMatchObject([{ memberName: NAME, toldApartBy: POST.tanguiyan }]);
    const [letter] = found.replies;
    expect(letter?.deliveries.map(({ toldApartBy }) => toldApartBy).sort()).toEqual(Object.values(POST).sort());
    expect(letter?.comments).toMatchObject([{ memberName: NAME, toldApartBy: POST.tanguiyan }]);
  });

  it('in what happened, where they did it and where it was done to them', async () => {
    const kase = await caseAt('submitted', plan);
    const { timeline } = await kase.see('renda');
    const of = (step: string) => timeline.find((entry) => entry.step === step);
    expect(of('submit')?.toldApartBy).toBe(POST.dengbo);
    expect(of('invite')).toMatchObject({ toldApartBy: POST.dengbo, details: { names: inWords.tanguiyan } });
    expect(of('confirm')).toMatchObject({ toldApartBy: POST.tanguiyan, details: { name: inWords.tanguiyan } });
  });

  it('in messages, in lists and before an act: who would be told', async () => {
    const kase = await caseAt('submitted', plan);
    const { items } = await get<NoticeListDto>('dengbo', '/notices');
    expect(items.find(({ step, proposalId }) => step === 'confirm' && proposalId === kase.id)).toMatchObject({
      ...{ toldApartBy: POST.tanguiyan, details: { name: inWords.tanguiyan } },
    });
    const listed = await get<ProposalListDto>('renda', '/proposals?sort=-submitted');
    expect(listed.items.find(({ id }) => id === kase.id)).toMatchObject({
      ...{ authorName: NAME, authorToldApartBy: POST.dengbo },
    });
    const client = await as('dengbo');
    const { body } = await client.post(`/api/proposals/${kase.id}/withdraw/preview`).send({ reason: '另行提出。' });
    expect((body as PreviewDto).tellsMembers).toEqual([inWords.tanguiyan]);
  });

  it('where one of them cannot be asked again; others bear their names alone', async () => {
    const kase = await caseAt('submitted', plan);
    expect(
      await refusal('dengbo', `/proposals/${kase.id}/invite`, { memberIds: [memberOf('tanguiyan')] }),
    ).toMatchObject({
      ...{ code: 'already-invited', params: { name: inWords.tanguiyan } },
    });
    const other = await caseAt('submitted', { author: 'mohongbo' });
    const { author, timeline } = await other.see('zhengxie');
    expect([author.toldApartBy, timeline.at(-1)?.toldApartBy]).toEqual([null, null]);
  });

  it('in the registers, where an account is given its seat', async () => {
    const { items } = await get<{ items: { id: string; toldApartBy: string | null }[] }>(
      'admin',
      `/registers/members?text=${encodeURIComponent(NAME)}`,
    );
    expect(items.map(({ toldApartBy }) => toldApartBy).sort()).toEqual(Object.values(POST).sort());
    const accounts = await get<{ items: { roles: { member?: { name: string } }[] }[] }>(
      'admin',
      '/registers/accounts?text=dengbo',
    );
    expect(accounts.items[0]?.roles[0]?.member?.name).toBe(inWords.dengbo);
  });
});
