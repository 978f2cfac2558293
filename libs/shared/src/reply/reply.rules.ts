import { isBlank } from '../blank.js';
import { addMonths } from '../calendar/index.js';
import { contactsThatCount } from '../case/case.contacts.js';
import { explainable, isOnItsWay, opinionsOutstanding } from '../case/case.parts.js';
import type {
  AssignmentShape,
  CaseShape,
  ContactShape,
  PointShape,
  ReplyShape,
  RequestShape,
} from '../case/case.shape.js';
import { type Policy, promisesSomething } from '../policy/index.js';

/** What the rules of one letter, of one round, are asked of. */
export interface LetterInQuestion {
  readonly parts: Pick<CaseShape, 'points'> & {
    readonly contacts: readonly Omit<ContactShape, 'recordedBy'>[];
    readonly requests: readonly Pick<RequestShape, 'id'>[];
    readonly replies: readonly Pick<ReplyShape, 'assignmentId' | 'state'>[];
    readonly assignments: readonly Pick<AssignmentShape, 'id' | 'role' | 'state' | 'opinionVersion'>[];
  };
  readonly reply: Omit<ReplyShape, 'state'>;
  /** Whoever acts is who sent it to its checker. */
  readonly actsAsSender: boolean;
  /** The author of the case says that he did not file it, and nobody has answered him. */
  readonly disowningIsPending: boolean;
  readonly today: string;
  readonly policy: Pick<Policy, 'contacts_min' | 'promise_max'>;
}

/**
 * How much a letter still lacks before it leaves its drafter: talks, opinions and what it makes of them, answers, a class,
 * promises, who may read it.
 * Of each thing nothing is lacking where its rule holds.
 */
export const lackingInLetter = {
  proposerWasContacted: ({ parts, reply, policy }) =>
    isCorrection(reply)
      ? 0
      : Math.max(0, Math.max(1, policy.contacts_min) - contactsThatCount(parts.contacts, reply).length),
  everyOpinionIsIn: ({ parts, reply }) => (isCorrection(reply) ? 0 : opinionsOutstanding(parts).length),
  everyOpinionIsExplained: ({ parts, reply }) =>
    (isCorrection(reply) ? [] : explainable(parts)).filter(
      ({ id, opinionVersion }) =>
        !reply.opinionExplanations.some(
          (said) =>
            said.assignmentId === id &&
            said.opinionVersion === opinionVersion &&
            said.adoption !== null &&
            !isBlank(said.words),
        ),
    ).length,
  everyRequestIsAnswered: (letter) => {
    const answered = pointsOf(letter).filter(({ answer }) => !isBlank(answer));
    return toAnswer(letter).filter((id) => !answered.some(({ requestId }) => requestId === id)).length;
  },
  classIsChosen: ({ reply }) => (reply.classCode === null && !isCorrection(reply) ? 1 : 0),
  promiseIsComplete: (letter) => {
    if (!promisesSomething(letter.reply.classCode)) return 0;
    const begun = pointsOf(letter).filter(({ promise, promiseDueOn }) => !isBlank(promise) || promiseDueOn !== null);
    return begun.length === 0 ? 1 : begun.filter((point) => !isWholePromise(point, letter)).length;
  },
  // A correction is open as far as the letter is that it puts right.
  disclosureIsChosen: ({ reply: { kind, disclosure, disclosureReason } }) =>
    kind === 'correction' || disclosure === 'open' || (disclosure !== null && !isBlank(disclosureReason)) ? 0 : 1,
  correctionIsWritten: ({ reply }) =>
    isCorrection(reply)
      ? [reply.correctedPassages, reply.correctedBecause, reply.opening].filter((words) => isBlank(words)).length
      : 0,
} as const satisfies Record<string, (letter: LetterInQuestion) => number>;

