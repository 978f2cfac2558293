import { isBlank } from '../blank.js';
import { repliesItself } from '../case/case.kinds.js';
import { isDenied, isReplaced, mayBeAnswered } from '../case/case.contacts.js';
import { leftTheDrafter, repliesOfRound, replyOfRound, runningClock } from '../case/case.parts.js';
import type { AssignmentShape, CaseShape } from '../case/case.shape.js';

/** What the rules of one unit's part are asked of. */
export interface PartInQuestion {
  readonly parts: Pick<CaseShape, 'proposal' | 'replies' | 'deadlines' | 'contacts'>;
  readonly assignment: AssignmentShape;
  /** Whoever asks. */
  readonly person: { readonly accountId: string | null };
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
  awaitsSignature: ({ assignment }) => assignment.state === 'awaitingSignature',
  isInHand: ({ assignment }) => assignment.state === 'inHand',
  caseIsHandledAnew: ({ parts }) => parts.proposal.round > 1,
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
  recordedAContact: (asked) =>
    contactsOf(asked).some(
      (contact) => contact.recordedBy === asked.person.accountId && !isReplaced(asked.parts.contacts, contact),
    ),
  aContactMayBeAnswered: (asked) => contactsOf(asked).some((contact) => mayBeAnswered(asked.parts, contact)),
  aContactIsDenied: (asked) =>
    contactsOf(asked).some(
      (contact) =>
        contact.round === asked.parts.proposal.round && isDenied(contact) && !isReplaced(asked.parts.contacts, contact),
    ),
} as const satisfies Record<string, (asked: PartInQuestion) => boolean>;

const contactsOf = ({ parts, assignment }: PartInQuestion) =>
  parts.contacts.filter(({ assignmentId }) => assignmentId === assignment.id);

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
  'recordedAContact',
  'aContactMayBeAnswered',
  'aContactIsDenied',
] as const satisfies (keyof typeof assignmentRules)[];
