import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';
import type { KeptText } from '../case/rows/text-version.entity.js';

const started = await startApp();
const { as, dataSource } = started;
const { caseAt, file, memberOf, see, step } = await walk(started);

interface Kept {
  version: number;
  step: string;
  content: KeptText;
}

/** The texts of a case that were kept, of one machine, in the order in which they were. */
const keptOf = (caseId: string, machine: string): Promise<Kept[]> =>
  dataSource.query<Kept[]>(
    `SELECT text_versions.version, events.step, text_versions.content
     FROM text_versions JOIN events ON events.id = text_versions.event_id
     WHERE text_versions.proposal_id = $1 AND text_versions.machine = $2 ORDER BY events.number`,
    [caseId, machine],
  );

const text = {
  title: '关于路灯的建议',
  background: '夜间昏暗。',
  requests: ['增设。', '检修。'],
  disclosureWish: 'full',
};

async function invited(...logins: string[]): Promise<{ id: string; confirm: (login: string) => Promise<unknown> }> {
  const { id } = await step('dengbo', '/proposals', text);
  const { invitations } = await step('dengbo', `/proposals/${id}/invite`, { memberIds: logins.map(memberOf) });
  const own = new Map(invitations.map((invitation) => [invitation.memberId, invitation.id]));
  const confirm = async (login: string) => {
    const { textVersion } = await see(login, id);
    return step(login, `/invitations/${own.get(memberOf(login))}/confirm`, { textVersion });
  };
  return { id, confirm };
}

async function edit(id: string, change: object): Promise<void> {
  const { textVersion } = await see('dengbo', id);
  const client = await as('dengbo');
  await client
    .patch(`/api/proposals/${id}`)
    .send({ textVersion, ...change })
    .expect(200);
}

