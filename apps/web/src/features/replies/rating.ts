import type { Satisfaction } from '@jianyan/shared';
import type { Body } from '../../lib/calls';
import type { Case, Reply } from '../../lib/schemas';

/** A rating as it is sent, by whoever rates or for them from their signed paper. */
export type Rating = Body<'post', '/api/replies/{id}/rate'>;

/** Whoever is not satisfied says why; otherwise nothing is asked, and nothing sent. */
export const needsReason = (given: { attitude?: Satisfaction | null; result?: Satisfaction | null }): boolean =>
  given.attitude === 'dissatisfied' || given.result === 'dissatisfied';

/** Letters of the present round that have arrived and that nobody has rated yet. */
export const unratedReplies = ({ replies, round }: Pick<Case, 'replies' | 'round'>): Reply[] =>
  replies.filter((reply) => reply.state === 'delivered' && reply.round === round && !reply.evaluation);
