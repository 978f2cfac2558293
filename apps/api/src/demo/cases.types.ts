import type { BodyKind, ProposalKind, ReceivedHow, ReplyClassCode, Satisfaction } from '@jianyan/shared';

/** The last act that is taken in a demo case; everything before it on the road is taken too. */
export const ROAD = [
  'drafted',
  'invited',
  'submitted',
  'preReviewed',
  'accepted',
  'dispatched',
  'assigned',
  'signedFor',
  'contacted',
  'opinionsGiven',
  'replyDrafted',
  'sentForCheck',
  'checked',
  'issued',
  'replied',
  'rated',
  'rehandled',
  'contactedAgain',
  'repliedAgain',
  'ratedAgain',
] as const;
export type Milestone = (typeof ROAD)[number];

/** When something happens in a case; beside the road there are turns and their consequences. */
export type Moment = Milestone | 'confirmedFiling' | 'turned' | 'takenOver' | 'concluded';

/** Ends and turns beside the road, taken after the milestone named with them. */
export const TURNS = [
  'discarded',
  'withdrawn',
  'returned',
  'declined',
  'declineTakenBack',
  'reviewSentBack',
  'sessionCorrected',
  'disowned',
  'categoryChanged',
  'dispatchSentBack',
  'returnRequested',
  'returnRefused',
  'reassigned',
  'rolesChanged',
  'contactDenied',
  'opinionSubmitted',
  'opinionSentBack',
  'letterVoided',
  'correctionInCheck',
  'correctionDelivered',
  'ratingCorrected',
  'proxyPending',
  'proxyContested',
  'closedUnrated',
  'ratedLate',
  'settled',
] as const;
export type Turn = (typeof TURNS)[number];

export interface DemoCase {
  kind: ProposalKind;
  title: string;
  background: string;
  requests: string[];
  /** Names of members. */
  author: string;
  coSigners?: string[];
  category: string;
  /** Logins of units: the first leads, or handles alone; the others co-handle. */
  units: string[];
  /** Logins of units of which each answers its own part; then nobody leads. */
  parts?: { unit: string; part: string }[];
  /** Login of the office that it is dispatched to; the government office when absent. */
  office?: string;
  /** Logins of units that have only to know of it. */
  forReference?: string[];
  /**
   * In the session that is over – just so, on the day of its cut-off in time, or minutes too late on that day – or so many
   * days before the first start.
   */
  filed: 'inSession' | 'lastDay' | 'justAfter' | number;
  reached: Milestone;
  then?: Turn;
  /** Login of the unit that takes over, where one asks to be released. */
  passesTo?: string;
  /** Why it was declined: a reason of the body's list. */
  declinedFor?: string;
  /** How many co-handlers have given their opinion when the road ends before all have. */
  opinions?: number;
  replyClass?: ReplyClassCode;
  ratings?: Satisfaction[];
  complex?: boolean;
  /** Entered by the secretariat, and by which way it came. */
  onBehalf?: {
    receivedHow: ReceivedHow;
    note: string;
    /** The hour, where it came on the day on which it is entered; else it came the day before. */
    receivedTime?: string;
    confirmed?: true;
  };
}

export const bodyOf = (kind: ProposalKind): BodyKind => (kind === 'suggestion' ? 'congress' : 'cppcc');
