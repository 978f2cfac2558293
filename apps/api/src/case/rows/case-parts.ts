import { isOver } from '@jianyan/shared';
import { type EntityManager, In } from 'typeorm';
import { Attachment } from './attachment.entity.js';
import { Commitment } from './commitment.entity.js';
import { Deadline } from './deadline.entity.js';
import { Evaluation } from './evaluation.entity.js';
import { ReplyComment } from './reply-comment.entity.js';
import { Assignment } from './assignment.entity.js';
import { Contact } from './contact.entity.js';
import { Invitation } from './invitation.entity.js';
import type { Proposal } from './proposal.entity.js';
import { Request } from './request.entity.js';
import { Delivery } from './delivery.entity.js';
import { Reply } from './reply.entity.js';
import { ReplyPoint } from './reply-point.entity.js';

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

export async function loadParts(db: EntityManager, proposal: Proposal): Promise<CaseParts> {
  const ofCase = { where: { proposalId: proposal.id } };
  const assignments = await db.find(Assignment, { ...ofCase, order: { assignedOn: 'ASC', id: 'ASC' } });
  return {
    proposal,
    assignments,
    requests: await db.find(Request, { ...ofCase, order: { position: 'ASC' } }),
    invitations: await db.find(Invitation, { ...ofCase, order: { invitedAt: 'ASC', id: 'ASC' } }),
    deadlines: await db.find(Deadline, { ...ofCase, order: { dueOn: 'ASC', id: 'ASC' } }),
    attachments: await db.find(Attachment, { ...ofCase, order: { uploadedAt: 'ASC', id: 'ASC' } }),
    ...(assignments.length > 0 ? await loadWork(db, proposal.id) : noWork()),
  };
}

/** What units make of a case, and proposers of that: there is none of it before somebody is assigned. */
type Work = Pick<
  CaseParts,
  'contacts' | 'replies' | 'points' | 'deliveries' | 'evaluations' | 'comments' | 'commitments'
>;

const noWork = (): Work => ({
  contacts: [],
  replies: [],
  points: [],
  deliveries: [],
  evaluations: [],
  comments: [],
  commitments: [],
});

async function loadWork(db: EntityManager, proposalId: string): Promise<Work> {
  const ofCase = { where: { proposalId } };
  const contacts = await db.find(Contact, { ...ofCase, order: { heldOn: 'ASC', id: 'ASC' } });
  const replies = await db.find(Reply, { ...ofCase, order: { round: 'ASC', id: 'ASC' } });
  if (replies.length === 0) return { ...noWork(), contacts };
  const ofReplies = { where: { replyId: In(replies.map(({ id }) => id)) } };
  return {
    contacts,
    replies,
    points: await db.find(ReplyPoint, { ...ofReplies, order: { position: 'ASC' } }),
    deliveries: await db.find(Delivery, { ...ofReplies, order: { id: 'ASC' } }),
    evaluations: await db.find(Evaluation, ofReplies),
    comments: await db.find(ReplyComment, { ...ofReplies, order: { writtenAt: 'ASC' } }),
    commitments: await db.find(Commitment, { ...ofCase, order: { dueOn: 'ASC', id: 'ASC' } }),
  };
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
