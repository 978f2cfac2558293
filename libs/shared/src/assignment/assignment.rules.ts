import { type AssignmentRole, repliesItself } from '../proposal/proposal.rules.js';

/** What the rules of one unit's assignment are asked of. */
export interface AssignmentFacts {
  readonly role: AssignmentRole;
  readonly caseIsHandled: boolean;
  readonly returnDueOn: string | null;
  readonly returnRefused: boolean;
  readonly opinionDrafted: boolean;
  readonly opinionSentBackBefore: boolean;
  readonly replyInRoundDelivered: boolean;
  readonly replyLeftTheDrafter: boolean;
  readonly actsAsLeader: boolean;
  readonly today: string;
}

export const assignmentRules = {
  isReference: (a: AssignmentFacts) => a.role === 'reference',
  isCoHandler: (a: AssignmentFacts) => a.role === 'co',
  repliesItself: (a: AssignmentFacts) => repliesItself(a.role),
  caseIsHandled: (a: AssignmentFacts) => a.caseIsHandled,
  withinReturnWindow: (a: AssignmentFacts) => a.returnDueOn !== null && a.today <= a.returnDueOn,
  returnNotRefusedBefore: (a: AssignmentFacts) => !a.returnRefused,
  opinionIsDrafted: (a: AssignmentFacts) => a.opinionDrafted,
  opinionNotSentBackBefore: (a: AssignmentFacts) => !a.opinionSentBackBefore,
  /** Once the lead's reply is with the checker the opinions it rests on stand still. */
  replyIsStillDrafted: (a: AssignmentFacts) => !a.replyLeftTheDrafter,
  replyOfRoundIsDelivered: (a: AssignmentFacts) => a.replyInRoundDelivered,
  actsAsLeader: (a: AssignmentFacts) => a.actsAsLeader,
} as const;

/** What nobody waits for: another kind of part, or a time that is over. */
export const assignmentDoors = [
  'isReference',
  'isCoHandler',
  'repliesItself',
  'caseIsHandled',
  'withinReturnWindow',
  'returnNotRefusedBefore',
  'opinionNotSentBackBefore',
  'actsAsLeader',
] as const satisfies (keyof typeof assignmentRules)[];
