import type { Readable } from 'node:stream';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import { ATTACHMENT_PURPOSES, type AttachmentPurpose, DomainError, FILE_LIMITS } from '@jianyan/shared';
import { isIn, isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { idempotencyKeyOf } from '../http/idempotency-key.js';
import type { FileSubject } from '../case/file-subject.js';

/** A file on its way in, with the fields that stood before it in the form. */
export interface Upload extends FileSubject {
  sentName: string;
  content: Readable;
  /** Under which it may be sent again. */
  uploadKey: string | null;
  /** To be asked once the file has arrived. @throws DomainError naming what stands behind it in the form */
  refuseMore: () => Promise<void>;
}

/** Boundaries and fields around the file itself. */
const FORM_BYTES = 64 * 1024;
/** One byte more than is accepted is read, to know that it is too much. */
const LIMITS = { files: 2, fileSize: FILE_LIMITS.bytes + 1, fields: 3, fieldSize: 100, parts: 5 };
/** Purposes whose file belongs to something that is there already. */
const WITH_SUBJECT: readonly AttachmentPurpose[] = ['opinion', 'reply'];

/**
 * Reads a form of one file, and lets `work` have the file as it streams in.
 * @throws DomainError file-missing, file-too-large, invalid-input naming the field, malformed-request
 */
export async function withUpload<Answer>(
  request: FastifyRequest,
  work: (upload: Upload) => Promise<Answer>,
): Promise<Answer> {
  if (!request.isMultipart()) throw new DomainError('file-missing');
  if (Number(request.headers['content-length'] ?? 0) > FILE_LIMITS.bytes + FORM_BYTES) throw tooLarge();
  const uploadKey = idempotencyKeyOf(request) ?? null;
  const fields: Record<string, string> = {};
  const parts = request.parts({ limits: LIMITS });
  for (let part = await next(parts); part; part = await next(parts)) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else return handOver(part, fields, (sent) => work({ ...sent, uploadKey, refuseMore: () => refuseMore(parts) }));
  }
  throw new DomainError('file-missing');
}

async function handOver<Answer>(
  { file, filename }: MultipartFile,
  fields: Record<string, string>,
  work: (upload: Omit<Upload, 'uploadKey' | 'refuseMore'>) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work({ ...subjectIn(fields), sentName: filename, content: file });
  } finally {
    // What was refused before it was read must still leave the wire.
    file.resume();
  }
}

/** A second file, or a field that came too late to be heeded, is not dropped in silence. */
async function refuseMore(parts: AsyncIterator<Multipart>): Promise<void> {
  const part = await next(parts);
  if (part?.type === 'file') {
    part.file.resume();
    throw fault('file', 'stated-twice');
  }
  if (part) throw fault(part.fieldname, 'unknown-property');
}

/** @throws DomainError malformed-request for what is no form, or only the beginning of one */
async function next(parts: AsyncIterator<Multipart>): Promise<Multipart | undefined> {
  try {
    const result = await parts.next();
    return result.done ? undefined : result.value;
  } catch {
    throw new DomainError('malformed-request');
  }
}

export const tooLarge = (): DomainError =>
  new DomainError('file-too-large', { megabytes: FILE_LIMITS.bytes / 1024 / 1024 });

function subjectIn({ purpose, subjectId, ...others }: Record<string, string>): FileSubject {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw fault(unknown, 'unknown-property');
  if (purpose === undefined) throw fault('purpose', 'required');
  if (!isPurpose(purpose)) throw fault('purpose', 'not-offered');
  if (!WITH_SUBJECT.includes(purpose)) return { purpose, subjectId: null };
  if (subjectId === undefined) throw fault('subjectId', 'required');
  if (!isUUID(subjectId)) throw fault('subjectId', 'not-an-id');
  return { purpose, subjectId };
}

const isPurpose = (text: string): text is AttachmentPurpose => isIn(text, ATTACHMENT_PURPOSES);

const fault = (field: string, code: string) => new DomainError('invalid-input', {}, [{ field, code }]);
