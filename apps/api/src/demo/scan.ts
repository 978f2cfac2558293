import { Readable } from 'node:stream';
import type { AttachmentsService } from '../attachments/attachments.service.js';
import type { ToldCase } from './told-case.js';

/** Brings the scan of something signed to the case, as the secretariat does. @returns the id of the file */
export async function scanFor(
  told: ToldCase,
  attachments: AttachmentsService,
  [title, ...lines]: readonly [string, ...string[]],
): Promise<string> {
  const { id } = await attachments.add(told.secretariat, told.id, {
    ...{ purpose: 'scan', subjectId: null, uploadKey: null, sentName: `${title}.pdf` },
    content: Readable.from([pageOf([title, ...lines, '（演示数据，非真实签名）'])]),
    refuseMore: () => Promise.resolve(),
  });
  return id;
}

/** A page with some lines, in a font that every reader of PDF brings along. */
function pageOf(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `<${utf16(line)}> Tj 0 -32 Td`).join('\n');
  const drawn = `BT /F 16 Tf 72 760 Td\n${shown}\nET`;
  const font = '/Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R]';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    `<< ${font} >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R
       /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]
       /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
  ];
  const places: number[] = [];
  let written = '%PDF-1.7\n';
  for (const [index, object] of objects.entries()) {
    places.push(written.length);
    written += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${written.length}\n%%EOF\n`;
  return Buffer.from(`${written}xref\n0 ${count}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

const utf16 = (line: string): string => Buffer.from(line, 'utf16le').swap16().toString('hex');
