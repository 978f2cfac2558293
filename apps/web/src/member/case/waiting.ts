import { unratedReplies } from '../../features/replies/rating';
import type { Case, Reply } from '../../lib/schemas';
import { mayTake } from '../cases/cases';

/** The letters that this person is to rate, in the order in which he does so. */
export const lettersToRate = (found: Case): Reply[] => (mayTake(found, 'rate') ? unratedReplies(found) : []);
