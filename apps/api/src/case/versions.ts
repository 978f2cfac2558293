import { DomainError } from '@jianyan/shared';
import type { EntityManager } from 'typeorm';
import type { Attachment } from './rows/attachment.entity.js';
import { everAddedTo, type FileSubject, filesOf } from './file-subject.js';
import type { TextWasRead, WhatWasRead } from '../http/what-was-read.js';
import type { Reply } from './rows/reply.entity.js';
import type { CaseParts } from './rows/case-parts.js';
import type { Case } from './case.js';
import { changedMeanwhile as entryChanged } from '../entries/versioned-entry.js';

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

type Files = Pick<CaseParts, 'attachments'>;

/** Nobody signs what he has not read. @param text with what its files belong to @throws DomainError changed-meanwhile */
export async function isWhatWasRead(
  { db, parts }: Pick<Case, 'db' | 'parts'>,
  { files, ...text }: WrittenText & { files: FileSubject },
  { version, fileIds }: WhatWasRead,
): Promise<void> {
  if (version !== text.version) throw await changedMeanwhile(db, text);
  if (!areTheFiles(parts, files, fileIds)) throw await changedMeanwhile(db, { ...text, ...lastOnFiles(parts, files) });
}

/** @throws DomainError changed-meanwhile */
export const letterIsWhatWasRead = (
  kase: Pick<Case, 'db' | 'parts'>,
  { id, version, drafters: writers, draftedAt: writtenAt }: Reply,
  read: WhatWasRead,
): Promise<void> =>
  isWhatWasRead(kase, { version, writers, writtenAt, files: { purpose: 'reply', subjectId: id } }, read);

/** The same of the text of a case. @throws DomainError changed-meanwhile */
export function textIsWhatWasRead({ parts }: Pick<Case, 'parts'>, { textVersion, fileIds }: TextWasRead): void {
  const { textVersion: version } = parts.proposal;
  if (textVersion !== version || !areTheFiles(parts, { purpose: 'proposal', subjectId: null }, fileIds))
    throw new DomainError('changed-meanwhile', { version });
}

/** Whether a text still has the files it was read with. */
function areTheFiles({ attachments }: Files, subject: FileSubject, read: WhatWasRead['fileIds']): boolean {
  const files = filesOf(attachments, subject);
  return read === undefined || (read.length === files.length && files.every(({ id }) => read.includes(id)));
}

/** Who added or removed a file last, and when. */
function lastOnFiles({ attachments }: Files, subject: FileSubject): Partial<WrittenText> {
  const moment = ({ removedAt, uploadedAt }: Attachment) => removedAt ?? uploadedAt;
  const [last] = everAddedTo(attachments, subject).sort(
    (one, other) => moment(other).getTime() - moment(one).getTime(),
  );
  return last ? { writers: [last.uploadedBy], writtenAt: moment(last) } : {};
}

/** Somebody else saved the text since: by whom and when, so that both can be laid side by side. */
export const changedMeanwhile = (
  db: EntityManager,
  { version, writers, writtenAt }: WrittenText,
): Promise<DomainError> => entryChanged(db, { version, changedAt: writtenAt, changedBy: writers.at(-1) ?? null });
