import type { PointShape } from '../case/case.shape.js';
import { unmetOf } from '../workflow.js';
import { lackingInLetter, type LetterInQuestion } from './reply.rules.js';
import { replyWorkflow } from './reply.workflow.js';

/** A letter as a page holds it: in the document of its case, as somebody is writing it. */
export interface LetterOnPage {
  readonly kase: Omit<LetterInQuestion['parts'], 'points' | 'assignments'> &
    Pick<LetterInQuestion, 'policy'> & { readonly assignments: readonly PartOnPage[] };
  readonly reply: LetterInQuestion['reply'] & { readonly points: readonly Omit<PointShape, 'replyId'>[] };
  readonly today: string;
}

/** A part as the document has it: with its opinion where whoever writes may read it. */
type PartOnPage = Omit<LetterInQuestion['parts']['assignments'][number], 'opinionVersion'> & {
  readonly opinion: { readonly version: number } | null;
};

const inQuestion = ({ kase, reply, today }: LetterOnPage): LetterInQuestion => {
  const points = reply.points.map((point) => ({ ...point, replyId: reply.id }));
  const assignments = kase.assignments.map((part) => ({ ...part, opinionVersion: part.opinion?.version ?? 0 }));
  const parts = { ...kase, assignments, points };
  return { parts, reply, today, policy: kase.policy, actsAsSender: false, disowningIsPending: false };
};

/** The conditions that stand against handing the letter to its checker, as the API would find them once it is saved. */
export const unmetInLetter = (letter: LetterOnPage): string[] =>
  unmetOf(replyWorkflow, 'submitForCheck', inQuestion(letter));

/** How much of one thing the letter still lacks. */
export const lackingOnPage = (letter: LetterOnPage, what: keyof typeof lackingInLetter): number =>
  lackingInLetter[what](inQuestion(letter));
