import { Assignment } from './assignment.entity.js';
import { Attachment } from './attachment.entity.js';
import type { CaseParts } from './case-parts.js';
import { Commitment } from './commitment.entity.js';
import { Contact } from './contact.entity.js';
import { Deadline } from './deadline.entity.js';
import { Delivery } from './delivery.entity.js';
import { Evaluation } from './evaluation.entity.js';
import { Invitation } from './invitation.entity.js';
import { Reply } from './reply.entity.js';
import { ReplyComment } from './reply-comment.entity.js';
import { ReplyPoint } from './reply-point.entity.js';
import { Request } from './request.entity.js';

export type ListName = Exclude<keyof CaseParts, 'proposal'>;

/** The rows of each list. */
export type RowOf<List extends ListName> = CaseParts[List][number];

/** What the lists of a case hold, and in which order they are read. */
export const LISTS = {
  requests: { of: Request, orderedBy: 'position' },
  invitations: { of: Invitation, orderedBy: 'invited_at, id' },
  attachments: { of: Attachment, orderedBy: 'uploaded_at, id' },
  assignments: { of: Assignment, orderedBy: 'assigned_on, id' },
  contacts: { of: Contact, orderedBy: 'held_on, id' },
  replies: { of: Reply, orderedBy: 'round, id' },
  points: { of: ReplyPoint, orderedBy: 'position' },
  deliveries: { of: Delivery, orderedBy: 'id' },
  evaluations: { of: Evaluation, orderedBy: 'id' },
  comments: { of: ReplyComment, orderedBy: 'written_at' },
  commitments: { of: Commitment, orderedBy: 'due_on, id' },
  deadlines: { of: Deadline, orderedBy: 'due_on, id' },
} as const satisfies { [List in ListName]: { of: new () => RowOf<List>; orderedBy: string } };

export const LIST_NAMES = Object.keys(LISTS) as ListName[];
