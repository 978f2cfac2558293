import type { Clock } from '../calendar/index.js';
import type { ReplyClassCode } from '../policy/index.js';
import type {
  AssignmentRole,
  ContactAnswer,
  DisclosureWish,
  EvaluationState,
  InvitationState,
  OpinionAdoption,
  ReplyDisclosure,
  ReplyKind,
  Satisfaction,
} from './case.kinds.js';
import type { AssignmentState, ProposalState, ReplyState } from './case.states.js';

/**
 * A case as its rules are asked of it: its rows, whoever keeps them, and of each only what some rule wants to know. Days are
 * 'YYYY-MM-DD', Asia/Shanghai. A row with more on it is such a row too, so nobody copies one for the sake of a rule.
 */
export interface CaseShape {
  readonly proposal: ProposalShape;
  readonly requests: readonly RequestShape[];
  readonly invitations: readonly InvitationShape[];
  readonly assignments: readonly AssignmentShape[];
  readonly contacts: readonly ContactShape[];
  readonly replies: readonly ReplyShape[];
  readonly points: readonly PointShape[];
  readonly evaluations: readonly EvaluationShape[];
  readonly deadlines: readonly DeadlineShape[];
}

export interface ProposalShape {
  readonly state: ProposalState;
  readonly authorMemberId: string;
  readonly onBehalf: boolean;
  /** When he confirmed it himself. */
  readonly filingConfirmedOn: string | null;
  /** Since when it is disowned by its author, and nothing has come of that yet. */
  readonly disownedOn: string | null;
  /** The secretariat has shown him his signature. */
  readonly disowningRefusedOn: string | null;
  /** The account that filed it. */
  readonly openedBy: string;
  /** What he signed, if that came with it. */
  readonly signedOriginalId: string | null;
  readonly title: string;
  readonly background: string;
  readonly disclosureWish: DisclosureWish | null;
  /** Given when it was first submitted, and kept. */
  readonly receiptNumber: number | null;
  /** None while no office has it: not yet, or given back. */
  readonly dispatchedOn: string | null;
  readonly closedOn: string | null;
  readonly round: number;
}

export interface RequestShape {
  readonly id: string;
  readonly text: string;
}

export interface InvitationShape {
  readonly memberId: string;
  readonly state: InvitationState;
  readonly expiresOn: string;
}

/** One unit's part. */
export interface AssignmentShape {
  readonly id: string;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  /** The part that it took over. */
  readonly replacesId: string | null;
  readonly returnRefusal: string | null;
  readonly opinionText: string;
  readonly opinionVersion: number;
  /** The last round in which it was sent back. */
  readonly opinionSentBackRound: number | null;
}

/** A talk as a unit has recorded it; put right, it is recorded anew beside the old. */
export interface ContactShape {
  readonly id: string;
  readonly assignmentId: string;
  readonly round: number;
  /** The account. */
  readonly recordedBy: string;
  /** 补记: recorded after the letter had gone out. */
  readonly supplement: boolean;
  /** The record in whose place it stands. */
  readonly replacesId: string | null;
  readonly answer: ContactAnswer | null;
  /** The secretariat has found that it was held, whatever the author says. */
  readonly upheldOn: string | null;
}

/** One letter of one unit: that of a round, or a correction of one. */
export interface ReplyShape {
  readonly id: string;
  readonly assignmentId: string;
  readonly round: number;
  readonly kind: ReplyKind;
  readonly state: ReplyState;
  readonly classCode: ReplyClassCode | null;
  readonly disclosure: ReplyDisclosure | null;
  readonly disclosureReason: string;
  readonly opinionExplanations: readonly OpinionExplanation[];
  /** What a correction says instead of answers. */
  readonly opening: string;
  readonly correctedPassages: string;
  readonly correctedBecause: string;
  /** To when the author may put his rating right because of it. */
  readonly ratingUntil: string | null;
}

/** What a letter says to the proposers of one co-handler's opinion. */
export interface OpinionExplanation {
  readonly assignmentId: string;
  /** The opinion as it was read: of another it says nothing. */
  readonly opinionVersion: number;
  readonly adoption: OpinionAdoption | null;
  readonly words: string;
}

/** What a letter says to one request, or, where a unit answers for its own part, to that. */
export interface PointShape {
  readonly replyId: string;
  readonly requestId: string | null;
  readonly answer: string;
  readonly promise: string;
  readonly promiseDueOn: string | null;
}

/** A rating of one letter, or the mark that nobody gave one; of several only the last that stands counts. */
export interface EvaluationShape {
  readonly replyId: string;
  readonly state: EvaluationState;
  /** None where the letter is marked 未评价. */
  readonly attitude: Satisfaction | null;
  readonly result: Satisfaction | null;
  /** Whoever gave it or entered it. */
  readonly ratedBy: string;
  /** The signed form that the secretariat entered it from. */
  readonly scanId: string | null;
  /** The one in whose place it was given. */
  readonly replacesId: string | null;
  /** A 不满意 that was answered with an explanation. */
  readonly settledOn: string | null;
}

export interface DeadlineShape {
  readonly clock: Clock;
  /** Of the unit that it binds; none where it is the case's own. */
  readonly assignmentId: string | null;
  readonly dueOn: string;
  /** When somebody was reminded of it. */
  readonly remindedOn: string | null;
  readonly metOn: string | null;
  readonly droppedOn: string | null;
}
