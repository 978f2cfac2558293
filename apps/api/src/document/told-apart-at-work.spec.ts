import { describe, expect, it } from 'vitest';
import { edit } from '../../test/edit-entry.js';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import type { ProposalListDto } from '../lists/list.dto.js';
import type { NoticeListDto } from '../notifications/notice.dto.js';
import type { PreviewDto } from './preview.dto.js';

const started = await startApp();
const { as, dataSource } = started;
const { caseAt, unitOf, memberOf } = await walk(started);
const admin = await as('admin');

const UNIT = '区教育局';
const REGIONS = { tianyuan: '天元区', hetang: '荷塘区' };
for (const login of Object.keys(REGIONS))
  await edit(admin, `units/${unitOf(login)}`, { name: UNIT, shortName: '教育局' });
const inWords = { tianyuan: `${UNIT}（${REGIONS.tianyuan}）`, hetang: `${UNIT}（${REGIONS.hetang}）` };

const PERSON = '王建国';
const atWork = `${UNIT} · ${REGIONS.tianyuan}`;
for (const login of ['tianyuan', 'hetang', 'renda']) await rename(login, PERSON);
await rename('zhengfuban', '独孤一鸣');

async function rename(login: string, name: string): Promise<void> {
  const [account] = await dataSource.query<{ id: string }[]>('SELECT id FROM accounts WHERE login = $1', [login]);
  await edit(admin, `accounts/${account?.id}`, { name });
}

const get = async <Answer>(login: string, path: string) =>
  (await (await as(login)).get(`/api${path}`).expect(200)).body as Answer;

const plan = { lead: 'tianyuan', co: ['hetang'] };

describe('two units of one name carry their region wherever they meet', () => {
  it('in a case: its parts, letters, clocks, what is promised and explained, where it stands', async () => {
    const kase = await caseAt('drafted', { ...plan, classCode: 'B' });
    const found = await kase.see('renda');
    expect(found.assignments.map(({ unitName }) => unitName).sort()).toEqual(Object.values(inWords).sort());
    expect(found.contacts.map(({ unitName }) => unitName)).toEqual([inWords.tianyuan]);
    expect(JSON.stringify(found.track)).toContain(inWords.tianyuan);
    const [letter] = (await kase.see('tianyuan')).replies;
    expect(letter?.unitName).toBe(inWords.tianyuan);
    expect(letter?.opinionExplanations.map(({ unitName }) => unitName)).toEqual([inWords.hetang]);
    await kase.takeOnLetter('tianyuan', 'submit-for-check');
    await kase.passCheck('tianyuan');
    await kase.issue('tianyuan');
    await kase.takeOnLetter('tianyuan', 'deliver', { deliveries: [] });
    const after = await kase.see('dengbo');
    expect(after.commitments.map(({ unitName }) => unitName)).toEqual([inWords.tianyuan]);
  });

  it('but a letter is signed with the name alone, as its seal says', async () => {
    const kase = await caseAt('delivered', plan);
    expect((await kase.see('dengbo')).replies[0]).toMatchObject({ unitName: inWords.tianyuan, signedAs: UNIT });
  });

  it('in what happened and in messages: whose part it was, and which units were named', async () => {
    const kase = await caseAt('signedFor', plan);
    const { timeline } = await kase.see('renda');
    expect(timeline.find(({ step }) => step === 'assign')?.details).toMatchObject({
      units: `${inWords.tianyuan}、${inWords.hetang}`,
    });
    const signed = timeline.filter(({ step }) => step === 'signFor').map(({ unitName }) => unitName);
    expect(signed.sort()).toEqual(Object.values(inWords).sort());
    await kase.takeOnPart(
      'hetang',
      'request-return',
      { reason: '不在职责内。', proposedUnit: '市教育局' },
      'hetang-lead',
    );
    const { items } = await get<NoticeListDto>('zhengfuban', '/notices');
    expect(items.find(({ step, proposalId }) => step === 'requestReturn' && proposalId === kase.id)?.unitName).toBe(
      inWords.hetang,
    );
  });

  it('even where the other one came later', async () => {
    const kase = await caseAt('signedFor', { lead: 'shifeng' });
    const [{ name } = { name: '' }] = await dataSource.query<{ name: string }[]>(
      'SELECT name FROM units WHERE id = $1',
      [unitOf('shifeng')],
    );
    await edit(admin, `units/${unitOf('lusong')}`, { name });
    const { timeline } = await kase.see('renda');
    expect(timeline.find(({ step }) => step === 'signFor')?.unitName).toBe(`${name}（石峰区）`);
  });

  it('in lists: who replies, and whose clock is next', async () => {
    const kase = await caseAt('assigned', plan);
    const { items } = await get<ProposalListDto>('renda', '/proposals?sort=-submitted');
    const row = items.find(({ id }) => id === kase.id);
    expect(row?.replyingUnits).toEqual([inWords.tianyuan]);
    expect(row?.replyingUnitsInShort).toEqual(['教育局（天元区）']);
    expect(Object.values(inWords)).toContain((await rowOf('tianyuan', kase.id))?.nextDeadline?.unitName);
  });

  it('before an act: who would be told, and what would be due', async () => {
    const kase = await caseAt('dispatched', plan);
    const client = await as('zhengfuban');
    const units = [
      { unitId: unitOf('tianyuan'), role: 'lead' },
      { unitId: unitOf('hetang'), role: 'co' },
    ];
    const { body } = await client.post(`/api/proposals/${kase.id}/assign/preview`).send({ units });
    const { tellsUnits, makesDue } = body as PreviewDto;
    expect(tellsUnits).toEqual(expect.arrayContaining(Object.values(inWords)));
    expect(makesDue.map(({ unitName }) => unitName)).toEqual(expect.arrayContaining(Object.values(inWords)));
  });

  it('in the registers, where an account works for one of them, and in what a person is told of himself', async () => {
    const accounts = await get<{ items: { roles: { unit?: { name: string } }[] }[] }>(
      'admin',
      '/registers/accounts?text=hetang-lead',
    );
    expect(accounts.items[0]?.roles[0]?.unit?.name).toBe(inWords.hetang);
    const me = await get<{ roles: { unit?: { name: string } }[] }>('hetang', '/auth/session');
    expect(me.roles[0]?.unit?.name).toBe(inWords.hetang);
  });
});

