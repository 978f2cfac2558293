import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { Prose } from '../http/fields.js';

/** For steps that say why. */
export class WithReason {
  @Prose(PROPOSAL_LIMITS.reason)
  reason!: string;
}
