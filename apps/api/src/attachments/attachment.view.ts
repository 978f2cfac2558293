import type { OpenCase } from '../procedure/open-case.js';
import { readsOpinion, readsReply, seesOwnPartOnly, type Viewer } from '../procedure/viewer.js';
import type { AttachmentDto } from './attachment.dto.js';
import type { Attachment } from './attachment.entity.js';

/** A file as the viewer may know of it; undefined when it belongs to a text the viewer does not read. */
export function fileView(
  kase: OpenCase,
  attachment: Attachment,
  accountNames: ReadonlyMap<string, string>,
  viewer: Viewer,
): AttachmentDto | undefined {
  if (attachment.removedAt !== null || !mayRead(kase, attachment, viewer)) return undefined;
  const { id, purpose, subjectId, name, mediaType, bytes, uploadedAt, uploadedBy } = attachment;
  return {
    ...{ id, purpose, subjectId, name, mediaType, bytes },
    uploadedAt: uploadedAt.toISOString(),
    uploadedBy: accountNames.get(uploadedBy) ?? '',
    href: `/api/attachments/${id}`,
    removable: uploadedBy === kase.person.accountId && mayChange(kase, attachment),
  };
}

/** A file is read by whoever reads the text it belongs to. */
export function mayRead(kase: OpenCase, { purpose, subjectId }: Attachment, viewer: Viewer): boolean {
  const { parts } = kase;
  if (purpose === 'proposal') return true;
  if (purpose === 'scan') return viewer.secretariat || viewer.author;
  const reply = parts.replies.find(({ id }) => id === subjectId);
  if (purpose === 'reply') return reply !== undefined && readsReply(viewer, reply);
  const assignment = parts.assignments.find(({ id }) => id === subjectId);
  if (purpose === 'opinion') return assignment !== undefined && readsOpinion(viewer, assignment);
  return !seesOwnPartOnly(viewer);
}

function mayChange({ parts, proposal }: OpenCase, { purpose, subjectId }: Attachment): boolean {
  if (purpose === 'proposal') return proposal.state === 'draft' || proposal.state === 'returned';
  if (purpose === 'reply') return parts.replies.some(({ id, state }) => id === subjectId && state === 'drafting');
  if (purpose === 'opinion') return parts.assignments.some(({ id, state }) => id === subjectId && state === 'inHand');
  return false;
}