describe('two of one name who work for a unit or a secretariat carry it', () => {
  it('in what happened and in messages', async () => {
    const kase = await caseAt('contacted', plan);
    const { timeline } = await kase.see('renda');
    const of = (step: string) => timeline.find((entry) => entry.step === step);
    expect(of('register')).toMatchObject({ by: PERSON, toldApartBy: '市人大常委会代表工委' });
    expect(of('recordContact')).toMatchObject({ by: PERSON, toldApartBy: atWork });
    expect(of('assign')).toMatchObject({ toldApartBy: null });
    const { items } = await get<NoticeListDto>('dengbo', '/notices');
    expect(items.find(({ step, proposalId }) => step === 'register' && proposalId === kase.id)).toMatchObject({
      ...{ by: PERSON, toldApartBy: '市人大常委会代表工委' },
    });
  });

  it('where they recorded, drafted or added a file', async () => {
    const kase = await caseAt('opinionsIn', plan);
    await kase.write('tianyuan');
    await kase.file('tianyuan', { purpose: 'reply', subjectId: (await kase.letter('tianyuan')).id });
    const found = await kase.see('tianyuan');
    const said = `${PERSON}（${atWork}）`;
    expect(found.contacts.map(({ recordedBy }) => recordedBy)).toEqual([said]);
    expect(found.replies[0]?.drafters).toEqual([said]);
    expect(found.attachments.map(({ uploadedBy }) => uploadedBy)).toEqual([said]);
  });

  it('where somebody else’s text came first', async () => {
    const kase = await caseAt('contacted', { lead: 'tianyuan' });
    const { id } = await kase.letter('tianyuan');
    const text = await kase.letterText('tianyuan');
    await kase.write('tianyuan', text);
    const client = await as('tianyuan');
    const { body } = await client.put(`/api/replies/${id}`).send(text).expect(409);
    expect((body as { params: { by: string } }).params.by).toBe(`${PERSON}（${atWork}）`);
  });

  it('and a member carries his post where somebody who works on the case bears his name', async () => {
    await edit(admin, `members/${memberOf('dengbo')}`, { name: PERSON, post: '某校教师' });
    await rename('dengbo', PERSON);
    const kase = await caseAt('accepted', plan);
    const { timeline } = await kase.see('renda');
    const of = (step: string) => timeline.find((entry) => entry.step === step);
    expect(of('submit')).toMatchObject({ by: PERSON, toldApartBy: expect.stringContaining('某校教师') as string });
    expect(of('register')?.toldApartBy).toBe('市人大常委会代表工委');
  });
});

async function rowOf(login: string, caseId: string) {
  const { items } = await get<ProposalListDto>(login, '/proposals?sort=-submitted');
  return items.find(({ id }) => id === caseId);
}
