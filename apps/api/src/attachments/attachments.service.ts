import type { ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { DomainError, FILE_LIMITS } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { OpenCase } from '../procedure/open-case.js';
import { Procedure } from '../procedure/procedure.service.js';
import { viewerOf } from '../case/standing/viewer.js';
import { Clock } from '../clock/clock.js';
import { Transactions } from '../sql/transactions.js';
import { type ArrivedFile, BrokenOff, FileStore, newKey } from '../storage/file-store.js';
import { refuseOneTooMany, refuseUnlessFilesMayChange } from '../procedure/file-comes-with.js';
import type { AttachmentDto } from '../document/attachment.dto.js';
import type { Attachment } from '../case/rows/attachment.entity.js';
import { fileView, mayRead, mayRemove } from '../document/views/attachment.view.js';
import { claim, expectFile, letGo } from './arriving-files.js';
import { tidyFileName } from './file-name.js';
import type { FileSubject } from '../case/file-subject.js';
import { mediaTypeOf } from './file-type.js';
import { refuseBeyondQuota } from './quota.js';
import { type Described, sentBefore } from './sent-before.js';
import { tooLarge, type Upload } from './upload.js';

export interface OpenedFile {
  name: string;
  mediaType: string;
  bytes: number;
  content: ReadStream;
}

/** The files of a case: added and taken away with the text they belong to, read by whoever reads that text. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly procedure: Procedure,
    private readonly store: FileStore,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Sent again under its key the file is not stored a second time; the answer is the first one.
   * @throws DomainError not-found, or as the step the file comes with; too-many-files, case-is-full, own-uploads-full, file-…,
   * idempotency-key-reused
   */
  async add(person: Person, caseId: string, upload: Upload): Promise<AttachmentDto> {
    // Asked before 20 MB are read, and again once the case is locked.
    await this.procedure.look(person, 'proposal', caseId, async (kase) => {
      if (!sentBefore(kase, upload)) await admit(kase, upload, 0);
    });
    const storageKey = newKey();
    await expectFile(this.transactions.db, storageKey, this.clock);
    const { view, isKept } = await this.keep(person, caseId, upload, storageKey).catch(async (failure: unknown) => {
      // Lost while committing, the row may be there all the same: then the file has to stay.
      if (failure instanceof DomainError) await letGo(this.transactions.db, this.store, storageKey);
      throw failure;
    });
    if (!isKept) await letGo(this.transactions.db, this.store, storageKey);
    // It was sent before, and removed since.
    if (!view) throw new DomainError('not-found');
    return view;
  }

  /** @throws DomainError not-found also for a file of a text that the person does not read */
  async open(person: Person, id: string): Promise<OpenedFile> {
    const { storageKey, name, mediaType, bytes } = await this.procedure.look(person, 'attachment', id, (kase) => {
      const attachment = attachmentIn(kase, id);
      if (!mayRead(kase, attachment, viewerOf(kase))) throw new DomainError('not-found');
      return attachment;
    });
    return { name, mediaType, bytes, content: await this.store.read(storageKey) };
  }

  /** Nobody reaches the file any more; a job deletes it in time. */
  async remove(person: Person, id: string): Promise<void> {
    await this.procedure.act(
      person,
      'attachment',
      id,
      async (kase) => {
        const attachment = attachmentIn(kase, id);
        if (!mayRead(kase, attachment, viewerOf(kase))) throw new DomainError('not-found');
        if (attachment.uploadedBy !== person.accountId) throw new DomainError('not-your-part');
        await refuseUnlessFilesMayChange(kase, attachment);
        if (!mayRemove(kase, attachment)) throw new DomainError('wrong-state');
        attachment.removedAt = kase.now;
      },
      NOTHING,
    );
  }

  /** Brings back a file that oneself removed, as long as it still lies there and its place is free. */
  async restore(person: Person, id: string): Promise<AttachmentDto> {
    const view = await this.procedure.act(
      person,
      'attachment',
      id,
      async (kase) => {
        const attachment = attachmentIn(kase, id);
        if (attachment.uploadedBy !== person.accountId) throw new DomainError('not-found');
        if (attachment.removedAt === null) return;
        await refuseUnlessFilesMayChange(kase, attachment);
        refuseOneTooMany(kase, attachment);
        attachment.removedAt = null;
      },
      { ...NOTHING, saved: (kase) => viewIn(kase, attachmentIn(kase, id)) },
    );
    if (!view) throw new DomainError('not-found');
    return view;
  }

  private async keep(person: Person, caseId: string, upload: Upload, storageKey: string): Promise<Entered> {
    const arrived = await this.receive(upload.content, storageKey);
    await upload.refuseMore();
    const described = await describe(arrived, upload.sentName);
    await this.store.keep(arrived);
    return this.enter(person, caseId, upload, { ...described, storageKey });
  }

  private async receive(content: Readable, storageKey: string): Promise<ArrivedFile> {
    try {
      return await this.store.receive(content, storageKey);
    } catch (failure) {
      throw failure instanceof BrokenOff ? new DomainError('malformed-request') : failure;
    }
  }

  /** Writes the row in one act with the last look at whether it may be. */
  private async enter(person: Person, caseId: string, upload: Upload, file: Kept): Promise<Entered> {
    let standing: Attachment | undefined;
    const view = await this.procedure.act(
      person,
      'proposal',
      caseId,
      async (kase) => {
        standing = sentBefore(kase, upload, file) ?? (await addTo(kase, upload, file));
      },
      {
        ...NOTHING,
        saved: (kase) => standing && viewIn(kase, standing),
      },
    );
    return { view, isKept: standing?.storageKey === file.storageKey };
  }
}

/** A file that lies in the store. */
type Kept = Described & Pick<Attachment, 'storageKey'>;

interface Entered {
  view: AttachmentDto | undefined;
  /** It is the file that came now, and not one that was sent before. */
  isKept: boolean;
}

/** What is never tried, only done, and answers nothing. */
const NOTHING = { saved: () => undefined, unsaved: () => undefined };

async function addTo(kase: OpenCase, { purpose, subjectId, uploadKey }: Upload, file: Kept): Promise<Attachment> {
  await admit(kase, { purpose, subjectId }, file.bytes);
  await claim(kase.db, file.storageKey);
  return kase.add('attachments', {
    ...{ purpose, subjectId, uploadKey },
    ...file,
    uploadedBy: kase.person.accountId,
    uploadedAt: kase.now,
  });
}

async function admit(kase: OpenCase, subject: FileSubject, bytes: number): Promise<void> {
  await refuseUnlessFilesMayChange(kase, subject);
  refuseOneTooMany(kase, subject);
  await refuseBeyondQuota(kase, bytes);
}

/** As the person sees it who brought it. */
const viewIn = (kase: OpenCase, attachment: Attachment): AttachmentDto | undefined =>
  fileView(kase, attachment, new Map([[kase.person.accountId, kase.person.name]]), viewerOf(kase));

async function describe({ path, bytes, sha256 }: ArrivedFile, sentName: string): Promise<Described> {
  if (bytes === 0) throw new DomainError('file-empty');
  if (bytes > FILE_LIMITS.bytes) throw tooLarge();
  const name = tidyFileName(sentName);
  return { name, bytes, sha256, mediaType: await mediaTypeOf(path, bytes, name) };
}

function attachmentIn({ parts }: OpenCase, id: string): Attachment {
  const attachment = parts.attachments.find((file) => file.id === id);
  if (!attachment) throw new DomainError('not-found');
  return attachment;
}
