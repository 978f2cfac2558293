import { isBlank } from '../blank.js';
import { PROPOSAL_LIMITS } from './proposal.limits.js';

export type ProposalKind = 'suggestion' | 'cppccProposal';
export type ReplyingRole = 'lead' | 'sole' | 'separate';
export type AssignmentRole = ReplyingRole | 'co' | 'reference';

export const ASSIGNMENT_ROLES = ['lead', 'sole', 'separate', 'co', 'reference'] as const satisfies AssignmentRole[];
export const REPLYING_ROLES = ['lead', 'sole', 'separate'] as const satisfies ReplyingRole[];
export const repliesItself = (role: AssignmentRole): role is ReplyingRole => role !== 'co' && role !== 'reference';

/** What the rules of a proposal are asked of. Days are 'YYYY-MM-DD', Asia/Shanghai. */
export interface ProposalFacts {
  readonly onBehalf: boolean;
  readonly filingConfirmed: boolean;
  readonly everSubmitted: boolean;
  readonly title: string;
  readonly background: string;
  readonly requestCount: number;
  readonly hasDisclosureWish: boolean;
  readonly confirmedCoSigners: number;
  readonly liveAssignments: number;
  readonly vacantParts: number;
  readonly allRepliesDelivered: boolean;
  readonly otherDeliveredReplyUnrated: boolean;
  readonly anyDissatisfied: boolean;
  readonly ratingDueOn: string | null;
  readonly declinedOn: string | null;
  readonly round: number;
  readonly today: string;
}

/** Two rounds at most; after the second 不满意 only an explanation or an assessment remains (procedure §1.12). */
export const MAX_ROUNDS = 2;

/** Each rule is a sentence about the case; the workflows refer to them by name. */
export const proposalRules = {
  filedOnBehalf: (p: ProposalFacts) => p.onBehalf,
  filingAwaitsConfirmation: (p: ProposalFacts) => p.onBehalf && !p.filingConfirmed,
  textIsUnconfirmed: (p: ProposalFacts) => p.confirmedCoSigners === 0,
  textIsConfirmed: (p: ProposalFacts) => p.confirmedCoSigners > 0,
  neverSubmitted: (p: ProposalFacts) => !p.everSubmitted,
  titleIsGiven: (p: ProposalFacts) => !isBlank(p.title),
  backgroundIsGiven: (p: ProposalFacts) => !isBlank(p.background),
  hasARequest: (p: ProposalFacts) => p.requestCount >= 1 && p.requestCount <= PROPOSAL_LIMITS.requests,
  disclosureWishIsGiven: (p: ProposalFacts) => p.hasDisclosureWish,
  declinedToday: (p: ProposalFacts) => p.declinedOn === p.today,
  nothingAssignedYet: (p: ProposalFacts) => p.liveAssignments === 0,
  aPartIsVacant: (p: ProposalFacts) => p.vacantParts > 0,
  everyReplyIsDelivered: (p: ProposalFacts) => p.allRepliesDelivered,
  anotherReplyIsUnrated: (p: ProposalFacts) => p.otherDeliveredReplyUnrated,
  everyReplyIsRated: (p: ProposalFacts) => !p.otherDeliveredReplyUnrated,
  anyIsDissatisfied: (p: ProposalFacts) => p.anyDissatisfied,
  ratingEndsTheCase: (p: ProposalFacts) => !p.otherDeliveredReplyUnrated && !p.anyDissatisfied,
  ratingTimeIsOver: (p: ProposalFacts) => p.ratingDueOn !== null && p.ratingDueOn < p.today,
  roundsRemain: (p: ProposalFacts) => p.round < MAX_ROUNDS,
} as const;

/** What nobody waits for: it was never so, or will not be so again. */
export const proposalDoors = [
  'filedOnBehalf',
  'filingAwaitsConfirmation',
  'textIsConfirmed',
  'neverSubmitted',
  'declinedToday',
  'nothingAssignedYet',
  'aPartIsVacant',
  'roundsRemain',
] as const satisfies (keyof typeof proposalRules)[];

/**
 * Who handles a case: exactly one lead or exactly one sole, or at least two separate; a unit once only (procedure §4.1 assign).
 * @returns the first fault, or undefined when the set is complete
 */
export function faultInRoles(
  units: readonly { readonly unitId: string; readonly role: AssignmentRole; readonly part?: string | null }[],
):
  'unitTwice' | 'noReplyingUnit' | 'mixedReplyingRoles' | 'oneSeparateOnly' | 'coWithSole' | 'partMissing' | undefined {
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
