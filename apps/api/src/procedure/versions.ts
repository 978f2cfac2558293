import { DomainError } from '@jianyan/shared';
import type { EntityManager } from 'typeorm';
import type { Attachment } from '../attachments/attachment.entity.js';
import type { CaseParts } from './case-parts.js';

/** Who has worked on a text, whoever did last at the end. */
export const wroteLast = (writers: readonly string[], accountId: string): string[] => [
  ...writers.filter((writer) => writer !== accountId),
  accountId,
];

interface WrittenText {
  version: number;
  writers: readonly string[];
  writtenAt: Date | null;
}

/** Nobody signs what he has not read. @param read the version that was read; unsaid by programs that read and act in one */
export async function isWhatWasRead(db: EntityManager, text: WrittenText, read: number | undefined): Promise<void> {
  if (read !== undefined && read !== text.version) throw await changedMeanwhile(db, text);
}

/** Whether a text still has the files it was read with. @param read their ids; unsaid as with its version */
export function areTheFiles(
  { attachments }: Pick<CaseParts, 'attachments'>,
  { purpose, subjectId }: Pick<Attachment, 'purpose' | 'subjectId'>,
  read: readonly string[] | undefined,
): boolean {
  const files = attachments.filter(
    (file) => file.purpose === purpose && file.subjectId === subjectId && file.removedAt === null,
  );
  return read === undefined || (read.length === files.length && files.every(({ id }) => read.includes(id)));
}

/** Somebody else saved the text since: by whom and when, so that both can be laid side by side. */
export async function changedMeanwhile(db: EntityManager, text: WrittenText): Promise<DomainError> {
  const [account] = await db.query<{ name: string }[]>('SELECT name FROM accounts WHERE id = $1', [
    text.writers.at(-1),
  ]);
  return new DomainError('changed-meanwhile', {
    version: text.version,
    ...(account && text.writtenAt && { by: account.name, at: text.writtenAt.toISOString() }),
  });
}
