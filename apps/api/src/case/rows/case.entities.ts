import { Attachment } from './attachment.entity.js';
import { Commitment } from './commitment.entity.js';
import { Deadline } from './deadline.entity.js';
import { Evaluation } from './evaluation.entity.js';
import { ReplyComment } from './reply-comment.entity.js';
import { Assignment } from './assignment.entity.js';
import { Contact } from './contact.entity.js';
import { HistoryEvent } from './history-event.entity.js';
import { Message } from './message.entity.js';
import { Notice } from './notice.entity.js';
import { Invitation } from './invitation.entity.js';
import { Proposal } from './proposal.entity.js';
import { Request } from './request.entity.js';
import { Delivery } from './delivery.entity.js';
import { Reply } from './reply.entity.js';
import { ReplyPoint } from './reply-point.entity.js';
import { TextVersion } from './text-version.entity.js';

/** Everything that is kept of a case. */
export const caseEntities = [
  Proposal,
  Request,
  Invitation,
  Attachment,
  Assignment,
  Contact,
  Reply,
  ReplyPoint,
  Delivery,
  Commitment,
  Evaluation,
  ReplyComment,
  Deadline,
  HistoryEvent,
  TextVersion,
  Message,
  Notice,
];
