import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  compoundOf,
  crowdedZip,
  doc,
  docx,
  exe,
  jpg,
  ofd,
  pdf,
  png,
  xls,
  xlsx,
  zipBomb,
  zipOf,
} from '../../test/files.js';
import { mediaTypeOf } from './file-type.js';

const folder = await mkdtemp(join(tmpdir(), 'jianyan-types-'));
afterAll(() => rm(folder, { recursive: true }));

async function typeOf(name: string, content: Buffer): Promise<string> {
  const path = join(folder, 'arrived');
  await writeFile(path, content);
  return mediaTypeOf(path, content.length, name);
}

describe('a file is taken when its content is what its name says', () => {
  it.each([
    ['方案.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['方案.DOCX', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['台账.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['台账.xls', xls(), 'application/vnd.ms-excel'],
    ['意见.doc', doc(), 'application/msword'],
    ['意见.wps', doc(), 'application/wps-office.wps'],
    ['公文.ofd', ofd(), 'application/ofd'],
    ['扫描件.pdf', pdf(), 'application/pdf'],
    ['现场照片.jpg', jpg(), 'image/jpeg'],
    ['现场照片.jpeg', jpg(), 'image/jpeg'],
    ['截图.png', png(), 'image/png'],
  ])('%s', async (name, content, mediaType) => {
    expect(await typeOf(name, content)).toBe(mediaType);
  });
});

describe('a file is refused when it is', () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  it.each([
    ['a program renamed to a document', '方案.docx', exe()],
    ['a program renamed to a picture', '照片.jpg', exe()],
    ['a page renamed to a picture', '照片.jpg', html],
    ['a page', '网页.html', html],
    ['a drawing that can run scripts', '图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a picture under the name of another kind', '照片.png', jpg()],
    ['a table under the name of a text', '台账.docx', xlsx()],
    ['any zip under the name of a text', '材料.docx', zipOf([{ name: 'a.txt' }])],
    ['a plain zip', '材料.zip', zipOf([{ name: 'a.txt' }])],
    ['a text with macros', '方案.docx', docx({ name: 'word/vbaProject.bin' })],
    ['an old text with macros', '方案.doc', doc('Macros')],
    ['an encrypted text', '方案.docx', compoundOf(['EncryptedPackage', 'EncryptionInfo'])],
    ['a small zip that unpacks to very much', '方案.docx', zipBomb()],
    ['a zip that claims to hold gigabytes', '方案.docx', docx({ name: 'word/a.xml', claims: 4_000_000_000 })],
    ['a zip of too many parts', '方案.docx', crowdedZip()],
    ['a zip with something behind its end', '方案.docx', Buffer.concat([docx(), html])],
    ['a zip behind a picture', '方案.docx', Buffer.concat([jpg(), docx()])],
    ['a zip cut short', '方案.docx', docx().subarray(0, 150)],
    ['a container whose directory runs in circles', '意见.doc', circular()],
    ['a container cut short', '意见.doc', doc().subarray(0, 100)],
    ['plain text', '说明.txt', Buffer.from('说明')],
    ['without an ending', '说明', pdf()],
    ['named after a property of every object', 'a.constructor', pdf()],
  ])('%s', async (_, name, content) => {
    await expect(typeOf(name, content)).rejects.toMatchObject({ code: 'file-type-not-accepted' });
  });
});

function circular(): Buffer {
  const content = doc();
  content.writeUInt32LE(1, 512 + 4);
  return content;
}
