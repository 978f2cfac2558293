import { basename } from 'node:path';
import { FILE_LIMITS, isBlank, readable } from '@jianyan/shared';

/** For a file whose name says nothing but its kind. */
const NAMELESS = '附件';

/**
 * The name as its owner wrote it, Chinese letters, emoji and quotes included; without folders and without what cannot
 * be seen, such as the marks by which gpj.exe reads exe.jpg; a name of which nothing is left gets a plain one. Browsers
 * send quotes and line ends as %22, %0D and %0A (HTML, multipart/form-data encoding).
 */
export function tidyFileName(sent: string): string {
  const written = readable(sent.replace(/%0D|%0A/gi, '').replaceAll('%22', '"')).replace(/[\t\n]/g, '');
  const name = basename(written.replaceAll('\\', '/')).trim();
  const extension = /\.[^.]+$/u.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length).replace(/^[.\s]+/u, '');
  const kept = [...(isBlank(stem) ? NAMELESS : stem)];
  return kept.slice(0, FILE_LIMITS.name - [...extension].length).join('') + extension;
}

/** For any reader: the real name (RFC 6266, RFC 8187), and one in plain letters for those that know no better. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
