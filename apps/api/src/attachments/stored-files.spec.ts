import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exe, pdf } from '../../test/files.js';
import { startApp } from '../../test/start-app.js';
import { town } from '../../test/town.js';
import { Config } from '../config.js';
import { FileStore, newKey } from '../storage/file-store.js';
import { claim, deleteStrayFiles, expectFile } from './arriving-files.js';
import { deleteRemovedFiles } from './removed-files.js';

const started = await startApp();
const { app, as, dataSource, clock } = started;
const { step, memberOf, bodies } = await town(started);
const { filesDir } = app.get(Config);
const store = app.get(FileStore);

const text = { title: '关于附件的建议', background: '情况。', requests: ['请求。'], disclosureWish: 'full' };
const draft = async () => (await step('dengbo', '/proposals', text)).id;

async function upload(login: string, caseId: string, content = pdf(), purpose = 'proposal') {
  const request = (await as(login)).post(`/api/proposals/${caseId}/attachments`).field('purpose', purpose);
  return request.attach('file', content, { filename: '现场.pdf', contentType: 'application/octet-stream' });
}

async function uploaded(caseId: string): Promise<string> {
  const { body } = await upload('dengbo', caseId);
  return (body as { id: string }).id;
}

const remove = async (id: string) => (await as('dengbo')).delete(`/api/attachments/${id}`).expect(204);

/** The keys of what lies on the disk and of what rows speak of. */
async function kept() {
  const paths = await readdir(filesDir, { recursive: true });
  const rows = await dataSource.query<{ key: string }[]>('SELECT storage_key AS key FROM attachments');
  const arriving = await dataSource.query<{ key: string }[]>('SELECT storage_key AS key FROM arriving_files');
  const keys = (some: { key: string }[]) => some.map(({ key }) => key).sort();
  const files = paths.flatMap((path) => /[0-9a-f]{40}$/.exec(path) ?? []).sort();
  return { files, attachments: keys(rows), arriving: keys(arriving) };
}

async function keyOf(id: string): Promise<string> {
  const [row] = await dataSource.query<{ key: string }[]>('SELECT storage_key AS key FROM attachments WHERE id = $1', [
    id,
  ]);
  return row!.key;
}

beforeEach(async () => {
  await dataSource.query('TRUNCATE attachments, arriving_files CASCADE');
  await rm(filesDir, { recursive: true, force: true });
  await mkdir(filesDir);
});

describe('a file that was removed', () => {
  it('lies there for thirty days and is deleted with its row, and no other is', async () => {
    const caseId = await draft();
    const [removed, stays] = [await uploaded(caseId), await uploaded(caseId)];
    const [key, other] = [await keyOf(removed), await keyOf(stays)];
    await remove(removed);
    clock.advance({ days: 30 });
    await deleteRemovedFiles(dataSource, clock, store);
    expect((await kept()).files).toEqual([key, other].sort());

    clock.advance({ minutes: 1 });
    await deleteRemovedFiles(dataSource, clock, store);
    expect(await kept()).toEqual({ files: [other], attachments: [other], arriving: [] });
    await (await as('dengbo')).get(`/api/attachments/${stays}`).expect(200);
  });

  it('whose row outlived it, because the program died in between, leaves with its row', async () => {
    const id = await uploaded(await draft());
    await remove(id);
    await store.remove(await keyOf(id));
    clock.advance({ days: 31 });
    await deleteRemovedFiles(dataSource, clock, store);
    expect(await kept()).toEqual({ files: [], attachments: [], arriving: [] });
  });

  it('stays, and is spoken of, where something still rests on it; others go all the same', async () => {
    const { id: caseId } = await step('renda', '/proposals', {
      ...{ ...text, bodyId: bodies.congress, authorMemberId: memberOf('dengbo') },
      onBehalf: { receivedHow: 'paper', receivedOn: '2026-03-16' },
    });
    const { body } = await upload('renda', caseId, pdf(), 'scan');
    const scanId = (body as { id: string }).id;
    await step('renda', `/proposals/${caseId}/paper-signatures`, { memberIds: [memberOf('tanguiyan')], scanId });
    await uploaded(await draft());
    await dataSource.query('UPDATE attachments SET removed_at = $1', [clock.now()]);
    clock.advance({ days: 31 });
    await expect(deleteRemovedFiles(dataSource, clock, store)).rejects.toThrow('1 removed files could not be deleted');
    const scan = await keyOf(scanId);
    expect(await kept()).toEqual({ files: [scan], attachments: [scan], arriving: [] });
  });
});

describe('a file of a text that somebody confirmed', () => {
  it('stays after it has left the text, as that version stays; what nobody confirmed goes', async () => {
    const caseId = await draft();
    const [confirmed, other] = [await uploaded(caseId), await uploaded(await draft())];
    const memberIds = [memberOf('tanguiyan')];
    const { invitations, textVersion } = await step('dengbo', `/proposals/${caseId}/invite`, { memberIds });
    await step('tanguiyan', `/invitations/${invitations[0]?.id}/confirm`, { textVersion });
    await step('dengbo', `/proposals/${caseId}/reopen-text`);
    for (const id of [confirmed, other]) await remove(id);
    const key = await keyOf(confirmed);
    clock.advance({ days: 31 });
    await deleteRemovedFiles(dataSource, clock, store);
    expect(await kept()).toEqual({ files: [key], attachments: [key], arriving: [] });
  });
});

describe('a file on its way', () => {
  it('is written down until its attachment stands, or until it is refused', async () => {
    const caseId = await draft();
    await uploaded(caseId);
    const refused = await upload('dengbo', caseId, exe());
    expect(refused.status).toBe(422);
    const { files, attachments, arriving } = await kept();
    expect({ files, arriving }).toEqual({ files: attachments, arriving: [] });
    expect(files).toHaveLength(1);
  });

  it('is deleted after a day when the program died before its attachment stood, wherever it lay', async () => {
    await uploaded(await draft());
    const whole = await kept();
    const [received, stored, never] = [newKey(), newKey(), newKey()];
    for (const key of [received, stored, never]) await expectFile(dataSource.manager, key, clock);
    for (const path of [join('arriving', received), join(stored.slice(0, 2), stored)]) {
      await mkdir(dirname(join(filesDir, path)), { recursive: true });
      await writeFile(join(filesDir, path), 'half of it');
    }
    clock.advance({ days: 1 });
    await deleteStrayFiles(dataSource, clock, store);
    expect((await kept()).files).toHaveLength(3);

    clock.advance({ minutes: 1 });
    await deleteStrayFiles(dataSource, clock, store);
    expect(await kept()).toEqual(whole);
  });

  it('that was given up belongs to no attachment any more', async () => {
    const key = newKey();
    await expectFile(dataSource.manager, key, clock);
    clock.advance({ days: 2 });
    await deleteStrayFiles(dataSource, clock, store);
    await expect(claim(dataSource.manager, key)).rejects.toThrow('given up');
  });
});
