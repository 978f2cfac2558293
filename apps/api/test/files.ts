import { crc32, deflateRawSync } from 'node:zlib';

/** Small files of every kind, made byte by byte, so that no binary lies in the repository. */

interface PackedEntry {
  name: string;
  content?: string | Buffer;
  /** What the table of contents claims, where that is not the truth. */
  claims?: number;
}

const number = (bytes: number, value: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};

export function zipOf(entries: readonly PackedEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '<x/>', claims } of entries) {
    const [title, data] = [Buffer.from(name), Buffer.from(content)];
    const packed = deflateRawSync(data);
    const facts = Buffer.concat([
      ...[number(2, 20), number(2, 0x0800), number(2, 8), number(4, 0), number(4, crc32(data))],
      ...[number(4, packed.length), number(4, claims ?? data.length), number(2, title.length), number(2, 0)],
    ]);
    const file = Buffer.concat([number(4, 0x04034b50), facts, title, packed]);
    const rest = Buffer.concat([number(2, 0), number(2, 0), number(2, 0), number(4, 0), number(4, offset)]);
    directory.push(Buffer.concat([number(4, 0x02014b50), number(2, 20), facts, rest, title]));
    files.push(file);
    offset += file.length;
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  const count = number(2, entries.length);
  const end = [number(4, 0x06054b50), number(4, 0), count, count, number(4, length), number(4, offset), number(2, 0)];
  return Buffer.concat([...files, ...directory, ...end]);
}

const CONTENT_TYPES = {
  name: '[Content_Types].xml',
  content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
};

export const docx = (...more: PackedEntry[]): Buffer => zipOf([CONTENT_TYPES, { name: 'word/document.xml' }, ...more]);
export const xlsx = (): Buffer => zipOf([{ name: 'xl/workbook.xml' }, CONTENT_TYPES]);
export const ofd = (): Buffer => zipOf([{ name: 'OFD.xml' }, { name: 'Doc_0/Document.xml' }]);

/** Of 2,001 entries, or 20 MB of nothing in 20 KB. */
export const crowdedZip = (): Buffer =>
  docx(...Array.from({ length: 2_000 }, (_, index) => ({ name: `word/${index}.xml` })));
export const zipBomb = (): Buffer => docx({ name: 'word/media/a.xml', content: Buffer.alloc(20_000_000) });

/** The older containers: header, one allocation sector, one or more directory sectors. */
export function compoundOf(names: readonly string[]): Buffer {
  const [sector, endOfChain] = [512, 0xfffffffe];
  const header = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  for (const at of [60, 68]) header.writeUInt32LE(endOfChain, at);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const table = Buffer.alloc(sector, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let at = 1; at <= directorySectors; at += 1) {
    table.writeUInt32LE(at === directorySectors ? endOfChain : at + 1, at * 4);
  }
  const directory = Buffer.alloc(directorySectors * sector);
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    directory.write(name, index * 128, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, index * 128 + 64);
    directory.writeUInt8(index === 0 ? 5 : 2, index * 128 + 66);
  }
  return Buffer.concat([header, table, directory]);
}

export const doc = (...more: string[]): Buffer => compoundOf(['WordDocument', '1Table', 'CompObj', ...more]);
export const xls = (): Buffer => compoundOf(['Workbook']);

export const pdf = (bytes = 0): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n'), Buffer.alloc(bytes, 0x20)]);
export const jpg = (): Buffer => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const png = (): Buffer =>
  Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082',
    'hex',
  );
export const exe = (): Buffer => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
