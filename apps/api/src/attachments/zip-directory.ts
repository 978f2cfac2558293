import type { FileHandle } from 'node:fs/promises';
import { readAt } from './read-at.js';

export interface ZipEntry {
  name: string;
  packed: number;
  unpacked: number;
  encrypted: boolean;
}

const END = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff } as const;
const ENTRY = { signature: 0x02014b50, bytes: 46 } as const;
const ENCRYPTED = 1;

/**
 * Reads the table of contents of a zip file, unpacking nothing.
 * @returns undefined when there is none, or none that a plain reader would follow
 */
export async function zipDirectory(file: FileHandle, bytes: number): Promise<ZipEntry[] | undefined> {
  const tailBytes = Math.min(bytes, END.bytes + END.longestComment);
  const tail = await readAt(file, bytes - tailBytes, tailBytes);
  const end = endRecordIn(tail);
  if (!end) return undefined;
  const directory = await readAt(file, end.offset, Math.min(end.length, bytes));
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < end.count;) {
    if (at + ENTRY.bytes > directory.length || directory.readUInt32LE(at) !== ENTRY.signature) return undefined;
    const nameEnds = at + ENTRY.bytes + directory.readUInt16LE(at + 28);
    entries.push({
      encrypted: (directory.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      name: directory.toString('utf8', at + ENTRY.bytes, nameEnds),
    });
    at = nameEnds + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The record that ends the file; with something behind it, it is another kind of file as well. */
function endRecordIn(tail: Buffer): { count: number; length: number; offset: number } | undefined {
  for (let at = tail.length - END.bytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END.signature) continue;
    if (at + END.bytes + tail.readUInt16LE(at + 20) !== tail.length) continue;
    return {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
  }
  return undefined;
}
