import { DomainError } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import type { Attachment } from '../case/rows/attachment.entity.js';
import type { Upload } from './upload.js';

/** What is written down of a file once it has arrived. */
export type Described = Pick<Attachment, 'name' | 'mediaType' | 'bytes' | 'sha256'>;

/**
 * The file that this upload brought already, where it is sent again under its key.
 * @param arrived what came now, to be compared; absent while nothing has been read
 * @throws DomainError idempotency-key-reused when it was another file, or one for something else
 */
export function sentBefore({ parts, person }: Case, upload: Upload, arrived?: Described): Attachment | undefined {
  const { uploadKey } = upload;
  if (uploadKey === null) return undefined;
  const before = parts.attachments.find((file) => file.uploadKey === uploadKey && file.uploadedBy === person.accountId);
  if (before && arrived && !isSame(before, upload, arrived)) throw new DomainError('idempotency-key-reused');
  return before;
}

/** A contact names its files only when it is recorded: what was sent without a subject may have one by now. */
const isSame = (before: Attachment, { purpose, subjectId }: Upload, { name, sha256 }: Described): boolean =>
  before.sha256 === sha256 &&
  before.name === name &&
  before.purpose === purpose &&
  (subjectId === null || before.subjectId === subjectId);
