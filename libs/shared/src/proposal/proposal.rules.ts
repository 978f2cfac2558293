import { isBlank } from '../blank.js';
import type { AssignmentRole } from '../case/case.kinds.js';
import {
  coSigners,
  disowningIsPending,
  evaluationsOfRound,
  liveAssignments,
  repliesWithoutRating,
  repliesOfRound,
  replyingParts,
  runningClock,
  unratedReplies,
  vacantParts,
} from '../case/case.parts.js';
import type { CaseShape, EvaluationShape, ProposalShape, RequestShape } from '../case/case.shape.js';
import type { Policy } from '../policy/index.js';
import { PROPOSAL_LIMITS } from './proposal.limits.js';

/** What the rules of a proposal are asked of: the case, on a day. */
export interface CaseInQuestion {
  readonly parts: CaseShape;
  readonly today: string;
  /** Whoever asks. */
  readonly person: { readonly accountId: string | null };
  readonly policy: Pick<Policy, 'paper_counts_as_confirmation'>;
}

/** A text as its rules are asked of it: saved, or as somebody is writing it. */
export interface TextInQuestion {
  readonly parts: {
    readonly proposal: Pick<ProposalShape, 'title' | 'background' | 'disclosureWish'>;
    readonly requests: readonly Pick<RequestShape, 'text'>[];
  };
}

export const textRules = {
  titleIsGiven: ({ parts }) => !isBlank(parts.proposal.title),
  backgroundIsGiven: ({ parts }) => !isBlank(parts.proposal.background),
  hasARequest: ({ parts }) => {
    const count = parts.requests.filter(({ text }) => !isBlank(text)).length;
    return count >= 1 && count <= PROPOSAL_LIMITS.requests;
  },
  disclosureWishIsGiven: ({ parts }) => parts.proposal.disclosureWish !== null,
} as const satisfies Record<string, (asked: TextInQuestion) => boolean>;

/** Two rounds at most; after the second 不满意 only an explanation or an assessment remains (procedure §1.12). */
export const MAX_ROUNDS = 2;

