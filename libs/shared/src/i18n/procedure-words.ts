import type { ContactWay } from '../assignment/assignment.limits.js';
import type { assignmentRules } from '../assignment/assignment.rules.js';
import type { AssignmentStep } from '../assignment/assignment.workflow.js';
import type {
  AssignmentRole,
  ContactAnswer,
  AttachmentPurpose,
  ClosedBecause,
  DecidingBody,
  DeclineOutcome,
  DeliveryWay,
  DisclosureWish,
  InvitationState,
  NumberSeries,
  ProposalKind,
  ProposedOutcome,
  ReceivedHow,
  OpinionAdoption,
  ReplyDisclosure,
  ReplyKind,
  RevisionReason,
  Satisfaction,
} from '../case/case.kinds.js';
import type { AssignmentState, CppccProposalState, ReplyState, SuggestionState } from '../case/case.states.js';
import type { ReplyClassCode } from '../policy/index.js';
import type { cppccProposalWorkflow } from '../proposal/cppcc-proposal.workflow.js';
import type { Desk } from '../proposal/desks.js';
import type { proposalRules } from '../proposal/proposal.rules.js';
import type { StationName } from '../proposal/stations.js';
import type { suggestionWorkflow } from '../proposal/suggestion.workflow.js';
import type { replyRules } from '../reply/reply.rules.js';
import type { ReplyStep } from '../reply/reply.workflow.js';
import type { Actor, Audience, Role } from '../roles.js';

type SuggestionStep = keyof typeof suggestionWorkflow.steps;
type CppccProposalStep = keyof typeof cppccProposalWorkflow.steps;

/** The steps of each table, under the table's name. */
interface StepsOf {
  suggestion: SuggestionStep;
  cppccProposal: CppccProposalStep;
  assignment: AssignmentStep;
  reply: ReplyStep;
}

type Words<Code extends string> = Readonly<Record<Code, string>>;
type ByKind<Code extends string> = Readonly<Record<ProposalKind, Words<Code>>>;

/**
 * What a language must be able to say about the procedure. A state, step or rule that a table gains without its word
 * in both languages does not compile. What differs between congress and CPPCC stands under the kind of the case.
 */
export interface ProcedureWords {
  readonly kinds: Words<ProposalKind>;
  /** Whoever proposes: the word of texts that serve both kinds, and that of a CPPCC. */
  readonly proposer: Words<'ofBoth' | 'ofCppcc'>;
  /** Adjectives: how it stands. */
  readonly states: {
    readonly suggestion: Words<SuggestionState>;
    readonly cppccProposal: Words<CppccProposalState>;
    readonly assignment: Words<AssignmentState>;
    readonly reply: Words<ReplyState>;
  };
  /** Verbs: what a button does. */
  readonly steps: { readonly [Table in keyof StepsOf]: Words<StepsOf[Table]> };
  /** What happened. `{{unit}}` is the unit whose part it is. */
  readonly timeline: { readonly [Table in keyof StepsOf]: Words<StepsOf[Table]> };
  /** Between the names of several, which an event keeps as they were written, with 、. */
  readonly betweenNames: string;
  /** The same with the particulars of the event: of several sentences the first whose particulars are all known. */
  readonly timelineWith: {
    readonly [Table in keyof StepsOf]: Partial<Readonly<Record<StepsOf[Table], string | readonly string[]>>>;
  };
  /** What is still to be done before the step can be taken. */
  readonly rules: {
    readonly proposal: Words<keyof typeof proposalRules>;
    readonly assignment: Words<keyof typeof assignmentRules>;
    readonly reply: Words<keyof typeof replyRules>;
  };
  /** Why a step was not taken. `{{what}}` is a rule's words, or, as `{{last}}`, what somebody else did `{{at}}` a moment. */
  readonly refused: Words<'condition' | 'tooLate' | 'meanwhile'>;
  readonly roles: Words<Role>;
  readonly actors: ByKind<Actor>;
  readonly audiences: ByKind<Audience>;
  readonly assignmentRoles: Words<AssignmentRole>;
  readonly stations: ByKind<StationName | 'closed'>;
  /** `todo`: everything that is somebody's to do next, over all desks. */
  readonly desks: Words<Desk | 'todo'>;
  readonly series: ByKind<NumberSeries>;
  readonly caseNumber: ByKind<NumberSeries>;
  readonly receiptNumber: string;
  readonly disclosureWishes: Words<DisclosureWish>;
  readonly receivedHow: Words<ReceivedHow>;
  readonly invitationStates: Words<InvitationState>;
  readonly proposedOutcomes: Words<ProposedOutcome>;
  readonly revisionReasons: Words<RevisionReason>;
  readonly declineOutcomes: Words<DeclineOutcome>;
  readonly decidingBodies: Words<DecidingBody>;
  readonly closedBecause: Words<ClosedBecause>;
  readonly attachmentPurposes: Words<AttachmentPurpose>;
  readonly contactWays: Words<ContactWay>;
  readonly contactAnswers: Words<ContactAnswer>;
  readonly replyKinds: Words<ReplyKind>;
  readonly replyClasses: Readonly<Record<ReplyClassCode, { readonly label: string; readonly meaning: string }>>;
  readonly opinionAdoptions: Words<OpinionAdoption>;
  readonly replyDisclosures: Words<ReplyDisclosure>;
  readonly deliveryWays: Words<DeliveryWay>;
  readonly satisfactions: Words<Satisfaction>;
}
