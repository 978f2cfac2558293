import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { as, addAccount } = started;
const { caseAt, step } = await walk(started);

const draft = await step('wenzhuqing', '/proposals', { title: '关于站前排水的建议' });
const letter = await (await caseAt('delivered')).onLetter('jiaotong', 'rate');
const contacts = await (await caseAt('signedFor')).onPart('jiaotong', 'contacts');
const account = await addAccount('clerk', []);
const held = { heldOn: '2026-03-16', way: 'telephone', people: '文竹青', summary: '听取意见。' };
const satisfied = { attitude: 'satisfied', result: 'satisfied' };

it.each<[string, 'patch' | 'post' | 'put', string, string, object]>([
  ['wenzhuqing', 'patch', `/proposals/${draft.id}`, 'title', { textVersion: 1, title: null }],
  ['wenzhuqing', 'patch', `/proposals/${draft.id}`, 'background', { textVersion: 1, background: null }],
  ['wenzhuqing', 'patch', `/proposals/${draft.id}`, 'suggestedUnits', { textVersion: 1, suggestedUnits: null }],
  ['wenzhuqing', 'post', `/proposals/${draft.id}/invite`, 'expiresOn', { memberIds: [account], expiresOn: null }],
  ['jiaotong', 'post', contacts, 'attachmentIds', { ...held, attachmentIds: null }],
  ['dengbo', 'post', letter, 'reason', { ...satisfied, reason: null }],
  [
    'admin',
    'put',
    `/registers/accounts/${account}/roles`,
    'roles.0.memberId',
    { version: 1, roles: [{ role: 'member', memberId: null }] },
  ],
])('null where a value belongs is refused by name: %s %s %s %s', async (login, method, path, field, body) => {
  const client = await as(login);
  const refused = await client[method](`/api${path}`).send(body).expect(422);
  expect(refused.body).toMatchObject({ code: 'invalid-input', fields: [{ field, code: 'required' }] });
});