it('a text that co-signers confirmed is kept as they read it, whatever becomes of it', async () => {
  const { id, confirm } = await invited('tanguiyan', 'hedi');
  const fileId = await file('dengbo', id, { purpose: 'proposal' });
  await edit(id, { background: '夜间昏暗，行人不便。' });
  const asRead = await see('dengbo', id);
  await confirm('tanguiyan');
  await confirm('hedi');
  await step('dengbo', `/proposals/${id}/reopen-text`);
  await edit(id, { background: '已改善。', requests: [{ text: '验收。' }] });
  await edit(id, { title: '关于路灯验收的建议' });
  await confirm('hedi');
  await step('dengbo', `/proposals/${id}/submit`);

  const { textVersion } = await see('dengbo', id);
  const [first, second, ...others] = await keptOf(id, 'proposal');
  expect(others).toEqual([]);
  expect(first).toMatchObject({ version: asRead.textVersion, step: 'confirm' });
  expect(first?.content).toEqual({
    ...{ title: text.title, background: '夜间昏暗，行人不便。', suggestedUnits: '', disclosureWish: 'full' },
    requests: asRead.requests.map((request) => ({ id: request.id, text: request.text })),
    files: [{ id: fileId, name: '附件.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string }],
  });
  expect(second).toMatchObject({
    ...{ version: textVersion, step: 'confirm' },
    content: { title: '关于路灯验收的建议', background: '已改善。', requests: [{ text: '验收。' }] },
  });
});

it('the same words with another file are another text', async () => {
  const { id, confirm } = await invited('tanguiyan');
  await confirm('tanguiyan');
  await step('dengbo', `/proposals/${id}/reopen-text`);
  await file('dengbo', id, { purpose: 'proposal' });
  await confirm('tanguiyan');
  const kept = await keptOf(id, 'proposal');
  expect(kept.map(({ content }) => content.files.length)).toEqual([0, 1]);
  expect(new Set(kept.map(({ version }) => version)).size).toBe(1);
});

it('what is only written, saved and offered is not kept; what is submitted is', async () => {
  const { id } = await invited('tanguiyan');
  await edit(id, { background: '一。' });
  await edit(id, { background: '二。' });
  expect(await keptOf(id, 'proposal')).toEqual([]);
  await step('dengbo', `/proposals/${id}/submit`);
  expect(await keptOf(id, 'proposal')).toMatchObject([{ step: 'submit', content: { background: '二。' } }]);
});

it('an opinion is kept each time it is given', async () => {
  const kase = await caseAt('opinionsIn');
  await kase.takeOnPart('fagai', 'send-back-opinion', { reason: '请细化。' }, 'jiaotong');
  const { id, opinion } = await kase.part('fagai', 'fagai');
  const drafter = await as('fagai');
  await drafter
    .put(`/api/assignments/${id}/opinion`)
    .send({ version: opinion?.version, text: '分三期实施。' })
    .expect(200);
  await kase.takeOnPart('fagai', 'submit-opinion');
  const { opinion: read } = await kase.part('fagai', 'fagai');
  await kase.takeOnPart('fagai', 'give-opinion', { version: read?.version }, 'fagai-lead');
  const kept = await keptOf(kase.id, 'assignment');
  expect(kept.map((one) => [one.step, one.content])).toEqual([
    ['giveOpinion', { text: '同意，建议分两期实施。', files: [] }],
    ['giveOpinion', { text: '分三期实施。', files: [] }],
  ]);
});

it('a letter is kept as it was checked and as it was issued, with its number and its signer', async () => {
  const kase = await caseAt('awaitingIssue', { sole: 'jiaotong', classCode: 'B' });
  await kase.takeOnLetter('jiaotong', 'send-back-draft', { reason: '语句不通。' }, 'jiaotong-lead');
  await kase.write('jiaotong', { ...(await kase.letterText('jiaotong')), opening: '您好。' });
  await kase.takeOnLetter('jiaotong', 'submit-for-check');
  await kase.passCheck('jiaotong');
  await kase.issue('jiaotong', '株函〔2026〕31号');
  await kase.takeOnLetter('jiaotong', 'deliver', { deliveries: [] });
  const { version, opening, points } = await kase.letter('jiaotong');
  const kept = await keptOf(kase.id, 'reply');
  expect(kept.map((one) => [one.step, one.content['opening'], one.content['documentNumber']])).toEqual([
    ['passCheck', '您提出的建议收悉。', null],
    ['passCheck', '您好。', null],
    ['issue', '您好。', '株函〔2026〕31号'],
  ]);
  expect(kept.at(-1)).toMatchObject({ version, content: { opening, signer: '肖建国', issuedOn: '2026-03-16' } });
  expect(kept.at(-1)?.content['points']).toEqual(
    points.map(({ requestId, answer, promise, promiseDueOn }) => ({ requestId, answer, promise, promiseDueOn })),
  );
});

it('every field that can be written is kept', async () => {
  const { components } = JSON.parse(await readFile(new URL('../../openapi.json', import.meta.url), 'utf8')) as {
    components: { schemas: Record<string, { properties: object }> };
  };
  const written = (request: string) =>
    Object.keys(components.schemas[request]?.properties ?? {}).filter((name) => !/version/iu.test(name));
  const kase = await caseAt('issued');
  for (const [machine, request] of [
    ['proposal', 'ChangeProposal'],
    ['assignment', 'DraftOpinion'],
    ['reply', 'SaveReply'],
  ] as const) {
    const [kept] = await keptOf(kase.id, machine);
    expect(written(request).length).toBeGreaterThan(0);
    expect(Object.keys(kept?.content ?? {})).toEqual(expect.arrayContaining([...written(request), 'files']));
  }
});

it.each(['text_versions', 'events'])('nobody changes or removes what stands in %s', async (table) => {
  const [before] = await dataSource.query<[{ count: string }]>(`SELECT count(*) FROM ${table}`);
  expect(Number(before.count)).toBeGreaterThan(0);
  const refused = `what stands in ${table} is never changed or removed`;
  await expect(dataSource.query(`UPDATE ${table} SET id = id`)).rejects.toThrow(refused);
  await expect(dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow(refused);
  await expect(dataSource.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(refused);
  expect(await dataSource.query(`SELECT count(*) FROM ${table}`)).toEqual([before]);
});
