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
    ['带前言.pdf', Buffer.concat([Buffer.from('\ufeff\r\n'), pdf()]), 'application/pdf'],
    ['空行开头.pdf', Buffer.from('\r\n\r\n%PDF-1.4\n1 0 obj\n'), 'application/pdf'],
    ['打印流.pdf', Buffer.concat([Buffer.from('\u001b%-12345X@PJL\r\n'), pdf()]), 'application/pdf'],
    ['网关.pdf', Buffer.concat([Buffer.alloc(1024 - 5, '-'), pdf()]), 'application/pdf'],
    // A careless writer: what the table says is not so, and does nobody any harm.
    [
      '方案.docx',
      docx({ name: 'word/a.xml', claims: 1 }),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
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
    [
      'a zip that claims to be small and is not',
      '方案.docx',
      docx({ name: 'word/a.xml', content: Buffer.alloc(20_000_000), claims: 10 }),
    ],
    ['a table that claims to be small and is not', '台账.xlsx', zipOf([...lying('xl/workbook.xml')])],
    ['an OFD that claims to be small and is not', '公文.ofd', zipOf([...lying('OFD.xml')])],
    ['a zip whose many parts are one', '方案.docx', overlapping()],
    ['a zip whose packing is broken', '方案.docx', broken()],
    ['a zip packed in another way', '方案.docx', packedOtherwise()],
    ['a PDF whose head stands later', '扫描件.pdf', Buffer.concat([Buffer.alloc(1024 - 4, '-'), pdf()])],
    ['a program with the head of a PDF in it', '扫描件.pdf', Buffer.concat([exe(), pdf()])],
    ['a picture with the head of a PDF in it', '扫描件.pdf', Buffer.concat([png(), pdf()])],
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

const lying = (name: string) => [
  { name: '[Content_Types].xml' },
  { name },
  { name: 'a.bin', content: Buffer.alloc(20_000_000), claims: 10 },
];

const DIRECTORY = 'PK\u0001\u0002';

/** Twenty entries of the table of contents that all point to the same two megabytes. */
function overlapping(): Buffer {
  const parts = Array.from({ length: 20 }, (_, part) => ({ name: `word/${part + 10}.xml` }));
  const content = docx({ name: 'word/01.xml', content: Buffer.alloc(2_000_000) }, ...parts);
  const entryBytes = 46 + 'word/01.xml'.length;
  let at = content.indexOf('word/01.xml', content.indexOf(DIRECTORY)) - 46;
  const [packed, offset] = [content.readUInt32LE(at + 20), content.readUInt32LE(at + 42)];
  for (const _ of parts) {
    at += entryBytes;
    content.writeUInt32LE(packed, at + 20);
    content.writeUInt32LE(offset, at + 42);
  }
  return content;
}

function broken(): Buffer {
  const content = docx();
  content.fill(0xff, content.indexOf('word/document.xml') + 'word/document.xml'.length, content.indexOf(DIRECTORY));
  return content;
}

/** By the number of a method that no office program uses. */
function packedOtherwise(): Buffer {
  const content = docx();
  content.writeUInt16LE(12, content.indexOf(DIRECTORY) + 10);
  return content;
}

function circular(): Buffer {
  const content = doc();
  content.writeUInt32LE(1, 512 + 4);
  return content;
}
