import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { testPassword } from '../../test/people.js';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { as, server } = started;
const { caseAt, step, see } = await walk(started);

const draft = (text: object) => step('dengbo', '/proposals', text);

const UNSEEN: readonly [what: string, written: string, kept: string][] = [
  ['a control character', '甲\u0003乙', '甲乙'],
  ['NUL', '甲\u0000乙', '甲乙'],
  ['a C1 control character', '甲\u0085乙', '甲乙'],
  ['an escape character', '甲\u001b乙', '甲乙'],
  ['half of a character', '甲\ud800乙', '甲乙'],
  ['a mark that turns the reading direction', '甲\u202e乙', '甲乙'],
  ['a mark without width', '甲\u200b乙\ufeff', '甲乙'],
];

describe('what nobody sees is dropped on the way in', () => {
  it.each(UNSEEN)('from every part of a proposal: %s', async (_, written, kept) => {
    const { id, textVersion, ...first } = await draft({ title: written, background: written, requests: [written] });
    expect(first).toMatchObject({ title: kept, background: kept, requests: [{ text: kept }] });
    const change = { textVersion, background: `${written}丙`, requests: [{ text: written }], suggestedUnits: written };
    await (await as('dengbo')).patch(`/api/proposals/${id}`).send(change).expect(200);
    const changed = { title: kept, background: `${kept}丙`, requests: [{ text: kept }], suggestedUnits: kept };
    expect(await see('dengbo', id)).toMatchObject(changed);
  });

  it('from letters, opinions, contacts and reasons', async () => {
    const kase = await caseAt('signedFor');
    const [written, kept] = ['甲\u0085\u001b乙\ud800丙\u202e', '甲乙丙'];
    const talk = { heldOn: '2026-03-16', way: 'visit', people: written, summary: written, attachmentIds: [] };
    const { contacts } = await kase.takeOnPart('jiaotong', 'contacts', talk);
    expect(contacts).toMatchObject([{ people: kept, summary: kept }]);
    const opinion = await kase.onPart('fagai', 'opinion');
    await (await as('fagai')).put(`/api${opinion}`).send({ version: 1, text: written }).expect(200);
    expect((await kase.part('fagai', 'fagai')).opinion?.text).toBe(kept);
    const [asked] = (await kase.see('jiaotong')).requests;
    const letter = {
      version: 1,
      opening: written,
      closing: '',
      classCode: null,
      disclosure: null,
      opinionExplanations: [],
      ...{ correctedPassages: '', correctedBecause: '' },
      disclosureReason: '',
    };
    const points = [{ requestId: asked?.id, answer: written, promise: written, promiseDueOn: null }];
    await kase.write('jiaotong', { ...letter, points });
    const { replies } = await kase.see('jiaotong');
    expect(replies[0]).toMatchObject({ opening: kept, points: [{ answer: kept, promise: kept }] });
    const other = await draft({ title: '甲', background: '乙', requests: ['丙'], disclosureWish: 'full' });
    await step('dengbo', `/proposals/${other.id}/submit`);
    const { timeline } = await step('dengbo', `/proposals/${other.id}/withdraw`, { reason: written });
    expect(timeline.find(({ step: name }) => name === 'withdraw')?.details).toMatchObject({ reason: kept });
  });

  it('from registers, names of accounts at sign-in, and what is searched for', async () => {
    const admin = await as('admin');
    const added = await admin.post('/api/registers/regions').send({ name: '炎\u0003帝\u200b广场', level: 'district' });
    expect(added.body).toMatchObject({ name: '炎帝广场' });
    const { body } = await admin.get('/api/registers/regions').query({ text: '炎帝\u0003广\u200b场' }).expect(200);
    expect(body.items).toMatchObject([{ name: '炎帝广场' }]);
    const signIn = { login: '\u200badmin\u202c', password: testPassword, delivery: 'body' };
    await request(server).post('/api/auth/login').set('x-requested-with', 'jianyan').send(signIn).expect(200);
  });

  it('but not from passwords, which are taken as they are or refused', async () => {
    const signIn = { login: 'admin', password: `${testPassword}\u0003`, delivery: 'body' };
    const { body } = await request(server)
      .post('/api/auth/login')
      .set('x-requested-with', 'jianyan')
      .send(signIn)
      .expect(400);
    expect(body.fields).toMatchObject([{ field: 'password', code: 'unusable-characters' }]);
  });

  it('and what is left has to be enough', async () => {
    const { body } = await (
      await as('admin')
    )
      .post('/api/registers/regions')
      .send({ name: '\u200b\u0003\ud800', level: 'district' })
      .expect(422);
    expect(body.fields).toMatchObject([{ field: 'name', code: 'required' }]);
  });
});

describe('lines', () => {
  it.each(['\v', '\f', '\r', '\r\n', '\u2028', '\u2029'])('break at %j', async (end) => {
    const text = `甲${end}乙`;
    const { background, requests } = await draft({ background: text, requests: [text] });
    expect({ background, requests }).toMatchObject({ background: '甲\n乙', requests: [{ text: '甲\n乙' }] });
  });

  it('keep their tabs, which part columns, and their spaces', async () => {
    const table = '　　区县\t计划\t完成\n 甲县\t5\t3 ';
    expect((await draft({ background: table })).background).toBe(table);
  });

  it.each([
    ['关于甲\n乙\t丙', '关于甲 乙 丙'],
    ['  关于甲的建议 ', '关于甲的建议'],
    ['关于　　甲\u00a0 的建议', '关于 甲 的建议'],
    ['关于甲\u2028的建议', '关于甲 的建议'],
    ['关于\u202e甲乙的建议', '关于甲乙的建议'],
  ])('a title is one, with single spaces: %j', async (written, title) => {
    const { id, textVersion, title: first } = await draft({ title: written });
    expect(first).toBe(title);
    await (
      await as('dengbo')
    )
      .patch(`/api/proposals/${id}`)
      .send({ textVersion, title: `${written}甲` })
      .expect(200);
    expect((await see('dengbo', id)).title).toMatch(title);
  });
});

describe('requests that say nothing', () => {
  it.each([[['一', '']], [['\n \t', '一']], [['一', '\u200b', '　']]])('are dropped: %j', async (requests) => {
    expect((await draft({ requests })).requests).toMatchObject([{ position: 1, text: '一' }]);
  });

  it('are dropped from an edit, also where one was emptied', async () => {
    const { id, textVersion, requests } = await draft({ requests: ['一', '二'] });
    const edit = [{ id: requests[0]?.id, text: ' ' }, { id: requests[1]?.id, text: '二' }, { text: '\u3000' }];
    await (await as('dengbo')).patch(`/api/proposals/${id}`).send({ textVersion, requests: edit }).expect(200);
    expect((await see('dengbo', id)).requests).toMatchObject([{ id: requests[1]?.id, position: 1, text: '二' }]);
  });
});
