import type { Case, Reply } from '../../lib/schemas';
import { mayTake } from '../cases/cases';

export type SecondThought = 'correctRating' | 'rateLate' | 'contestProxyRating';

/** What the author may do about the rating of this letter that stands, if anything. */
export function secondThoughtOn(found: Case, { evaluation, round }: Reply): SecondThought | undefined {
  if (!evaluation) return undefined;
  if (evaluation.contestable && mayTake(found, 'contestProxyRating')) return 'contestProxyRating';
  if (round !== found.round) return undefined;
  if (evaluation.state === 'unrated' && mayTake(found, 'rateLate')) return 'rateLate';
  return evaluation.correctable && mayTake(found, 'correctRating') ? 'correctRating' : undefined;
}
