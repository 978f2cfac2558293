import type { Attachment } from './attachment.entity.js';
import type { Commitment } from './commitment.entity.js';
import type { Deadline } from './deadline.entity.js';
import type { Evaluation } from './evaluation.entity.js';
import type { ReplyComment } from './reply-comment.entity.js';
import type { Assignment } from './assignment.entity.js';
import type { Contact } from './contact.entity.js';
import type { Invitation } from './invitation.entity.js';
import type { Proposal } from './proposal.entity.js';
import type { Request } from './request.entity.js';
import type { Delivery } from './delivery.entity.js';
import type { Reply } from './reply.entity.js';
import type { ReplyPoint } from './reply-point.entity.js';

/** A whole case, in the shape its rules ask for. It is small, a few dozen rows, so rules and views are plain functions of all of it. */
export interface CaseParts {
  proposal: Proposal;
  requests: Request[];
  invitations: Invitation[];
  assignments: Assignment[];
  contacts: Contact[];
  replies: Reply[];
  points: ReplyPoint[];
  deliveries: Delivery[];
  evaluations: Evaluation[];
  comments: ReplyComment[];
  commitments: Commitment[];
  deadlines: Deadline[];
  attachments: Attachment[];
}
