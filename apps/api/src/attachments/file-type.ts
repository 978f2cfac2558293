import { open } from 'node:fs/promises';
import { DomainError } from '@jianyan/shared';
import { fileTypeFromFile } from 'file-type';
import { compoundDirectory } from './compound-directory.js';
import { readAt } from './read-at.js';
import { namesInZip } from './zip-contents.js';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** What may be attached, by its extension. Never text that a browser would run: no html, svg or xml. */
const MEDIA_TYPES = {
  docx: `${OPEN_XML}.wordprocessingml.document`,
  doc: 'application/msword',
  wps: 'application/wps-office.wps',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
  xls: 'application/vnd.ms-excel',
} as const;

type Extension = keyof typeof MEDIA_TYPES;

/** Zip-based files are told apart by our own look: writers order their entries as they like. */
const ZIPS = ['zip', 'docx', 'xlsx'];

/**
 * Decides by the content what the file is, and that its name says the same.
 * @returns its media type
 * @throws DomainError file-type-not-accepted
 */
export async function mediaTypeOf(path: string, bytes: number, name: string): Promise<string> {
  const extension = extensionOf(name);
  const fits = extension !== undefined && (await extensionsFitting(path, bytes)).includes(extension);
  if (!fits) throw new DomainError('file-type-not-accepted', { name });
  return MEDIA_TYPES[extension];
}

function extensionOf(name: string): Extension | undefined {
  const [, ending = ''] = /\.([^.]+)$/u.exec(name) ?? [];
  const extension = ending.toLowerCase();
  return Object.hasOwn(MEDIA_TYPES, extension) ? (extension as Extension) : undefined;
}

async function extensionsFitting(path: string, bytes: number): Promise<readonly Extension[]> {
  const kind = (await fileTypeFromFile(path))?.ext ?? '';
  if (kind === 'pdf' || kind === 'png') return [kind];
  if (kind === 'jpg') return ['jpg', 'jpeg'];
  if (ZIPS.includes(kind)) return insideZip(path, bytes);
  if (kind === 'cfb') return insideCompound(path);
  return kind === '' && (await beginsAsPdf(path)) ? ['pdf'] : [];
}

/** Scanners and mail gateways put something in front of a PDF; readers look for its head in the first 1,024 bytes. */
async function beginsAsPdf(path: string): Promise<boolean> {
  await using file = await open(path, 'r');
  return (await readAt(file, 0, 1024)).includes('%PDF-');
}

async function insideZip(path: string, bytes: number): Promise<readonly Extension[]> {
  const names = (await namesInZip(path, bytes)) ?? [];
  if (names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) return [];
  if (names.includes('OFD.xml')) return ['ofd'];
  if (!names.includes('[Content_Types].xml')) return [];
  if (names.some((name) => name.startsWith('word/'))) return ['docx'];
  return names.some((name) => name.startsWith('xl/')) ? ['xlsx'] : [];
}

/** Where macros live in the older formats. */
const MACROS = ['Macros', 'VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR'];

async function insideCompound(path: string): Promise<readonly Extension[]> {
  await using file = await open(path, 'r');
  const names = (await compoundDirectory(file)) ?? [];
  if (names.some((name) => MACROS.includes(name))) return [];
  if (names.includes('WordDocument')) return ['doc', 'wps'];
  return names.includes('Workbook') || names.includes('Book') ? ['xls'] : [];
}
