import { Attachment } from '../attachments/attachment.entity.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { Deadline } from '../deadlines/deadline.entity.js';
import { Evaluation } from '../evaluations/evaluation.entity.js';
import { ReplyComment } from '../evaluations/reply-comment.entity.js';
import { Assignment } from '../handling/assignment.entity.js';
import { Contact } from '../handling/contact.entity.js';
import { HistoryEvent } from '../history/history-event.entity.js';
import { Notice } from '../notifications/notice.entity.js';
import { Invitation } from '../proposals/invitation.entity.js';
import { Proposal } from '../proposals/proposal.entity.js';
import { Request } from '../proposals/request.entity.js';
import { Delivery } from '../replies/delivery.entity.js';
import { Reply } from '../replies/reply.entity.js';
import { ReplyPoint } from '../replies/reply-point.entity.js';

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
  Notice,
];
