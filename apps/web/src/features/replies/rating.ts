import type { Satisfaction } from '@jianyan/shared';
import type { Body } from '../../lib/calls';
import type { Case, Evaluation, Reply } from '../../lib/schemas';

/** A rating as it is sent. */
export type Rating = Body<'post', '/api/replies/{id}/rate'>;

/** Whoever is not satisfied says why; otherwise nothing is asked, and nothing sent. */
export const needsReason = (given: { attitude?: Satisfaction | null; result?: Satisfaction | null }): boolean =>
  given.attitude === 'dissatisfied' || given.result === 'dissatisfied';

/** Letters of the present round that have arrived and that nobody has rated, or entered a rating for, yet. */
export const unratedReplies = ({ replies, round }: Pick<Case, 'replies' | 'round'>): Reply[] =>
  replies.filter(
    (reply) => reply.state === 'delivered' && reply.kind !== 'correction' && reply.round === round && !reply.evaluation,
  );

/** How a rating came about and what became of it, as far as there is something to say. */
export function ratingFacts({ signedOn, enteredBy, checkedBy, correctedBecause, endedBecause }: Evaluation) {
  const facts = { signedOn, enteredBy, checkedBy, correctedBecause, endedBecause };
  return (Object.keys(facts) as (keyof typeof facts)[]).flatMap((fact) => {
    const said = facts[fact];
    return said ? [{ fact, said }] : [];
  });
}
