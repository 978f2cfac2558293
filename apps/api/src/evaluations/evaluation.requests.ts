import { PROPOSAL_LIMITS, REPLY_LIMITS, type Satisfaction, SATISFACTIONS } from '@jianyan/shared';
import { OneOf, OptionalProse, OptionalRef, Prose, Refs } from '../http/fields.js';

export class RateReply {
  /** 办理态度 */
  @OneOf(SATISFACTIONS, 'Satisfaction')
  attitude!: Satisfaction;

  /** 办理结果 */
  @OneOf(SATISFACTIONS, 'Satisfaction')
  result!: Satisfaction;

  /** Asked for when either is dissatisfied. */
  @OptionalProse(REPLY_LIMITS.ratingReason)
  reason?: string;

  /** The signed form that the secretariat enters the rating from; an attachment with the purpose `scan`. */
  @OptionalRef()
  scanId?: string | null;
}

export class CommentOnReply {
  @Prose(REPLY_LIMITS.comment)
  text!: string;
}

export class OrderRehandling {
  /** The answered assignments that reply once more. */
  @Refs({ least: 1, most: 50 })
  assignmentIds!: string[];

  @Prose(PROPOSAL_LIMITS.reason)
  reason!: string;
}

export class SettleCase {
  /** What the author is told in writing. */
  @Prose(PROPOSAL_LIMITS.reason)
  explanation!: string;
}
