import { isOver } from '@jianyan/shared';
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

/** A whole case. It is small, a few dozen rows, so rules and views are plain functions of all of it. */
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

/** The assignments that still count. */
export const liveAssignments = ({ assignments }: Pick<CaseParts, 'assignments'>): Assignment[] =>
  assignments.filter((assignment) => !isOver(assignment));

/** Those that are over and that no other unit has taken over yet. */
export const vacantParts = ({ assignments }: Pick<CaseParts, 'assignments'>): Assignment[] =>
  assignments.filter((part) => isOver(part) && !assignments.some(({ replacesId }) => replacesId === part.id));

/** The reply an assignment is working on or has given in the present round. */
export const replyOfRound = ({ proposal, replies }: Pick<CaseParts, 'proposal' | 'replies'>, assignmentId: string) =>
  replies.find(
    (reply) => reply.assignmentId === assignmentId && reply.round === proposal.round && reply.state !== 'dropped',
  );

/** An invitation that is neither answered nor taken back, and whose day has not passed. */
export const isOpen = ({ state, expiresOn }: Pick<Invitation, 'state' | 'expiresOn'>, today: string): boolean =>
  state === 'invited' && expiresOn >= today;

/** Whoever was asked to co-sign and may still say yes, or has said it. */
export const invitedOrSigned = ({ invitations }: Pick<CaseParts, 'invitations'>, today: string): string[] =>
  invitations
    .filter((invitation) => invitation.state === 'confirmed' || isOpen(invitation, today))
    .map(({ memberId }) => memberId);

/** Everybody the reply is owed to: the author and each confirmed co-signer (procedure §1.10). */
export const proposersOf = ({ proposal, invitations }: Pick<CaseParts, 'proposal' | 'invitations'>): string[] => [
  proposal.authorMemberId,
  ...invitations.filter(({ state }) => state === 'confirmed').map(({ memberId }) => memberId),
];
