import { PROPOSAL_LIMITS, REPLY_LIMITS, type Satisfaction, SATISFACTIONS } from '@jianyan/shared';
import { Day, OneOf, OptionalPart, OptionalProse, Prose, Ref, Refs } from '../http/fields.js';

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
}

export class CorrectRating extends RateReply {
  /** Why it is put right. */
  @Prose(REPLY_LIMITS.reason)
  because!: string;
}

export class RateByProxy extends RateReply {
  /** The form that the author signed; an attachment with the purpose `scan`. */
  @Ref()
  scanId!: string;

  /** The day beside the signature. */
  @Day()
  signedOn!: string;
}

export class ConfirmProxyRating {
  /** The form that was read before it was confirmed; another than the one it was entered from is refused. */
  @Ref()
  scanId!: string;
}

export class ContestProxyRating {
  @Prose(REPLY_LIMITS.reason)
  because!: string;

  /** What the author says himself, in the same act. */
  @OptionalPart(RateReply)
  own?: RateReply;
}

export class CommentOnReply {
  @Prose(REPLY_LIMITS.comment)
  text!: string;
}

export class OrderRehandling {
  /** Parts that are heard again: at least one that replies, and co-handlers. */
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
