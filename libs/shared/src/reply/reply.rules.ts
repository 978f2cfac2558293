import { isBlank } from '../blank.js';
import { addMonths } from '../calendar/index.js';
import { explainable, opinionsOutstanding } from '../case/case.parts.js';
import type { AssignmentShape, CaseShape, PointShape, ReplyShape, RequestShape } from '../case/case.shape.js';
import { type Policy, promisesSomething } from '../policy/index.js';

/** What the rules of one letter, of one round, are asked of. */
export interface LetterInQuestion {
  readonly parts: Pick<CaseShape, 'contacts' | 'points'> & {
    readonly requests: readonly Pick<RequestShape, 'id'>[];
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
  proposerWasContacted: ({ parts, reply: { assignmentId, round }, policy }) => {
    const had = parts.contacts.filter((contact) => contact.assignmentId === assignmentId && contact.round === round);
    return Math.max(0, Math.max(1, policy.contacts_min) - had.length);
  },
  everyOpinionIsIn: ({ parts }) => opinionsOutstanding(parts).length,
  everyOpinionIsExplained: ({ parts, reply: { opinionExplanations } }) =>
    explainable(parts).filter(
      ({ id, opinionVersion }) =>
        !opinionExplanations.some(
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
  classIsChosen: ({ reply }) => (reply.classCode === null ? 1 : 0),
  promiseIsComplete: (letter) => {
    if (!promisesSomething(letter.reply.classCode)) return 0;
    const begun = pointsOf(letter).filter(({ promise, promiseDueOn }) => !isBlank(promise) || promiseDueOn !== null);
    return begun.length === 0 ? 1 : begun.filter((point) => !isWholePromise(point, letter)).length;
  },
  disclosureIsChosen: ({ reply: { disclosure, disclosureReason } }) =>
    disclosure === 'open' || (disclosure !== null && !isBlank(disclosureReason)) ? 0 : 1,
} as const satisfies Record<string, (letter: LetterInQuestion) => number>;

export const replyRules = {
  assignmentIsInHand: (letter) => partOf(letter)?.state === 'inHand',
  everyRequestIsAnswered: (letter) => lackingInLetter.everyRequestIsAnswered(letter) === 0,
  classIsChosen: (letter) => lackingInLetter.classIsChosen(letter) === 0,
  disclosureIsChosen: (letter) => lackingInLetter.disclosureIsChosen(letter) === 0,
  proposerWasContacted: (letter) => lackingInLetter.proposerWasContacted(letter) === 0,
  everyOpinionIsIn: (letter) => lackingInLetter.everyOpinionIsIn(letter) === 0,
  everyOpinionIsExplained: (letter) => lackingInLetter.everyOpinionIsExplained(letter) === 0,
  promiseIsComplete: (letter) => lackingInLetter.promiseIsComplete(letter) === 0,
  actsAsSender: ({ actsAsSender }) => actsAsSender,
  noDisowningIsPending: ({ disowningIsPending }) => !disowningIsPending,
} as const satisfies Record<
  keyof typeof lackingInLetter | 'assignmentIsInHand' | 'actsAsSender' | 'noDisowningIsPending',
  (letter: LetterInQuestion) => boolean
>;

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
const toAnswer = (letter: LetterInQuestion): (string | null)[] =>
  partOf(letter)?.role === 'separate' ? [null] : letter.parts.requests.map(({ id }) => id);

/**
 * The letter goes to every proposer, with way and date for each (procedure §1.10, §4.3 deliver).
 * @returns the members that would be left out
 */
export function leftOut(proposerIds: readonly string[], deliveredTo: readonly string[]): string[] {
  return proposerIds.filter((memberId) => !deliveredTo.includes(memberId));
}
