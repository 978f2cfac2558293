import { repliesItself } from './case.kinds.js';
import type {
  AssignmentShape,
  CaseShape,
  DeadlineShape,
  EvaluationShape,
  InvitationShape,
  ReplyShape,
} from './case.shape.js';
import { isOver } from './case.states.js';

/** What is asked of the parts of a case again and again, by rules, lists and views alike. */

interface Assignments<Part> {
  readonly assignments: readonly Part[];
}
type Replies<Letter> = Pick<CaseShape, 'proposal'> & { readonly replies: readonly Letter[] };

/** The assignments that still count. */
export const liveAssignments = <Part extends Pick<AssignmentShape, 'state'>>({ assignments }: Assignments<Part>) =>
  assignments.filter((part) => !isOver(part));

/** Those that are over and that no other unit has taken over yet. */
export const vacantParts = <Part extends Pick<AssignmentShape, 'id' | 'state' | 'replacesId'>>({
  assignments,
}: Assignments<Part>) =>
  assignments.filter((part) => isOver(part) && !assignments.some(({ replacesId }) => replacesId === part.id));

/** Those that still count and answer the proposers themselves. */
export const replyingParts = <Part extends Pick<AssignmentShape, 'role' | 'state'>>(parts: Assignments<Part>) =>
  liveAssignments(parts).filter(({ role }) => repliesItself(role));

/** The one that answers for all: the lead's, or the sole unit's. */
export const leadPart = <Part extends Pick<AssignmentShape, 'role' | 'state'>>(parts: Assignments<Part>) =>
  liveAssignments(parts).find(({ role }) => role === 'lead' || role === 'sole');

/** Opinions neither given nor waived; a co-handler whose return is being decided still owes one. */
export const opinionsOutstanding = <Part extends Pick<AssignmentShape, 'role' | 'state'>>(parts: Assignments<Part>) =>
  liveAssignments(parts).filter(({ role, state }) => role === 'co' && state !== 'opinionGiven' && state !== 'waived');

/** Opinions that were given: a letter that rests on them explains each to the proposers. */
export const explainable = <Part extends Pick<AssignmentShape, 'role' | 'state'>>(parts: Assignments<Part>) =>
  liveAssignments(parts).filter(({ role, state }) => role === 'co' && state === 'opinionGiven');

/** The letters of the present round; one that only corrects another is none. */
export const repliesOfRound = <Letter extends Pick<ReplyShape, 'round' | 'kind' | 'state'>>({
  proposal,
  replies,
}: Replies<Letter>) =>
  replies.filter(({ round, kind, state }) => round === proposal.round && kind !== 'correction' && state !== 'dropped');

/** A letter on its way, from its draft to its delivery; a part has one at most. */
export const isOnItsWay = ({ state }: Pick<ReplyShape, 'state'>): boolean =>
  state !== 'delivered' && state !== 'dropped';

/** The letter that a part is at, or has given, in the present round. */
export const replyOfRound = <Letter extends Pick<ReplyShape, 'assignmentId' | 'round' | 'kind' | 'state'>>(
  parts: Replies<Letter>,
  assignmentId: string,
) => repliesOfRound(parts).find((reply) => reply.assignmentId === assignmentId);

/** The letter of the latest round before this one, from which a part’s next letter goes on. */
export const letterBefore = <Letter extends Pick<ReplyShape, 'assignmentId' | 'round' | 'kind' | 'state'>>(
  { replies }: { readonly replies: readonly Letter[] },
  { assignmentId, round }: Pick<ReplyShape, 'assignmentId' | 'round'>,
): Letter | undefined =>
  replies
    .filter((reply) => reply.assignmentId === assignmentId && reply.round < round)
    .filter(({ state, kind }) => state === 'delivered' && kind !== 'correction')
    .sort((one, other) => one.round - other.round)
    .at(-1);

