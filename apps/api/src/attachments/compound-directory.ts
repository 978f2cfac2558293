import type { FileHandle } from 'node:fs/promises';
import { readAt } from './read-at.js';

/** Compound File Binary, the container of doc, wps and xls (MS-CFB). */
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const SECTOR_SHIFTS = [9, 12];
/** Of the sectors that hold the allocation table the first are listed in the header. */
const TABLE_SECTORS_IN_HEADER = 109;
const LAST_REAL_SECTOR = 0xfffffffa;
const MOST_ENTRIES = 10_000;

/**
 * The names of all storages and streams in the container.
 * @returns undefined when its directory cannot be followed
 */
export async function compoundDirectory(file: FileHandle): Promise<string[] | undefined> {
  const header = await readAt(file, 0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return undefined;
  const shift = header.readUInt16LE(30);
  if (!SECTOR_SHIFTS.includes(shift)) return undefined;
  const container = { file, sectorBytes: 1 << shift, tableSectors: await tableSectorsOf(file, header, 1 << shift) };
  const names: string[] = [];
  const seen = new Set<number>();
  let sector = header.readUInt32LE(48);
  while (sector < LAST_REAL_SECTOR) {
    const next = await sectorAfter(container, sector);
    if (next === undefined || seen.has(sector) || names.length > MOST_ENTRIES) return undefined;
    seen.add(sector);
    names.push(...namesIn(await sectorAt(container, sector)));
    sector = next;
  }
  return names;
}

interface Container {
  file: FileHandle;
  sectorBytes: number;
  /** Where the allocation table lies: which sector follows which. */
  tableSectors: number[];
}

/** The list in the header, and for larger files the chain of sectors that continues it. */
async function tableSectorsOf(file: FileHandle, header: Buffer, sectorBytes: number): Promise<number[]> {
  const listed = numbersIn(header.subarray(76, 76 + TABLE_SECTORS_IN_HEADER * 4));
  const seen = new Set<number>();
  let next = header.readUInt32LE(68);
  while (next < LAST_REAL_SECTOR && !seen.has(next)) {
    seen.add(next);
    const more = numbersIn(await sectorAt({ file, sectorBytes }, next));
    listed.push(...more.slice(0, -1));
    next = more.at(-1) ?? LAST_REAL_SECTOR;
  }
  return listed;
}

async function sectorAfter(container: Container, sector: number): Promise<number | undefined> {
  const perSector = container.sectorBytes / 4;
  const table = container.tableSectors[Math.floor(sector / perSector)];
  if (table === undefined || table >= LAST_REAL_SECTOR) return undefined;
  return numbersIn(await sectorAt(container, table))[sector % perSector];
}

function namesIn(directory: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = directory.readUInt16LE(at + 64);
    if (nameBytes >= 2 && nameBytes <= 64) names.push(directory.toString('utf16le', at, at + nameBytes - 2));
  }
  return names;
}

const sectorAt = ({ file, sectorBytes }: Pick<Container, 'file' | 'sectorBytes'>, sector: number): Promise<Buffer> =>
  readAt(file, (sector + 1) * sectorBytes, sectorBytes);

function numbersIn(buffer: Buffer): number[] {
  return Array.from({ length: Math.floor(buffer.length / 4) }, (_, index) => buffer.readUInt32LE(index * 4));
}
