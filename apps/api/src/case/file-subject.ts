import type { Attachment } from './rows/attachment.entity.js';
import type { CaseParts } from './rows/case-parts.js';

/** What a file is for and the assignment (opinion) or reply it belongs to; a contact takes its files when recorded. */
export type FileSubject = Pick<Attachment, 'purpose' | 'subjectId'>;

/** Every file that was ever added to the subject, those that were removed included. */
export const everAddedTo = (attachments: readonly Attachment[], subject: FileSubject): Attachment[] =>
  attachments.filter(({ purpose, subjectId }) => purpose === subject.purpose && subjectId === subject.subjectId);

/** The files that the subject has. */
export const filesOf = (attachments: readonly Attachment[], subject: FileSubject): Attachment[] =>
  everAddedTo(attachments, subject).filter(({ removedAt }) => removedAt === null);

/** Whether a signature, a filing, a rating or a contact, recorded or upheld, already rests on the file: then it stays. */
export const isUsed = (
  {
    proposal,
    invitations,
    evaluations,
    contacts,
  }: Pick<CaseParts, 'proposal' | 'invitations' | 'evaluations' | 'contacts'>,
  { id, purpose, subjectId }: Pick<Attachment, 'id' | 'purpose' | 'subjectId'>,
): boolean =>
  (purpose === 'contact' && subjectId !== null) ||
  contacts.some(({ upheldFileId }) => upheldFileId === id) ||
  proposal.signedOriginalId === id ||
  proposal.receiptEvidenceId === id ||
  // What was entered wrongly is entered once more, from the same form.
  [...invitations, ...evaluations.filter(({ state }) => state !== 'refused')].some(({ scanId }) => scanId === id);

/** A scan of the case on which nothing rests yet, if this is one: a signature or a proof speaks for one thing. */
export const unusedScan = (parts: CaseParts, scanId: string): Attachment | undefined =>
  parts.attachments.find(
    (file) => file.id === scanId && file.purpose === 'scan' && file.removedAt === null && !isUsed(parts, file),
  );