/** Each rule is a sentence about the case; the workflows refer to them by name. */
export const proposalRules = {
  filedOnBehalf: ({ parts }) => parts.proposal.onBehalf,
  filingAwaitsConfirmation: ({ parts, policy }) => filingAwaitsConfirmation(parts.proposal, policy),
  notConfirmedInPerson: ({ parts }) => isNotConfirmedInPerson(parts.proposal),
  notDisownedBefore: ({ parts }) => parts.proposal.disownedOn === null && parts.proposal.disowningRefusedOn === null,
  aDisowningIsPending: ({ parts }) => disowningIsPending(parts),
  noDisowningIsPending: ({ parts }) => !disowningIsPending(parts),
  anotherFiledIt: ({ parts, person }) => parts.proposal.openedBy !== person.accountId,
  isUnderReview: ({ parts }) => ['submitted', 'preReviewed'].includes(parts.proposal.state),
  isReturned: ({ parts }) => parts.proposal.state === 'returned',
  noLetterIsIssued: ({ parts }) => !parts.replies.some(({ state }) => state === 'issued' || state === 'delivered'),
  revisionDoesNotRun: ({ parts }) => runningClock(parts, 'revision') === undefined,
  notRemindedToday: ({ parts, today }) => runningClock(parts, 'revision')?.remindedOn !== today,
  mayEndUnrevised: ({ parts, today }) => {
    const revision = runningClock(parts, 'revision');
    const isOver = revision !== undefined && revision.dueOn < today && revision.remindedOn !== null;
    return isOver || parts.proposal.disownedOn !== null;
  },
  textIsUnconfirmed: ({ parts }) => coSigners(parts).length === 0,
  textIsConfirmed: ({ parts }) => coSigners(parts).length > 0,
  neverSubmitted: ({ parts }) => parts.proposal.receiptNumber === null,
  ...textRules,
  anOfficeOverseesIt: ({ parts }) => parts.proposal.dispatchedOn !== null,
  nothingAssignedYet: ({ parts }) => liveAssignments(parts).length === 0,
  aPartIsVacant: ({ parts }) => vacantParts(parts).length > 0,
  everyReplyIsDelivered: ({ parts }) => {
    const replying = replyingParts(parts);
    return replying.length > 0 && replying.every(({ state }) => state === 'answered');
  },
  aReplyHasNoRating: ({ parts }) => repliesWithoutRating(parts).length > 0,
  noReturnIsPending: ({ parts }) => liveAssignments(parts).every(({ state }) => state !== 'returnRequested'),
  noLetterOfRoundIsIssued: ({ parts }) =>
    repliesOfRound(parts).every(({ state }) => state !== 'issued' && state !== 'delivered'),
  aReplyIsUnrated: ({ parts }) => unratedReplies(parts).length > 0,
  everyReplyIsRated: ({ parts }) => unratedReplies(parts).length === 0,
  aReplyWaitsForItsRating: ({ parts }) => parts.proposal.state === 'replied' && unratedReplies(parts).length > 0,
  anyIsDissatisfied: ({ parts }) => anyIsDissatisfied(parts),
  ratingEndsTheCase: ({ parts }) => unratedReplies(parts).length === 0 && !anyIsDissatisfied(parts),
  isContestedAnew: ({ parts }) => parts.proposal.state === 'contested' && !runningClock(parts, 'decision'),
  isContestedNoMore: ({ parts }) => parts.proposal.state !== 'contested',
  unitsWereTold: ({ parts }) => parts.proposal.closedOn !== null,
  withinRatingTime: ({ parts, today }) =>
    parts.deadlines.some(({ clock, dueOn }) => clock === 'rating' && dueOn >= today) ||
    parts.replies.some(({ ratingUntil }) => ratingUntil !== null && ratingUntil >= today),
  noLetterWaitsForDelivery: ({ parts }) => !parts.replies.some(({ state }) => state === 'issued'),
  aRatingMayBeCorrected: ({ parts }) => !isSettled(parts) && evaluationsOfRound(parts).some(mayBeCorrected),
  aReplyIsMarkedUnrated: ({ parts }) => evaluationsOfRound(parts).some(({ state }) => state === 'unrated'),
  aProxyIsPending: ({ parts }) => parts.evaluations.some(isPending),
  noProxyIsPending: ({ parts }) => !parts.evaluations.some(isPending),
  /** Of nothing that waits this holds, too: whoever is too late is not told that it was never his to do. */
  anotherEnteredIt: ({ parts, person }) => {
    const pending = parts.evaluations.filter(isPending);
    return pending.length === 0 || pending.some(({ ratedBy }) => ratedBy !== person.accountId);
  },
  aProxyMayBeContested: ({ parts, today }) =>
    parts.evaluations.some((evaluation) => mayBeContested(parts, evaluation, today)),
  isSettled: ({ parts }) => isSettled(parts),
  ratingTimeIsOver: ({ parts, today }) => {
    const rating = runningClock(parts, 'rating');
    return rating !== undefined && rating.dueOn < today;
  },
  roundsRemain: ({ parts }) => parts.proposal.round < MAX_ROUNDS,
} as const satisfies Record<string, (asked: CaseInQuestion) => boolean>;

/** Filed by staff in the member’s name; what he signed on paper may speak for him, he himself has not. */
const isNotConfirmedInPerson = ({
  onBehalf,
  filingConfirmedOn,
}: Pick<ProposalShape, 'onBehalf' | 'filingConfirmedOn'>): boolean => onBehalf && filingConfirmedOn === null;

/**
 * The member has said neither yes nor no to what was filed in his name; nor has he signed it, where the body takes that for
 * his word (procedure §9.2.3).
 */