export const replyRules = {
  // What is corrected was answered, and the part rests.
  assignmentIsInHand: (letter) => partOf(letter)?.state === (isCorrection(letter.reply) ? 'answered' : 'inHand'),
  isCorrection: ({ reply }) => isCorrection(reply),
  isLetterOfRound: ({ reply }) => !isCorrection(reply),
  assignmentIsAnswered: (letter) => partOf(letter)?.state === 'answered',
  nothingIsOnItsWay: ({ parts, reply }) =>
    !parts.replies.some((other) => other.assignmentId === reply.assignmentId && isOnItsWay(other)),
  correctionIsWritten: (letter) => lackingInLetter.correctionIsWritten(letter) === 0,
  everyRequestIsAnswered: (letter) => lackingInLetter.everyRequestIsAnswered(letter) === 0,
  classIsChosen: (letter) => lackingInLetter.classIsChosen(letter) === 0,
  disclosureIsChosen: (letter) => lackingInLetter.disclosureIsChosen(letter) === 0,
  proposerWasContacted: (letter) => lackingInLetter.proposerWasContacted(letter) === 0,
  everyOpinionIsIn: (letter) => lackingInLetter.everyOpinionIsIn(letter) === 0,
  everyOpinionIsExplained: (letter) => lackingInLetter.everyOpinionIsExplained(letter) === 0,
  promiseIsComplete: (letter) => lackingInLetter.promiseIsComplete(letter) === 0,
  actsAsSender: ({ actsAsSender }) => actsAsSender,
  noDisowningIsPending: ({ disowningIsPending }) => !disowningIsPending,
} as const satisfies Record<keyof typeof lackingInLetter | AskedElsewhere, (letter: LetterInQuestion) => boolean>;

/** What is no matter of how much is written. */
type AskedElsewhere =
  | 'assignmentIsInHand'
  | 'assignmentIsAnswered'
  | 'isCorrection'
  | 'isLetterOfRound'
  | 'nothingIsOnItsWay'
  | 'actsAsSender'
  | 'noDisowningIsPending';

/** What nobody waits for: another kind of letter, or a part that is not at rest. */
export const replyDoors = ['isLetterOfRound', 'assignmentIsAnswered'] as const satisfies (keyof typeof replyRules)[];

/** Working days that the author has from the delivery of a correction to put his rating right (procedure §9.6). */
export const CORRECTION_RATING_DAYS = 5;

const isCorrection = ({ kind }: Pick<ReplyShape, 'kind'>): boolean => kind === 'correction';

/** What, and by when. */
const isWholePromise = ({ promise, promiseDueOn }: PointShape, letter: LetterInQuestion): boolean =>
  !isBlank(promise) && promiseDueOn !== null && faultInPromiseDay(promiseDueOn, letter) === undefined;

type Promising = Pick<LetterInQuestion, 'today'> & { readonly policy: Pick<Policy, 'promise_max'> };

/** The last day by which something may be promised today. */
export const lastPromiseDay = ({ today, policy }: Promising): string => addMonths(today, 12 * policy.promise_max);

/** A day that has come promises nothing any more, and one that is years away nothing yet (procedure §9.6). */
export function faultInPromiseDay(day: string, letter: Promising): 'not-after-today' | 'too-many-years' | undefined {
  if (day <= letter.today) return 'not-after-today';
  return day > lastPromiseDay(letter) ? 'too-many-years' : undefined;
}

const partOf = ({ parts, reply }: LetterInQuestion) => parts.assignments.find(({ id }) => id === reply.assignmentId);

const pointsOf = ({ parts, reply }: LetterInQuestion) => parts.points.filter(({ replyId }) => replyId === reply.id);

/** Every request; or, where several units reply separately, the own part of each (procedure §1.6). */
const toAnswer = (letter: LetterInQuestion): (string | null)[] => {
  if (isCorrection(letter.reply)) return [];
  return partOf(letter)?.role === 'separate' ? [null] : letter.parts.requests.map(({ id }) => id);
};

/**
 * The letter goes to every proposer, with way and date for each (procedure §1.10, §4.3 deliver).
 * @returns the members that would be left out
 */
export function leftOut(proposerIds: readonly string[], deliveredTo: readonly string[]): string[] {
  return proposerIds.filter((memberId) => !deliveredTo.includes(memberId));
}
