import type { Case } from '../../case/case.js';
import { readsContact, readsOpinion, readsReply, type Viewer } from '../../case/standing/viewer.js';
import { mayChangeFiles } from '../../procedure/file-comes-with.js';
import { isUsed } from '../../case/file-subject.js';
import type { AttachmentDto } from '../attachment.dto.js';
import type { Attachment } from '../../case/rows/attachment.entity.js';

/** A file as the viewer may know of it; undefined when it belongs to a text the viewer does not read. */
export function fileView(
  kase: Case,
  attachment: Attachment,
  accountNames: ReadonlyMap<string, string>,
  viewer: Viewer,
): AttachmentDto | undefined {
  if (!mayRead(kase, attachment, viewer)) return undefined;
  const { id, purpose, subjectId, name, mediaType, bytes, uploadedAt, uploadedBy } = attachment;
  return {
    ...{ id, purpose, subjectId, name, mediaType, bytes },
    uploadedAt: uploadedAt.toISOString(),
    uploadedBy: accountNames.get(uploadedBy) ?? '',
    href: `/api/attachments/${id}`,
    removable: mayRemove(kase, attachment),
  };
}

/** A file is read by whoever reads the text it belongs to. */
export function mayRead(kase: Case, attachment: Attachment, viewer: Viewer): boolean {
  if (attachment.removedAt !== null) return false;
  const { id, purpose, subjectId, uploadedBy } = attachment;
  const { parts, person } = kase;
  switch (purpose) {
    case 'proposal':
      return true;
    case 'scan':
      return (
        viewer.secretariat ||
        viewer.author ||
        parts.contacts.some(
          ({ upheldFileId, assignmentId }) => upheldFileId === id && readsContact(viewer, assignmentId),
        )
      );
    case 'reply':
      return parts.replies.some((reply) => reply.id === subjectId && readsReply(viewer, reply));
    case 'opinion':
      return parts.assignments.some((assignment) => assignment.id === subjectId && readsOpinion(viewer, assignment));
    case 'contact': {
      const contact = parts.contacts.find((held) => held.id === subjectId);
      // Until the contact is recorded nobody but its uploader knows of the file.
      if (!contact) return uploadedBy === person.accountId;
      return readsContact(viewer, contact.assignmentId);
    }
  }
}

/** Only one's own, while the text it belongs to may still change and nothing rests on it. */
export const mayRemove = (kase: Case, attachment: Attachment): boolean =>
  attachment.uploadedBy === kase.person.accountId &&
  !isUsed(kase.parts, attachment) &&
  mayChangeFiles(kase, attachment);
