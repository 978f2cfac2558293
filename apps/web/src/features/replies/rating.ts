import type { Satisfaction } from '@jianyan/shared';
import type { Body } from '../../lib/calls';
import type { Case, Deadline, Evaluation, Reply } from '../../lib/schemas';

/** A rating as it is sent. */
export type Rating = Body<'post', '/api/replies/{id}/rate'>;

/** Whoever is not satisfied says why; otherwise nothing is asked, and nothing sent. */
export const needsReason = (given: { attitude?: Satisfaction | null; result?: Satisfaction | null }): boolean =>
  given.attitude === 'dissatisfied' || given.result === 'dissatisfied';

/** Letters that have arrived, each with what corrects it left aside. */
export const deliveredLetters = ({ replies }: Pick<Case, 'replies'>): Reply[] =>
  replies.filter(({ state, kind }) => state === 'delivered' && kind !== 'correction');

/** Those of the present round, in the order in which they are numbered for whoever rates them. */
export const lettersOfRound = (found: Pick<Case, 'replies' | 'round'>): Reply[] =>
  deliveredLetters(found).filter(({ round }) => round === found.round);

/** Those among them that nobody has rated, or entered a rating for, yet. */
export const unratedReplies = (found: Pick<Case, 'replies' | 'round'>): Reply[] =>
  lettersOfRound(found).filter(({ evaluation }) => !evaluation);

/** The clock by which letters of the present round are rated. */
export const ratingClock = ({ deadlines, round }: Pick<Case, 'deadlines' | 'round'>): Deadline | undefined =>
  deadlines.find((clock) => clock.clock === 'rating' && clock.round === round && clock.standing !== 'dropped');

/** How a rating came about and what became of it, as far as there is something to say. */
export function ratingFacts({ signedOn, enteredBy, checkedBy, correctedBecause, endedBecause }: Evaluation) {
  const facts = { signedOn, enteredBy, checkedBy, correctedBecause, endedBecause };
  return (Object.keys(facts) as (keyof typeof facts)[]).flatMap((fact) => {
    const said = facts[fact];
    return said ? [{ fact, said }] : [];
  });
}