/** From here on the text of a letter stands, unless it is sent back. */
export const leftTheDrafter = (reply: Pick<ReplyShape, 'state'> | undefined): boolean =>
  reply !== undefined && reply.state !== 'drafting';

/** Ratings that stand: valid, to be checked, or the mark that there is none. A letter has one of them at most. */
export const stands = ({ state }: Pick<EvaluationShape, 'state'>): boolean =>
  state === 'pending' || state === 'valid' || state === 'unrated';

/** What stands of the ratings of the delivered letters of the present round. */
export const evaluationsOfRound = <Evaluation extends Pick<EvaluationShape, 'replyId' | 'state'>>(
  parts: Replies<ReplyShape> & { readonly evaluations: readonly Evaluation[] },
): Evaluation[] => {
  const delivered = new Set(deliveredInRound(parts).map(({ id }) => id));
  return parts.evaluations.filter((evaluation) => stands(evaluation) && delivered.has(evaluation.replyId));
};

/** The delivered letters of the present round that are neither validly rated nor marked 未评价. */
export const unratedReplies = <Letter extends ReplyShape>(
  parts: Replies<Letter> & Pick<CaseShape, 'evaluations'>,
): Letter[] => {
  const rated = parts.evaluations.filter(({ state }) => state === 'valid' || state === 'unrated');
  return deliveredInRound(parts).filter(({ id }) => !rated.some(({ replyId }) => replyId === id));
};

/** The delivered letters of the present round for which nobody has given or entered a rating. */
export const repliesWithoutRating = <Letter extends ReplyShape>(
  parts: Replies<Letter> & Pick<CaseShape, 'evaluations'>,
): Letter[] =>
  deliveredInRound(parts).filter(
    ({ id }) => !parts.evaluations.some((evaluation) => evaluation.replyId === id && stands(evaluation)),
  );

const deliveredInRound = <Letter extends ReplyShape>(parts: Replies<Letter>): Letter[] =>
  repliesOfRound(parts).filter(({ state }) => state === 'delivered');

/** An invitation that is neither answered nor taken back, and whose day has not passed. */
export const isOpen = ({ state, expiresOn }: Pick<InvitationShape, 'state' | 'expiresOn'>, today: string): boolean =>
  state === 'invited' && expiresOn >= today;

/** Whoever has signed with the author. */
export const coSigners = ({ invitations }: Pick<CaseShape, 'invitations'>): string[] =>
  invitations.filter(({ state }) => state === 'confirmed').map(({ memberId }) => memberId);

/** Whoever was asked to co-sign and may still say yes, or has said it. */
export const invitedOrSigned = ({ invitations }: Pick<CaseShape, 'invitations'>, today: string): string[] =>
  invitations
    .filter((invitation) => invitation.state === 'confirmed' || isOpen(invitation, today))
    .map(({ memberId }) => memberId);

/** Everybody the reply is owed to: the author and each confirmed co-signer (procedure §1.10). */
export const proposersOf = (parts: Pick<CaseShape, 'proposal' | 'invitations'>): string[] => [
  parts.proposal.authorMemberId,
  ...coSigners(parts),
];

/** Its author says of an accepted case that he did not file it, and the secretariat has not answered him. */
export const disowningIsPending = ({ proposal }: Pick<CaseShape, 'proposal'>): boolean =>
  proposal.disownedOn !== null && proposal.state !== 'returned';

/** A clock that has neither been met nor lost its object. */
export const isRunning = ({ metOn, droppedOn }: Pick<DeadlineShape, 'metOn' | 'droppedOn'>): boolean =>
  metOn === null && droppedOn === null;

/** The clock as it runs for the case, or for one part of it. */
export const runningClock = (
  { deadlines }: Pick<CaseShape, 'deadlines'>,
  clock: DeadlineShape['clock'],
  assignmentId?: string,
) =>
  deadlines.find(
    (deadline) =>
      deadline.clock === clock &&
      isRunning(deadline) &&
      (assignmentId === undefined || deadline.assignmentId === assignmentId),
  );
