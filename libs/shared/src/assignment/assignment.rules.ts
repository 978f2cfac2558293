import { isBlank } from '../blank.js';
import { repliesItself } from '../case/case.kinds.js';
import { leftTheDrafter, repliesOfRound, replyOfRound, runningClock } from '../case/case.parts.js';
import type { AssignmentShape, CaseShape } from '../case/case.shape.js';

/** What the rules of one unit's part are asked of. */
export interface PartInQuestion {
  readonly parts: Pick<CaseShape, 'proposal' | 'replies' | 'deadlines'>;
  readonly assignment: AssignmentShape;
  /** Whoever acts is leader of the unit that replies. */
  readonly actsAsLeader: boolean;
  readonly today: string;
}

/** An opinion as a rule is asked of it: saved, or as somebody is writing it. */
export interface OpinionInQuestion {
  readonly assignment: Pick<AssignmentShape, 'opinionText'>;
}

export const assignmentRules = {
  isReference: ({ assignment }) => assignment.role === 'reference',
  isCoHandler: ({ assignment }) => assignment.role === 'co',
  repliesItself: ({ assignment }) => repliesItself(assignment.role),
  caseIsHandled: ({ parts }) => parts.proposal.state === 'handling',
  withinReturnWindow: ({ parts, assignment, today }) => {
    const window = runningClock(parts, 'returnWindow', assignment.id);
    return window !== undefined && today <= window.dueOn;
  },
  returnNotRefusedBefore: ({ assignment }) => assignment.returnRefusal === null,
  opinionIsDrafted: ({ assignment }: OpinionInQuestion) => !isBlank(assignment.opinionText),
  opinionNotSentBackBefore: ({ parts, assignment }) => assignment.opinionSentBackRound !== parts.proposal.round,
  /** Once a reply of the round is with its checker the opinions it rests on stand still. */
  replyIsStillDrafted: ({ parts }) => !repliesOfRound(parts).some(leftTheDrafter),
  replyOfRoundIsDelivered: ({ parts, assignment }) => replyOfRound(parts, assignment.id)?.state === 'delivered',
  actsAsLeader: ({ actsAsLeader }) => actsAsLeader,
} as const satisfies Record<string, (asked: PartInQuestion) => boolean>;

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
