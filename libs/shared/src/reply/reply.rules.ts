import { isBlank } from '../blank.js';
import { opinionsOutstanding } from '../case/case.parts.js';
import type { CaseShape, ReplyShape } from '../case/case.shape.js';
import { type Policy, promisesSomething } from '../policy/index.js';

/** What the rules of one letter, of one round, are asked of. */
export interface LetterInQuestion {
  readonly parts: Pick<CaseShape, 'requests' | 'assignments' | 'contacts' | 'points'>;
  readonly reply: ReplyShape;
  readonly today: string;
  readonly policy: Pick<Policy, 'contacts_min'>;
}

export const replyRules = {
  assignmentIsInHand: (letter) => partOf(letter)?.state === 'inHand',
  everyRequestIsAnswered: (letter) => {
    const points = pointsOf(letter);
    return toAnswer(letter).every((id) => points.some(({ requestId, answer }) => requestId === id && !isBlank(answer)));
  },
  classIsChosen: ({ reply }) => reply.classCode !== null,
  disclosureIsChosen: ({ reply: { disclosure, disclosureReason } }) =>
    disclosure === 'open' || (disclosure !== null && !isBlank(disclosureReason)),
  proposerWasContacted: ({ parts, reply, policy }) => {
    const { assignmentId, round } = reply;
    const contacts = parts.contacts.filter(
      (contact) => contact.assignmentId === assignmentId && contact.round === round,
    );
    return contacts.length >= Math.max(1, policy.contacts_min);
  },
  everyOpinionIsIn: ({ parts }) => opinionsOutstanding(parts).length === 0,
  promiseIsComplete: (letter) => {
    if (!promisesSomething(letter.reply.classCode)) return true;
    const promises = pointsOf(letter).filter(({ promise }) => !isBlank(promise));
    return (
      promises.length > 0 && promises.every(({ promiseDueOn }) => promiseDueOn !== null && promiseDueOn > letter.today)
    );
  },
} as const satisfies Record<string, (asked: LetterInQuestion) => boolean>;

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
