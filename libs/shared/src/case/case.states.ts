/** Where a case and its parts may stand. What leads from one state to the next is said in the tables. */

/** A deputy's suggestion 建议 at a people's congress. */
export const SUGGESTION_STATES = [
  'draft',
  'submitted',
  'returned',
  'declined',
  'registered',
  'dispatched',
  'handling',
  'replied',
  'contested',
  'closed',
  'withdrawn',
  'discarded',
] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** A CPPCC proposal 提案. */
export const CPPCC_PROPOSAL_STATES = [
  'draft',
  'submitted',
  'preReviewed',
  'returned',
  'declined',
  'filed',
  'dispatched',
  'handling',
  'replied',
  'contested',
  'closed',
  'withdrawn',
  'discarded',
] as const;
export type CppccProposalState = (typeof CPPCC_PROPOSAL_STATES)[number];

export type ProposalState = SuggestionState | CppccProposalState;

/** Every state that either kind of proposal can be in. */
export const PROPOSAL_STATES: readonly ProposalState[] = [
  ...new Set<ProposalState>([...SUGGESTION_STATES, ...CPPCC_PROPOSAL_STATES]),
];

/** One unit's part in a case. */
export const ASSIGNMENT_STATES = [
  'awaitingSignature',
  'inHand',
  'returnRequested',
  'returned',
  'opinionSubmitted',
  'opinionGiven',
  'waived',
  'answered',
  'noted',
  'ended',
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** States in which the unit has no part in the case any more: given back, or taken from it. */
export const PART_IS_OVER = ['returned', 'ended'] as const satisfies AssignmentState[];

export const isOver = ({ state }: { readonly state: AssignmentState }): boolean =>
  PART_IS_OVER.some((over) => over === state);

/** One letter of one unit. */
export const REPLY_STATES = ['drafting', 'checking', 'awaitingIssue', 'issued', 'delivered', 'dropped'] as const;
export type ReplyState = (typeof REPLY_STATES)[number];
