import { FILE_LIMITS } from '@jianyan/shared';

/** 1.2 MB, 340 KB */
export const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${String(Math.max(1, Math.round(bytes / 1024)))} KB`;

export const MOST_MEGABYTES = FILE_LIMITS.bytes / 1024 / 1024;

/** What the pickers offer; what is accepted is decided by the content, in the API. */
export const ACCEPTED = '.docx,.doc,.wps,.pdf,.ofd,.xlsx,.xls,.jpg,.jpeg,.png';

type FileFault = 'tooBig' | 'empty' | 'tooMany';

/** What can be said about a file before it is sent. */
export function fileFault(file: File, already: number): FileFault | null {
  if (already >= FILE_LIMITS.perSubject) return 'tooMany';
  if (file.size === 0) return 'empty';
  if (file.size > FILE_LIMITS.bytes) return 'tooBig';
  return null;
}
