import { DomainError, evaluationsOfRound, type Satisfaction, shanghaiDayOf, stands } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import type { Evaluation } from '../case/rows/evaluation.entity.js';
import type { Reply } from '../case/rows/reply.entity.js';
import type { OpenCase } from '../procedure/open-case.js';

/** What somebody says of a letter; why, where he is not satisfied. */
export interface GivenRating {
  attitude: Satisfaction;
  result: Satisfaction;
  reason?: string;
}

/** The rating of a letter that stands, valid or not yet. */
export const standingRating = ({ parts }: Case, { id }: Reply): Evaluation | undefined =>
  parts.evaluations.find((evaluation) => evaluation.replyId === id && stands(evaluation));

/** @throws DomainError wrong-state for a letter that is not before its proposers in this round, or only corrects one that is */
export async function isBeingRated(kase: OpenCase, { state, round, kind }: Reply): Promise<void> {
  if (state !== 'delivered' || kind === 'correction' || round !== kase.proposal.round) throw await isTooLate(kase);
}

/** Somebody was quicker, and is named. */
export const isTooLate = (kase: OpenCase): Promise<DomainError> =>
  kase.refused({ because: 'state' }, { machine: 'proposal', doors: [] });

/** @throws DomainError already-rated, proxy-pending */
export async function isUnrated(kase: OpenCase, reply: Reply): Promise<void> {
  const standing = standingRating(kase, reply);
  if (standing?.state === 'pending') throw new DomainError('proxy-pending');
  if (standing) throw new DomainError('already-rated');
  await isBeingRated(kase, reply);
}

/** Puts a rating beside the letter. @throws DomainError reason-required */
export function giveRating(
  kase: Case,
  { id: replyId }: Reply,
  { attitude, result, reason = '' }: GivenRating,
  beside: Partial<Evaluation> = {},
): void {
  if ([attitude, result].includes('dissatisfied') && reason === '') {
    throw new DomainError('reason-required', {}, [{ field: 'reason', code: 'required' }]);
  }
  kase.add('evaluations', {
    ...{ replyId, attitude, result, reason, state: 'valid' },
    ...{ ratedBy: kase.person.accountId, ratedAt: kase.now },
    ...beside,
  });
}

/** The last day on which one of the ratings of the round was given: when they were all there. */
export const ratedOn = ({ parts, today }: Case): string =>
  evaluationsOfRound(parts)
    .filter(({ state }) => state === 'valid')
    .map(({ signedOn, ratedAt }) => signedOn ?? shanghaiDayOf(ratedAt))
    .sort()
    .at(-1) ?? today;

/** Notes when and why a case came to its end by its ratings, or that it is open once more. */
export function closeByRatings({ proposal, parts, today }: Case): void {
  if (proposal.state !== 'closed') {
    Object.assign(proposal, { closedOn: null, closedBecause: null });
    return;
  }
  if (proposal.closedBecause === 'settled') return;
  const isUnratedToo = evaluationsOfRound(parts).some(({ state }) => state === 'unrated');
  // The day on which rating ended stays, whatever is put right later.
  Object.assign(proposal, { closedOn: proposal.closedOn ?? today, closedBecause: isUnratedToo ? 'unrated' : 'rated' });
}
