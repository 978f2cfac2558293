import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { FILE_LIMITS, UPLOAD_LIMITS } from '@jianyan/shared';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exe, jpg, pdf } from '../../test/files.js';
import { startApp } from '../../test/start-app.js';
import { town } from '../../test/town.js';
import { Config } from '../config.js';

const started = await startApp();
const { app, as, clock, dataSource } = started;
const { step, see, memberOf, units, firstOf, bodies } = await town(started);
const { filesDir } = app.get(Config);

const text = { title: '关于附件的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'full' };
const draft = async () => (await step('dengbo', '/proposals', text)).id;

interface Form {
  purpose?: string;
  subjectId?: string;
  name?: string;
  content?: Buffer;
  /** The `Idempotency-Key` it comes under. */
  key?: string;
}

async function upload(login: string, caseId: string, form: Form = {}) {
  const { purpose = 'proposal', subjectId, name = '现场.pdf', content = pdf(), key } = form;
  const request = (await as(login)).post(`/api/proposals/${caseId}/attachments`);
  if (key !== undefined) void request.set('idempotency-key', key);
  void request.field('purpose', purpose);
  if (subjectId !== undefined) void request.field('subjectId', subjectId);
  return request.attach('file', content, { filename: name, contentType: 'application/octet-stream' });
}

async function uploaded(login: string, caseId: string, form: Form = {}): Promise<string> {
  const { status, body } = await upload(login, caseId, form);
  expect(status, JSON.stringify(body)).toBe(201);
  return (body as { id: string }).id;
}

const download = async (login: string, id: string) => (await as(login)).get(`/api/attachments/${id}`).buffer();
const remove = async (login: string, id: string) => (await as(login)).delete(`/api/attachments/${id}`);
const restore = async (login: string, id: string) => (await as(login)).post(`/api/attachments/${id}/restore`);
const filesOnDisk = async () =>
  (await readdir(filesDir, { recursive: true })).filter((path) => /[0-9a-f]{40}$/.test(path));

/** A case in hand of 交通 (lead) and 公安 (co), as the rows stand after signing. */
async function caseInHand() {
  const id = await draft();
  await step('dengbo', `/proposals/${id}/submit`);
  await step('renda', `/proposals/${id}/register`, { categoryId: await firstOf('categories', 'congress') });
  await dataSource.query(
    `UPDATE proposals SET state = 'handling', round = 1, office_id = $2, dispatched_on = '2026-03-16' WHERE id = $1`,
    [id, units.get('市政府办公室')],
  );
  const part = async (unit: string, role: string, state = 'inHand') => {
    const [row] = await dataSource.query<{ id: string }[]>(
      `INSERT INTO assignments (body_id, proposal_id, unit_id, role, state, assigned_on, signed_on)
       SELECT body_id, id, $2, $3, $4, '2026-03-16', '2026-03-16' FROM proposals WHERE id = $1 RETURNING id`,
      [id, units.get(unit), role, state],
    );
    return row!.id;
  };
  const lead = await part('市交通运输局', 'lead');
  const co = await part('市发展和改革委员会', 'co');
  await part('市教育局', 'co', 'returned');
  const [reply] = await dataSource.query<{ id: string }[]>(
    `INSERT INTO replies (body_id, proposal_id, assignment_id, unit_id, round, kind, state, started_on)
     SELECT body_id, id, $2, $3, 1, 'first', 'drafting', '2026-03-16' FROM proposals WHERE id = $1 RETURNING id`,
    [id, lead, units.get('市交通运输局')],
  );
  return { id, lead, co, reply: reply!.id };
}

describe('a file of the text', () => {
  it('is kept byte by byte, and the case lists it', async () => {
    const caseId = await draft();
    const content = pdf(70_000);
    const { body } = await upload('dengbo', caseId, { name: '现场照片（一）.pdf', content });
    expect(body).toMatchObject({
      purpose: 'proposal',
      subjectId: null,
      name: '现场照片（一）.pdf',
      mediaType: 'application/pdf',
      bytes: content.length,
      uploadedBy: '邓波',
      href: `/api/attachments/${body.id}`,
      removable: true,
    });
    const { attachments } = await see('dengbo', caseId);
    expect(attachments).toEqual([body]);
    const answer = await download('dengbo', body.id);
    expect(answer.status).toBe(200);
    expect(Buffer.compare(answer.body, content)).toBe(0);
  });

  it('lies under a name that nobody chose, with its digest in the row', async () => {
    const content = pdf(123);
    const id = await uploaded('dengbo', await draft(), { content });
    const [row] = await dataSource.query<{ storage_key: string; sha256: string }[]>(
      'SELECT storage_key, sha256 FROM attachments WHERE id = $1',
      [id],
    );
    expect(row!.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(row!.storage_key).toMatch(/^[0-9a-f]{40}$/);
    const kept = await readFile(join(filesDir, row!.storage_key.slice(0, 2), row!.storage_key));
    expect(Buffer.compare(kept, content)).toBe(0);
  });

  it('always comes as a download that no page can run or embed', async () => {
    const id = await uploaded('dengbo', await draft(), { name: '照片.jpg', content: jpg() });
    const { headers } = await download('dengbo', id);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(jpg().length),
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('leaves no event: the step it belongs to does', async () => {
    const caseId = await draft();
    await uploaded('dengbo', caseId);
    expect(await dataSource.query('SELECT 1 FROM events WHERE proposal_id = $1', [caseId])).toHaveLength(
      (await see('dengbo', caseId)).timeline.length,
    );
    expect((await see('dengbo', caseId)).timeline.map(({ step: name }) => name)).not.toContain('upload');
  });

  it('comes from the author alone, while the text may change', async () => {
    const caseId = await draft();
    await step('dengbo', `/proposals/${caseId}/invite`, { memberIds: [memberOf('tanguiyan')] });
    expect(await upload('tanguiyan', caseId)).toMatchObject({ status: 403, body: { code: 'not-your-part' } });
    const { invitations, textVersion } = await see('dengbo', caseId);
    const id = await uploaded('dengbo', caseId);
    await step('tanguiyan', `/invitations/${invitations[0]!.id}/confirm`, { textVersion });
    const refused = { status: 409, body: { code: 'condition-not-met', params: { rule: 'textIsUnconfirmed' } } };
    expect(await upload('dengbo', caseId)).toMatchObject(refused);
    expect(await remove('dengbo', id)).toMatchObject(refused);
    expect((await see('dengbo', caseId)).attachments).toMatchObject([{ id, removable: false }]);
    await step('dengbo', `/proposals/${caseId}/submit`);
    expect(await upload('dengbo', caseId)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('may be taken away again by whoever brought it', async () => {
    const caseId = await draft();
    await step('dengbo', `/proposals/${caseId}/invite`, { memberIds: [memberOf('tanguiyan')] });
    const id = await uploaded('dengbo', caseId);
    expect(await remove('tanguiyan', id)).toMatchObject({ status: 403, body: { code: 'not-your-part' } });
    expect((await remove('dengbo', id)).status).toBe(204);
    expect((await see('dengbo', caseId)).attachments).toEqual([]);
    expect((await download('dengbo', id)).status).toBe(404);
    expect((await remove('dengbo', id)).status).toBe(404);
  });

  it('does not exist for those who do not see the case', async () => {
    const caseId = await draft();
    const id = await uploaded('dengbo', caseId);
    for (const login of ['tanguiyan', 'renda', 'zhengxie', 'zhengfuban', 'jiaotong', 'jiaotong-lead', 'mohongbo']) {
      expect((await download(login, id)).status, login).toBe(404);
      expect((await remove(login, id)).status, login).toBe(404);
      expect((await upload(login, caseId)).status, login).toBe(404);
    }
    expect((await download('admin', id)).status).toBe(403);
    expect((await (await as('dengbo')).get('/api/attachments/no-id')).status).toBe(404);
  });

  it('is one of twenty at most', async () => {
    const caseId = await draft();
    const ids = [];
    for (let count = 0; count < FILE_LIMITS.perSubject; count += 1) ids.push(await uploaded('dengbo', caseId));
    const before = await filesOnDisk();
    expect(await upload('dengbo', caseId)).toMatchObject({ status: 409, body: { code: 'too-many-files' } });
    expect(await filesOnDisk()).toHaveLength(before.length);
    await remove('dengbo', ids[0]!);
    await uploaded('dengbo', caseId);
  });
});

describe('a file that was removed', () => {
  it('is brought back by whoever removed it, as it was', async () => {
    const caseId = await draft();
    const { body } = await upload('dengbo', caseId, { name: '现场.pdf', content: pdf(70) });
    await remove('dengbo', body.id);
    expect(await restore('dengbo', body.id)).toMatchObject({ status: 200, body });
    expect((await see('dengbo', caseId)).attachments).toEqual([body]);
    expect((await download('dengbo', body.id)).status).toBe(200);
    expect(await restore('dengbo', body.id)).toMatchObject({ status: 200, body });
  });

  it('is brought back by nobody else, and not once the text stands', async () => {
    const caseId = await draft();
    await step('dengbo', `/proposals/${caseId}/invite`, { memberIds: [memberOf('tanguiyan')] });
    const id = await uploaded('dengbo', caseId);
    await remove('dengbo', id);
    for (const login of ['tanguiyan', 'renda', 'zhengxie', 'jiaotong']) {
      expect((await restore(login, id)).status, login).toBe(404);
    }
    expect((await restore('admin', id)).status).toBe(403);
    await step('dengbo', `/proposals/${caseId}/submit`);
    expect(await restore('dengbo', id)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect((await see('dengbo', caseId)).attachments).toEqual([]);
  });

  it('comes back only where its place is still free', async () => {
    const caseId = await draft();
    const id = await uploaded('dengbo', caseId);
    await remove('dengbo', id);
    for (let count = 0; count < FILE_LIMITS.perSubject; count += 1) await uploaded('dengbo', caseId);
    expect(await restore('dengbo', id)).toMatchObject({ status: 409, body: { code: 'too-many-files' } });
  });

  it.each(['no-id', '0198c0de-0000-7000-8000-000000000000'])('never was: %s', async (id) => {
    expect((await restore('dengbo', id)).status).toBe(404);
  });
});

describe('what lies on the disk has an end', () => {
  const MEGABYTE = 1024 * 1024;
  /** As if so much had been brought in, in files of 20 MB. */
  const bring = (caseId: string, login: string, megabytes: number, removed = false) =>
    dataSource.query(
      `INSERT INTO attachments (
         body_id, proposal_id, purpose, name, media_type, bytes, sha256, storage_key, uploaded_by, uploaded_at, removed_at)
       SELECT proposals.body_id, proposals.id, 'contact', 'a.pdf', 'application/pdf', 20 * 1024 * 1024, '', uuidv7()::text,
              accounts.id, $3, CASE WHEN $4 THEN $3::timestamptz END
       FROM proposals, accounts, generate_series(1, $5::integer / 20) WHERE proposals.id = $1 AND login = $2`,
      [caseId, login, clock.now(), removed, megabytes],
    );
  const ofCase = UPLOAD_LIMITS.case.bytes / MEGABYTE;
  const ofPerson = UPLOAD_LIMITS.person.bytes / MEGABYTE;

  it('for one case: whoever brought it, and whether it was removed since', async () => {
    const caseId = await draft();
    await bring(caseId, 'renda', ofCase - 40);
    await bring(caseId, 'dengbo', 20, true);
    await uploaded('dengbo', caseId, { content: pdf(19 * MEGABYTE) });
    const before = await filesOnDisk();
    expect(await upload('dengbo', caseId, { content: pdf(2 * MEGABYTE) })).toMatchObject({
      status: 409,
      body: {
        code: 'case-is-full',
        params: { megabytes: ofCase, days: 30 },
        detail: expect.stringContaining('500 MB'),
      },
    });
    expect(await filesOnDisk()).toHaveLength(before.length);
    await uploaded('dengbo', caseId);
    await uploaded('dengbo', await draft(), { content: pdf(2 * MEGABYTE) });
  });

  it('for one case again once what was removed is deleted', async () => {
    const caseId = await draft();
    await bring(caseId, 'dengbo', ofCase, true);
    expect((await upload('dengbo', caseId)).body).toMatchObject({ code: 'case-is-full' });
    await dataSource.query('DELETE FROM attachments WHERE proposal_id = $1', [caseId]);
    await uploaded('dengbo', caseId);
  });

  it('for one person within thirty days, over all cases', async () => {
    const [caseId, otherId] = [await draft(), await draft()];
    await bring(caseId, 'dengbo', ofPerson / 2);
    await bring(otherId, 'dengbo', ofPerson / 2, true);
    const fresh = await draft();
    expect(await upload('dengbo', fresh)).toMatchObject({
      status: 409,
      body: { code: 'own-uploads-full', params: { megabytes: ofPerson, days: 30 } },
    });
    await uploaded('mohongbo', (await step('mohongbo', '/proposals', text)).id);
    clock.advance({ days: 30, minutes: 1 });
    await uploaded('dengbo', fresh);
  });
});

describe('a disk that is full', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(['writeFile', 'sync'] as const)(
    'is our fault, and said so, when a file cannot be kept: %s',
    async (method) => {
      const caseId = await draft();
      const handle = await open(new URL(import.meta.url));
      const prototype = Object.getPrototypeOf(handle) as FileHandle;
      await handle.close();
      const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
        code: 'ENOSPC',
        syscall: 'write',
      });
      vi.spyOn(prototype, method).mockRejectedValue(full);
      const logged = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
      for (const content of [pdf(), pdf(5_000_000)]) {
        expect(await upload('dengbo', caseId, { content })).toMatchObject({
          status: 507,
          body: { code: 'storage-full', detail: expect.stringContaining('存储空间已满') },
        });
      }
      expect(logged).toHaveBeenCalledWith(expect.objectContaining({ err: full }), 'The disk is full');
      vi.restoreAllMocks();
      expect((await see('dengbo', caseId)).attachments).toEqual([]);
      await uploaded('dengbo', caseId);
    },
  );
});

describe('two uploads at once', () => {
  it('do not both take the last place', async () => {
    const caseId = await draft();
    for (let count = 1; count < FILE_LIMITS.perSubject; count += 1) await uploaded('dengbo', caseId);
    const answers = await Promise.all([1, 2, 3].map(() => upload('dengbo', caseId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await see('dengbo', caseId)).attachments).toHaveLength(FILE_LIMITS.perSubject);
  });
});

describe('names', () => {
  it.each([
    ['关于石峰区供水的调研报告.pdf', '关于石峰区供水的调研报告.pdf'],
    ['📷 现场👨‍👩‍👧.pdf', '📷 现场👨‍👩‍👧.pdf'],
    ['他说"可以".pdf', '他说"可以".pdf'],
    ["it's 100% (new); a=b.pdf", "it's 100% (new); a=b.pdf"],
    ['一行\r\nX-Evil: 1.pdf', '一行X-Evil: 1.pdf'],
    ['../../../etc/照片.pdf', '照片.pdf'],
    ['C:\\Users\\邓波\\照片.pdf', '照片.pdf'],
    ['\u202efdp.照片.pdf', 'fdp.照片.pdf'],
    ['现\u200b场\ufeff.p\u200bdf', '现场.pdf'],
    ['\u200b.pdf', '附件.pdf'],
    ['\u3000\u2800.pdf', '附件.pdf'],
    ['.pdf', '附件.pdf'],
    ['资料/.pdf', '附件.pdf'],
    ['..pdf', '附件.pdf'],
    [`${'很'.repeat(300)}.pdf`, `${'很'.repeat(FILE_LIMITS.name - 4)}.pdf`],
  ])('%j is kept as %j', async (sent, kept) => {
    const { status, body } = await upload('dengbo', await draft(), { name: sent });
    expect(status).toBe(201);
    expect(body.name).toBe(kept);
    const { headers } = await download('dengbo', body.id);
    const [, plain, encoded] = /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''(\S+)$/.exec(
      headers['content-disposition']!,
    )!;
    expect(plain).not.toMatch(/["\\]/);
    expect(decodeURIComponent(encoded!)).toBe(kept);
  });
});

describe('an upload that is repeated under its key', () => {
  const namesOn = async (caseId: string) => (await see('dengbo', caseId)).attachments.map(({ name }) => name);

  it('is stored once and answered as the first, whatever has come in between', async () => {
    const caseId = await draft();
    const first = await upload('dengbo', caseId, { key: 'one' });
    const before = await filesOnDisk();
    expect(await upload('dengbo', caseId, { key: 'one' })).toMatchObject({ status: 201, body: first.body });
    await step('dengbo', `/proposals/${caseId}/submit`);
    expect((await upload('dengbo', caseId, { key: 'one' })).body).toMatchObject({ id: first.body.id });
    expect((await upload('dengbo', caseId, { key: 'late' })).body).toMatchObject({ code: 'wrong-state' });
    expect(await namesOn(caseId)).toEqual(['现场.pdf']);
    expect((await filesOnDisk()).sort()).toEqual(before.sort());
  });

  it('is stored once when both come at the same moment', async () => {
    const caseId = await draft();
    const answers = await Promise.all([1, 2, 3].map(() => upload('dengbo', caseId, { key: 'two' })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await namesOn(caseId)).toEqual(['现场.pdf']);
  });

  it.each<[string, Form]>([
    ['other bytes of the same length', { content: pdf().fill('2', 10) }],
    ['another name', { name: '别的.pdf' }],
    ['another purpose', { purpose: 'contact' }],
    ['another subject', { purpose: 'reply', subjectId: crypto.randomUUID() }],
  ])('with %s is refused, and the first stays', async (_, other) => {
    const { id, reply } = await caseInHand();
    const form = { purpose: 'reply', subjectId: reply, key: 'three' };
    await uploaded('jiaotong', id, form);
    const before = await filesOnDisk();
    const refused = { status: 422, body: { code: 'idempotency-key-reused' } };
    expect(await upload('jiaotong', id, { ...form, ...other })).toMatchObject(refused);
    expect((await filesOnDisk()).sort()).toEqual(before.sort());
  });

  it('is another one on another case, and where it bears no key', async () => {
    const [caseId, otherId] = [await draft(), await draft()];
    for (const key of ['four', undefined, undefined]) await uploaded('dengbo', caseId, { ...(key && { key }) });
    await uploaded('dengbo', otherId, { key: 'four' });
    expect([await namesOn(caseId), await namesOn(otherId)].map(({ length }) => length)).toEqual([3, 1]);
  });

  it('may be put right after a refusal, and is gone once it was removed', async () => {
    const caseId = await draft();
    expect((await upload('dengbo', caseId, { key: 'five', content: exe() })).status).toBe(422);
    const id = await uploaded('dengbo', caseId, { key: 'five' });
    await remove('dengbo', id);
    expect((await upload('dengbo', caseId, { key: 'five' })).status).toBe(404);
    expect(await namesOn(caseId)).toEqual([]);
  });

  it('needs a key that is one', async () => {
    const { status, body } = await upload('dengbo', await draft(), { key: 'x'.repeat(101) });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'malformed-request' });
  });
});

describe('an upload is refused, and nothing of it stays, when', () => {
  const tooLarge = pdf(FILE_LIMITS.bytes);
  it.each([
    ['it is empty', { content: Buffer.alloc(0) }, 422, 'file-empty'],
    ['it is larger than 20 MB', { content: tooLarge }, 413, 'file-too-large'],
    [
      'it is far larger than 20 MB',
      { content: Buffer.concat([tooLarge, Buffer.alloc(200_000)]) },
      413,
      'file-too-large',
    ],
    ['it is a program under another name', { name: '方案.docx', content: exe() }, 422, 'file-type-not-accepted'],
    ['its purpose is unknown', { purpose: 'virus' }, 422, 'invalid-input'],
    ['a reply is not named', { purpose: 'reply' }, 422, 'invalid-input'],
    ['a reply is misnamed', { purpose: 'reply', subjectId: "' OR 1=1" }, 422, 'invalid-input'],
    ['the reply is none of this case', { purpose: 'reply', subjectId: crypto.randomUUID() }, 404, 'not-found'],
  ] as [string, Form, number, string][])('%s', async (_, form, status, code) => {
    const caseId = await draft();
    const before = await filesOnDisk();
    expect(await upload('dengbo', caseId, form)).toMatchObject({ status, body: { code } });
    expect(await filesOnDisk()).toEqual(before);
    expect((await see('dengbo', caseId)).attachments).toEqual([]);
  });

  it('there is no file in the form, no form, or only half of one', async () => {
    const path = `/api/proposals/${await draft()}/attachments`;
    const client = await as('dengbo');
    const missing = { status: 422, body: { code: 'file-missing' } };
    expect(await client.post(path).field('purpose', 'proposal')).toMatchObject(missing);
    expect(await client.post(path).send({ purpose: 'proposal' })).toMatchObject(missing);
    const malformed = { status: 400, body: { code: 'malformed-request' } };
    const half =
      '--b\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nproposal\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7';
    expect(await client.post(path).type('multipart/form-data; boundary=b').send(half)).toMatchObject(malformed);
    expect(await client.post(path).type('multipart/form-data').send(half)).toMatchObject(malformed);
    const twice = client.post(path).field('purpose', 'proposal').attach('file', pdf(), 'a.pdf');
    expect(await twice.attach('file', exe(), 'b.pdf')).toMatchObject({
      status: 422,
      body: { fields: [{ field: 'file', code: 'stated-twice' }] },
    });
    const late = client.post(path).field('purpose', 'proposal').attach('file', pdf(), 'a.pdf');
    expect(await late.field('subjectId', crypto.randomUUID())).toMatchObject({
      status: 422,
      body: { fields: [{ field: 'subjectId', code: 'unknown-property' }] },
    });
    expect((await see('dengbo', path.split('/')[3]!)).attachments).toEqual([]);
    expect(await client.post(path).field('colour', 'red').attach('file', pdf(), 'a.pdf')).toMatchObject({
      status: 422,
      body: { fields: [{ field: 'colour', code: 'unknown-property' }] },
    });
  });
});

describe('a file of a unit’s work', () => {
  it('comes from the drafter of the reply and is read by others once the reply is delivered', async () => {
    const { id, reply } = await caseInHand();
    const form = { purpose: 'reply', subjectId: reply };
    expect(await upload('jiaotong-lead', id, form)).toMatchObject({ status: 403, body: { code: 'not-your-part' } });
    expect(await upload('fagai', id, form)).toMatchObject({ status: 403 });
    const file = await uploaded('jiaotong', id, form);
    const stranger = async (login: string) => (await download(login, file)).status;
    expect((await download('jiaotong-lead', file)).status).toBe(200);
    for (const login of ['dengbo', 'renda', 'zhengfuban', 'fagai', 'jiaoyu'])
      expect(await stranger(login), login).toBe(404);
    expect((await see('dengbo', id)).attachments).toEqual([]);

    await dataSource.query(`UPDATE replies SET state = 'delivered' WHERE id = $1`, [reply]);
    for (const login of ['dengbo', 'renda', 'zhengfuban', 'fagai']) expect(await stranger(login), login).toBe(200);
    expect(await stranger('jiaoyu')).toBe(404);
    expect(await remove('jiaotong', file)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('belongs to the opinion: its own unit’s until given, then for those who reply and who oversee', async () => {
    const { id, co } = await caseInHand();
    const form = { purpose: 'opinion', subjectId: co };
    expect(await upload('jiaotong', id, form)).toMatchObject({ status: 403 });
    const file = await uploaded('fagai', id, form);
    expect((await download('jiaotong', file)).status).toBe(404);
    await dataSource.query(
      `UPDATE assignments SET state = 'opinionGiven', opinion_given_on = '2026-03-16' WHERE id = $1`,
      [co],
    );
    for (const login of ['fagai-lead', 'jiaotong', 'zhengfuban', 'renda']) {
      expect((await download(login, file)).status, login).toBe(200);
    }
    for (const login of ['dengbo', 'jiaoyu']) expect((await download(login, file)).status, login).toBe(404);
    expect(await upload('fagai', id, form)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('belongs to a contact: its uploader’s alone until the contact is recorded, then it stays', async () => {
    const { id, lead } = await caseInHand();
    for (const login of ['dengbo', 'renda', 'zhengfuban']) {
      expect((await upload(login, id, { purpose: 'contact' })).status, login).toBe(403);
    }
    const notReplying = { status: 409, body: { code: 'condition-not-met', params: { rule: 'repliesItself' } } };
    expect(await upload('fagai', id, { purpose: 'contact' })).toMatchObject(notReplying);
    const file = await uploaded('jiaotong-lead', id, { purpose: 'contact' });
    expect((await download('jiaotong', file)).status).toBe(404);
    await dataSource.query(
      `WITH contact AS (
         INSERT INTO contacts (body_id, proposal_id, assignment_id, round, held_on, way, people, summary, recorded_by, recorded_at)
         SELECT body_id, $1, $2, 1, '2026-03-16', 'visit', '邓波', '走访', uploaded_by, uploaded_at
         FROM attachments WHERE id = $3
         RETURNING id)
       UPDATE attachments SET subject_id = (SELECT id FROM contact) WHERE id = $3`,
      [id, lead, file],
    );
    for (const login of ['jiaotong', 'dengbo', 'renda']) {
      expect((await download(login, file)).status, login).toBe(200);
    }
    // What was talked about is not the co-handler's.
    for (const login of ['fagai', 'jiaoyu']) expect((await download(login, file)).status, login).toBe(404);
    expect(await remove('jiaotong-lead', file)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });
});

describe('a signed scan', () => {
  const onBehalf = async () => {
    const filed = { receivedHow: 'paper', receivedOn: '2026-03-16' };
    const authorMemberId = memberOf('dengbo');
    return step('renda', '/proposals', { ...text, bodyId: bodies.congress, authorMemberId, onBehalf: filed });
  };

  it('comes from the secretariat that files on behalf, and stays once a signature rests on it', async () => {
    const { id } = await onBehalf();
    expect(await upload('dengbo', id, { purpose: 'scan' })).toMatchObject({ status: 403 });
    const scanId = await uploaded('renda', id, { purpose: 'scan', name: '签名页.pdf' });
    await step('renda', `/proposals/${id}/paper-signatures`, { memberIds: [memberOf('tanguiyan')], scanId });
    expect(await remove('renda', scanId)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect((await download('dengbo', scanId)).status).toBe(200);
    expect((await download('tanguiyan', scanId)).status).toBe(404);
  });

  it('comes to a rating too, and not in between', async () => {
    const { id } = await caseInHand();
    expect(await upload('renda', id, { purpose: 'scan' })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
    await dataSource.query(`UPDATE proposals SET state = 'replied' WHERE id = $1`, [id]);
    await dataSource.query(`UPDATE replies SET state = 'delivered' WHERE proposal_id = $1`, [id]);
    await uploaded('renda', id, { purpose: 'scan' });
    expect(await upload('dengbo', id, { purpose: 'scan' })).toMatchObject({ status: 403 });
  });
});
