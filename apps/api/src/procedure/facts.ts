import {
  type AssignmentFacts,
  isBlank,
  type Policy,
  type ProposalFacts,
  promisesSomething,
  type ReplyFacts,
  repliesItself,
} from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { Reply } from '../case/rows/reply.entity.js';
import { type CaseParts, liveAssignments, replyOfRound, vacantParts } from '../case/rows/case-parts.js';

/** The facts that the rules of libs/shared are asked of, drawn from the rows of one case. */

export function proposalFacts(parts: CaseParts, today: string): ProposalFacts {
  const { proposal, invitations, requests, evaluations } = parts;
  const live = liveAssignments(parts);
  const replying = live.filter(({ role }) => repliesItself(role));
  const ofRound = parts.replies.filter(({ round, state }) => round === proposal.round && state === 'delivered');
  const rated = new Set(evaluations.map(({ replyId }) => replyId));
  const roundIds = ofRound.map(({ id }) => id);
  const ratings = evaluations.filter(({ replyId }) => roundIds.includes(replyId));
  return {
    onBehalf: proposal.onBehalf,
    filingConfirmed: proposal.filingConfirmedOn !== null,
    everSubmitted: proposal.submittedAt !== null,
    title: proposal.title,
    background: proposal.background,
    requestCount: requests.filter(({ text }) => !isBlank(text)).length,
    hasDisclosureWish: proposal.disclosureWish !== null,
    confirmedCoSigners: invitations.filter(({ state }) => state === 'confirmed').length,
    liveAssignments: live.length,
    vacantParts: vacantParts(parts).length,
    allRepliesDelivered: replying.length > 0 && replying.every(({ state }) => state === 'answered'),
    otherDeliveredReplyUnrated: ofRound.some(({ id }) => !rated.has(id)),
    anyDissatisfied: ratings.some(({ attitude, result }) => [attitude, result].includes('dissatisfied')),
    ratingDueOn: running(parts, 'rating')?.dueOn ?? null,
    declinedOn: proposal.declinedOn,
    round: proposal.round,
    today,
  };
}

export function assignmentFacts(
  parts: CaseParts,
  assignment: Assignment,
  today: string,
  actsAsLeader: boolean,
): AssignmentFacts {
  const reply = replyOfRound(parts, assignment.id);
  const leadReplies = parts.replies.filter(({ round, state }) => round === parts.proposal.round && state !== 'dropped');
  return {
    role: assignment.role,
    caseIsHandled: parts.proposal.state === 'handling',
    returnDueOn: running(parts, 'returnWindow', assignment.id)?.dueOn ?? null,
    returnRefused: assignment.returnRefusal !== null,
    opinionDrafted: !isBlank(assignment.opinionText),
    opinionSentBackBefore: assignment.opinionSentBack !== null,
    replyInRoundDelivered: reply?.state === 'delivered',
    replyLeftTheDrafter: leadReplies.some(({ state }) => state !== 'drafting'),
    actsAsLeader,
    today,
  };
}

export function replyFacts(
  { parts, today, policy }: { parts: CaseParts; today: string; policy: Policy },
  assignment: Assignment,
  reply: Reply,
): ReplyFacts {
  const points = parts.points.filter(({ replyId }) => replyId === reply.id);
  const answered = (requestId: string | null) =>
    points.some((point) => point.requestId === requestId && !isBlank(point.answer));
  const promises = points.filter(({ promise }) => !isBlank(promise));
  const promised = promisesSomething(reply.classCode);
  return {
    assignmentInHand: assignment.state === 'inHand',
    everyRequestAnswered:
      assignment.role === 'separate' ? answered(null) : parts.requests.every(({ id }) => answered(id)),
    classChosen: reply.classCode !== null,
    disclosureChosen: reply.disclosure === 'open' || (reply.disclosure !== null && !isBlank(reply.disclosureReason)),
    contactsInRound: parts.contacts.filter((c) => c.assignmentId === assignment.id && c.round === reply.round).length,
    contactsDemanded: policy.contacts_min,
    opinionsOutstanding: opinionsOutstanding(parts),
    promiseComplete:
      !promised || (promises.length > 0 && promises.every((p) => p.promiseDueOn !== null && p.promiseDueOn > today)),
  };
}

/** Opinions neither given nor waived; a co-handler whose return is being decided still owes one. */
export const opinionsOutstanding = (parts: CaseParts): number =>
  liveAssignments(parts).filter(({ role, state }) => role === 'co' && state !== 'opinionGiven' && state !== 'waived')
    .length;

export const running = ({ deadlines }: Pick<CaseParts, 'deadlines'>, clock: string, assignmentId?: string) =>
  deadlines.find(
    (deadline) =>
      deadline.clock === clock &&
      deadline.metOn === null &&
      deadline.droppedOn === null &&
      (assignmentId === undefined || deadline.assignmentId === assignmentId),
  );
