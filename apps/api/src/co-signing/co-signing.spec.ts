import { afterEach, describe, expect, it } from 'vitest';
import { previewed } from '../../test/foretold.js';
import { startApp } from '../../test/start-app.js';
import { town } from '../../test/town.js';
import type { CaseDto } from '../document/case.dto.js';

const started = await startApp();
const { as, clock, dataSource } = started;
const { file, step, see, memberOf } = await town(started);
const start = clock.now();
afterEach(() => clock.setTo(start));

const text = { title: '关于联名的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'titleOnly' };
const invited = async (...logins: string[]) => {
  const { id } = await step('dengbo', '/proposals', text);
  return step('dengbo', `/proposals/${id}/invite`, { memberIds: logins.map(memberOf) });
};
const invitationOf = ({ invitations }: CaseDto, login: string) =>
  invitations.find(({ memberId }) => memberId === memberOf(login))!.id;
/** A text that was invited to and not changed since. */
const read = { textVersion: 1 };
const refusal = async (login: string, path: string, body: object, status: number) =>
  (await (await as(login)).post(`/api${path}`).send(body).expect(status)).body as { code: string; fields?: object[] };

describe('an invitation to co-sign', () => {
  it('reaches the invited member, who reads the draft and confirms in person', async () => {
    const kase = await invited('tanguiyan', 'hedi');
    expect(kase.invitations).toMatchObject([
      { memberName: '谭桂艳', state: 'invited', expiresOn: '2026-03-30' },
      { memberName: '何砥', state: 'invited' },
    ]);
    const asked = await see('tanguiyan', kase.id);
    expect(asked.availableActions.map(({ step: name }) => name)).toEqual(['confirm', 'declineInvitation']);
    const confirmed = await step('tanguiyan', `/invitations/${invitationOf(kase, 'tanguiyan')}/confirm`, read);
    expect(confirmed.coSigners).toMatchObject([{ name: '谭桂艳' }]);
    const [notice] = await dataSource.query<{ login: string }[]>(
      `SELECT login FROM notices JOIN messages ON messages.id = message_id JOIN accounts ON accounts.id = account_id
       JOIN events ON events.id = event_id
       WHERE step = 'confirm' AND messages.proposal_id = $1`,
      [kase.id],
    );
    expect(notice?.login).toBe('dengbo');
  });

  it('is answered by nobody else, neither author nor another invitee', async () => {
    const kase = await invited('tanguiyan', 'hedi');
    const path = `/invitations/${invitationOf(kase, 'tanguiyan')}/confirm`;
    expect((await refusal('hedi', path, read, 403)).code).toBe('not-your-part');
    expect((await refusal('dengbo', path, read, 403)).code).toBe('not-your-part');
    expect((await refusal('shihuibin', path, read, 404)).code).toBe('not-found');
    expect((await refusal('renda', path, read, 403)).code).toBe('not-permitted');
  });

  it('confirms the text that was read, and no other', async () => {
    const kase = await invited('tanguiyan');
    const path = `/invitations/${invitationOf(kase, 'tanguiyan')}/confirm`;
    const { textVersion } = await see('tanguiyan', kase.id);
    await (await as('dengbo')).patch(`/api/proposals/${kase.id}`).send({ textVersion, title: '另一件事' }).expect(200);
    const unread = await refusal('tanguiyan', path, { textVersion }, 409);
    expect(unread).toMatchObject({ code: 'changed-meanwhile', params: { version: textVersion + 1 } });
    for (const said of [{}, { fileIds: [] }, { textVersion: null }, { textVersion: 'x' }])
      expect(await refusal('tanguiyan', path, said, 422)).toMatchObject({
        ...{ code: 'invalid-input', fields: [{ field: 'textVersion' }] },
      });
    const { coSigners } = await step('tanguiyan', path, { textVersion: textVersion + 1 });
    expect(coSigners).toMatchObject([{ name: '谭桂艳' }]);
  });

  it('confirms the files that were read, and no others', async () => {
    const kase = await invited('tanguiyan');
    const path = `/invitations/${invitationOf(kase, 'tanguiyan')}/confirm`;
    const first = await file('dengbo', kase.id, { purpose: 'proposal' });
    const { textVersion, attachments } = await see('tanguiyan', kase.id);
    const fileIds = attachments.map(({ id }) => id);
    expect(fileIds).toEqual([first]);
    const second = await file('dengbo', kase.id, { purpose: 'proposal' });
    const unread = { code: 'changed-meanwhile', params: { version: textVersion } };
    expect(await refusal('tanguiyan', path, { textVersion, fileIds }, 409)).toMatchObject(unread);
    await (await as('dengbo')).delete(`/api/attachments/${first}`).expect(204);
    expect(await refusal('tanguiyan', path, { textVersion, fileIds }, 409)).toMatchObject(unread);
    expect(await refusal('tanguiyan', path, { textVersion, fileIds: [] }, 409)).toMatchObject(unread);
    for (const wrong of [null, second, [second, second], ['x']])
      expect((await refusal('tanguiyan', path, { textVersion, fileIds: wrong }, 422)).code).toBe('invalid-input');
    const { coSigners } = await step('tanguiyan', path, { textVersion, fileIds: [second] });
    expect(coSigners).toMatchObject([{ name: '谭桂艳' }]);
  });

  it('may be declined, and the member be asked again', async () => {
    const kase = await invited('tanguiyan');
    await step('tanguiyan', `/invitations/${invitationOf(kase, 'tanguiyan')}/decline`);
    await (await as('tanguiyan')).get(`/api/proposals/${kase.id}`).expect(404);
    const again = await step('dengbo', `/proposals/${kase.id}/invite`, { memberIds: [memberOf('tanguiyan')] });
    expect(again.invitations).toMatchObject([{ state: 'invited' }]);
  });

  it('may be recalled before it is answered, not after', async () => {
    const kase = await invited('tanguiyan', 'hedi');
    const recalled = await step('dengbo', `/invitations/${invitationOf(kase, 'hedi')}/recall`);
    expect(recalled.invitations.map(({ state }) => state)).toEqual(['invited', 'recalled']);
    await (await as('hedi')).get(`/api/proposals/${kase.id}`).expect(404);
    await step('tanguiyan', `/invitations/${invitationOf(kase, 'tanguiyan')}/confirm`, read);
    const late = await refusal('dengbo', `/invitations/${invitationOf(kase, 'tanguiyan')}/recall`, {}, 409);
    expect(late.code).toBe('invitation-over');
  });

  it('ends with its day in Shanghai: from then on the draft is out of sight', async () => {
    const { id } = await step('dengbo', '/proposals', text);
    const expiresOn = '2026-03-17';
    const kase = await step('dengbo', `/proposals/${id}/invite`, { memberIds: [memberOf('hedi')], expiresOn });
    clock.setTo('2026-03-17T23:59:00+08:00');
    expect((await see('hedi', id)).availableActions.map(({ step: name }) => name)).toContain('confirm');
    clock.setTo('2026-03-18T00:01:00+08:00');
    expect((await see('dengbo', id)).invitations).toMatchObject([{ state: 'expired', expiresOn }]);
    const hedi = await as('hedi');
    await hedi.get(`/api/proposals/${id}`).expect(404);
    const { items } = (await hedi.get('/api/proposals').expect(200)).body as { items: { id: string }[] };
    expect(items.map((item) => item.id)).not.toContain(id);
    for (const answer of ['confirm', 'decline']) {
      const path = `/invitations/${invitationOf(kase, 'hedi')}/${answer}`;
      expect((await refusal('hedi', path, answer === 'confirm' ? read : {}, 404)).code).toBe('not-found');
    }
  });

  it('that has expired is not recalled, but the member may be asked again', async () => {
    const { id } = await step('dengbo', '/proposals', text);
    const expiresOn = '2026-03-17';
    const asked = { memberIds: [memberOf('hedi')], expiresOn };
    const kase = await step('dengbo', `/proposals/${id}/invite`, asked);
    clock.setTo('2026-03-18T08:00:00+08:00');
    const recalled = await refusal('dengbo', `/invitations/${invitationOf(kase, 'hedi')}/recall`, {}, 409);
    expect(recalled.code).toBe('invitation-over');
    const again = await step('dengbo', `/proposals/${id}/invite`, { ...asked, expiresOn: '2026-03-19' });
    expect(again.invitations).toMatchObject([{ state: 'invited', expiresOn: '2026-03-19' }]);
    await step('hedi', `/invitations/${invitationOf(again, 'hedi')}/confirm`, read);
    clock.setTo('2026-03-20T08:00:00+08:00');
    expect((await see('hedi', id)).coSigners).toMatchObject([{ name: '何砥' }]);
  });

  it('that has expired is told nothing when the draft is discarded', async () => {
    const { id } = await step('dengbo', '/proposals', text);
    const asked = { memberIds: [memberOf('hedi')], expiresOn: '2026-03-17' };
    await step('dengbo', `/proposals/${id}/invite`, asked);
    await step('dengbo', `/proposals/${id}/invite`, { memberIds: [memberOf('tanguiyan')] });
    clock.setTo('2026-03-18T08:00:00+08:00');
    expect((await previewed(as, 'dengbo', `/proposals/${id}/discard`, {})).tells).toEqual(['谭桂艳']);
    await step('dengbo', `/proposals/${id}/discard`);
    const told = await dataSource.query<{ login: string }[]>(
      `SELECT login FROM notices JOIN messages ON messages.id = message_id JOIN accounts ON accounts.id = account_id
       JOIN events ON events.id = event_id
       WHERE step = 'discard' AND messages.proposal_id = $1`,
      [id],
    );
    expect(told).toEqual([{ login: 'tanguiyan' }]);
  });

  it.each([
    ['the author', () => memberOf('dengbo'), 'own-case'],
    ['a member of another body', () => memberOf('mohongbo'), 'unknown-reference'],
    ['nobody known', () => '00000000-0000-7000-8000-000000000000', 'unknown-reference'],
  ])('does not go to %s', async (_, memberId, code) => {
    const { id } = await step('dengbo', '/proposals', text);
    const { fields } = await refusal('dengbo', `/proposals/${id}/invite`, { memberIds: [memberId()] }, 422);
    expect(fields).toEqual([expect.objectContaining({ field: 'memberIds.0', code })]);
  });

  it('does not go to the same member twice', async () => {
    const { id } = await invited('tanguiyan');
    const again = { memberIds: [memberOf('tanguiyan')] };
    expect((await refusal('dengbo', `/proposals/${id}/invite`, again, 409)).code).toBe('already-invited');
    const twice = { memberIds: [memberOf('hedi'), memberOf('hedi')] };
    expect((await refusal('dengbo', `/proposals/${id}/invite`, twice, 422)).fields).toEqual([
      expect.objectContaining({ field: 'memberIds', code: 'repeated' }),
    ]);
  });
});

describe('a confirmed text', () => {
  it('cannot change under its co-signers; reopening it asks them again', async () => {
    const kase = await invited('tanguiyan');
    await step('tanguiyan', `/invitations/${invitationOf(kase, 'tanguiyan')}/confirm`, read);
    const patch = { textVersion: 1, title: '悄悄改' };
    const { body } = await (await as('dengbo')).patch(`/api/proposals/${kase.id}`).send(patch).expect(409);
    expect(body).toMatchObject({ code: 'condition-not-met', params: { rule: 'textIsUnconfirmed' } });

    clock.setTo('2026-04-20T10:00:00+08:00');
    const reopened = await step('dengbo', `/proposals/${kase.id}/reopen-text`);
    expect(reopened.invitations).toMatchObject([{ state: 'invited', expiresOn: '2026-05-07' }]);
    expect(reopened.coSigners).toEqual([]);
    await (await as('dengbo')).patch(`/api/proposals/${kase.id}`).send(patch).expect(200);
    const notices = await dataSource.query<object[]>(
      `SELECT 1 FROM notices JOIN messages ON messages.id = message_id JOIN accounts ON accounts.id = account_id
       JOIN events ON events.id = event_id
       WHERE step = 'reopenText' AND login = 'tanguiyan' AND messages.proposal_id = $1`,
      [kase.id],
    );
    expect(notices).toHaveLength(1);
    expect((await refusal('dengbo', `/proposals/${kase.id}/reopen-text`, {}, 409)).code).toBe('condition-not-met');
  });

  it('asks its co-signers again until the day the inviter chose, if that is later', async () => {
    const { id } = await step('dengbo', '/proposals', text);
    const asked = { memberIds: [memberOf('tanguiyan')], expiresOn: '2026-06-30' };
    const kase = await step('dengbo', `/proposals/${id}/invite`, asked);
    await step('tanguiyan', `/invitations/${invitationOf(kase, 'tanguiyan')}/confirm`, read);
    const reopened = await step('dengbo', `/proposals/${id}/reopen-text`);
    expect(reopened.invitations).toMatchObject([{ state: 'invited', expiresOn: '2026-06-30' }]);
  });

  it('is submitted with those who confirmed; what is still open is recalled', async () => {
    const kase = await invited('tanguiyan', 'hedi');
    await step('tanguiyan', `/invitations/${invitationOf(kase, 'tanguiyan')}/confirm`, read);
    const submitted = await step('dengbo', `/proposals/${kase.id}/submit`);
    expect(submitted.coSigners.map(({ name }) => name)).toEqual(['谭桂艳']);
    expect(submitted.invitations.map(({ state }) => state)).toEqual(['confirmed', 'recalled']);
    expect((await see('tanguiyan', kase.id)).state).toBe('submitted');
    await (await as('hedi')).get(`/api/proposals/${kase.id}`).expect(404);
  });

  it('says also after it is submitted who let the day of the invitation pass', async () => {
    const kase = await invited('hedi');
    clock.setTo('2026-03-31T08:00:00+08:00');
    const submitted = await step('dengbo', `/proposals/${kase.id}/submit`);
    expect(submitted.invitations.map(({ state }) => state)).toEqual(['expired']);
  });
});

describe('a signature on paper', () => {
  const onBehalf = { receivedHow: 'paper', receivedOn: '2026-03-13' };
  const scanOn = async (caseId: string) => {
    const [scan] = await dataSource.query<{ id: string }[]>(
      `INSERT INTO attachments (body_id, proposal_id, purpose, name, media_type, bytes, sha256, storage_key, uploaded_by, uploaded_at)
       SELECT body_id, proposals.id, 'scan', '签名页.pdf', 'application/pdf', 1, '', proposals.id::text, accounts.id, $2
       FROM proposals, accounts WHERE proposals.id = $1 AND login = 'renda' RETURNING attachments.id`,
      [caseId, clock.now()],
    );
    return scan!.id;
  };

  it('is recorded by the secretariat with its scan and counts as confirmed; the member is told', async () => {
    const { id } = await step('renda', '/proposals', { ...text, authorMemberId: memberOf('dengbo'), onBehalf });
    const signature = { memberIds: [memberOf('tanguiyan')], scanId: await scanOn(id) };
    const signed = await step('renda', `/proposals/${id}/paper-signatures`, signature);
    expect(signed.invitations).toMatchObject([{ memberName: '谭桂艳', state: 'confirmed', onPaper: true }]);
    expect((await see('tanguiyan', id)).coSigners).toMatchObject([{ name: '谭桂艳' }]);
    expect((await refusal('renda', `/proposals/${id}/paper-signatures`, signature, 409)).code).toBe('already-invited');
  });

  it('of one sheet are recorded in one act, for whoever was invited before too, and each is told', async () => {
    const { id } = await step('renda', '/proposals', { ...text, authorMemberId: memberOf('dengbo'), onBehalf });
    await step('renda', `/proposals/${id}/invite`, { memberIds: [memberOf('hedi')] });
    const scanId = await scanOn(id);
    const memberIds = [memberOf('tanguiyan'), memberOf('hedi')];
    const signed = await step('renda', `/proposals/${id}/paper-signatures`, { memberIds, scanId });
    expect(signed.coSigners.map(({ name }: { name: string }) => name).toSorted()).toEqual(['何砥', '谭桂艳']);
    const entries = signed.timeline.filter((entry: { step: string }) => entry.step === 'recordPaperSignature');
    expect(entries).toMatchObject([{ details: { name: '谭桂艳、何砥' } }]);
    const told = await dataSource.query<{ login: string }[]>(
      `SELECT login FROM notices JOIN messages ON messages.id = message_id JOIN accounts ON accounts.id = account_id
       JOIN events ON events.id = event_id
       WHERE step = 'recordPaperSignature' AND messages.proposal_id = $1 ORDER BY login`,
      [id],
    );
    expect(told.map(({ login }) => login)).toEqual(['hedi', 'tanguiyan']);
    // One who signed already: nothing of the sheet is recorded.
    const again = { memberIds: [memberOf('shihuibin'), memberOf('hedi')], scanId };
    expect((await refusal('renda', `/proposals/${id}/paper-signatures`, again, 409)).code).toBe('already-invited');
    expect((await see('renda', id)).coSigners).toHaveLength(2);
  });

  it('needs a scan of this very case, and a draft that staff opened', async () => {
    const { id } = await step('renda', '/proposals', { ...text, authorMemberId: memberOf('dengbo'), onBehalf });
    const other = await step('renda', '/proposals', { ...text, authorMemberId: memberOf('hedi'), onBehalf });
    const foreign = { memberIds: [memberOf('tanguiyan')], scanId: await scanOn(other.id) };
    expect((await refusal('renda', `/proposals/${id}/paper-signatures`, foreign, 422)).fields).toEqual([
      expect.objectContaining({ field: 'scanId', code: 'unknown-reference' }),
    ]);
    const own = await invited('hedi');
    const signature = { memberIds: [memberOf('tanguiyan')], scanId: await scanOn(own.id) };
    expect((await refusal('renda', `/proposals/${own.id}/paper-signatures`, signature, 404)).code).toBe('not-found');
  });
});