export const filingAwaitsConfirmation = (
  proposal: Pick<
    ProposalShape,
    'onBehalf' | 'filingConfirmedOn' | 'signedOriginalId' | 'disownedOn' | 'disowningRefusedOn'
  >,
  policy: CaseInQuestion['policy'],
): boolean =>
  isNotConfirmedInPerson(proposal) &&
  (proposal.signedOriginalId === null || !policy.paper_counts_as_confirmation) &&
  proposal.disownedOn === null &&
  proposal.disowningRefusedOn === null;

/** Some 不满意 that has not been answered yet. */
const anyIsDissatisfied = (parts: CaseShape): boolean =>
  evaluationsOfRound(parts).some(
    ({ state, attitude, result, settledOn }) =>
      state === 'valid' && settledOn === null && [attitude, result].includes('dissatisfied'),
  );

const isPending = ({ state }: EvaluationShape): boolean => state === 'pending';

/** A 不满意 of this round was answered with an explanation, whatever has become of the rating since. */
const isSettled = ({ evaluations, proposal, replies }: CaseShape): boolean =>
  evaluations.some(
    ({ replyId, settledOn }) =>
      settledOn !== null && replies.some(({ id, round }) => id === replyId && round === proposal.round),
  );

/** A rating that its author gave himself, and has not put right before (procedure §9.2.1). */
export const mayBeCorrected = ({ state, scanId, replacesId }: EvaluationShape): boolean =>
  state === 'valid' && scanId === null && replacesId === null;

/** A rating from paper: until it is confirmed, and then for as long as the author has (procedure §9.2.7). */
export function mayBeContested(parts: CaseShape, { state, scanId, replyId }: EvaluationShape, today: string): boolean {
  if (scanId === null || (state !== 'pending' && state !== 'valid')) return false;
  const assignmentId = parts.replies.find(({ id }) => id === replyId)?.assignmentId;
  const time = runningClock(parts, 'proxyContest', assignmentId);
  return state === 'pending' || (time !== undefined && today <= time.dueOn);
}

/** What nobody waits for: it was never so, or will not be so again. */
export const proposalDoors = [
  'filedOnBehalf',
  'notConfirmedInPerson',
  'notDisownedBefore',
  'aDisowningIsPending',
  'textIsConfirmed',
  'neverSubmitted',
  'nothingAssignedYet',
  'aPartIsVacant',
  'noLetterOfRoundIsIssued',
  'roundsRemain',
  'withinRatingTime',
  'aReplyHasNoRating',
  'aRatingMayBeCorrected',
  'aReplyIsMarkedUnrated',
  'aProxyIsPending',
  'aProxyMayBeContested',
] as const satisfies (keyof typeof proposalRules)[];

/**
 * Who handles a case: exactly one lead or exactly one sole, or at least two separate; a unit once only (procedure §4.1 assign).
 * @returns the first fault, or undefined when the set is complete
 */
export function faultInRoles(
  units: readonly { readonly unitId: string; readonly role: AssignmentRole; readonly part?: string | null }[],
):
  | 'unitTwice'
  | 'noReplyingUnit'
  | 'mixedReplyingRoles'
  | 'oneSeparateOnly'
  | 'coWithSole'
  | 'partMissing'
  | undefined {
  if (new Set(units.map((unit) => unit.unitId)).size < units.length) return 'unitTwice';
  const count = (role: AssignmentRole) => units.filter((unit) => unit.role === role).length;
  const [leads, soles, separates] = [count('lead'), count('sole'), count('separate')];
  if (leads + soles + separates === 0) return 'noReplyingUnit';
  if (leads + soles > 1 || (leads + soles === 1 && separates > 0)) return 'mixedReplyingRoles';
  if (separates === 1) return 'oneSeparateOnly';
  if (soles === 1 && count('co') > 0) return 'coWithSole';
  if (units.some((unit) => unit.role === 'separate' && !unit.part?.trim())) return 'partMissing';
  return undefined;
}
