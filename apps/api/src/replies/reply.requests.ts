import {
  DELIVERY_WAYS,
  type DeliveryWay,
  OPINION_ADOPTIONS,
  type OpinionAdoption,
  PROPOSAL_LIMITS,
  REPLY_CLASS_CODES,
  REPLY_DISCLOSURES,
  REPLY_LIMITS,
  type ReplyClassCode,
  type ReplyDisclosure,
} from '@jianyan/shared';
import {
  Day,
  DayOrNull,
  DraftProse,
  Line,
  ListOfParts,
  OneOf,
  OneOfOrNull,
  Prose,
  ReadVersion,
  Ref,
  RefOrNull,
  WholeNumber,
} from '../http/fields.js';
import { WhatWasRead } from '../http/what-was-read.js';

export class SavePoint {
  /** The request that it answers; null for a unit's own part (分别办理). */
  @RefOrNull()
  requestId!: string | null;

  @DraftProse(REPLY_LIMITS.answer)
  answer!: string;

  @DraftProse(REPLY_LIMITS.promise)
  promise!: string;

  @DayOrNull()
  promiseDueOn!: string | null;
}

export class SaveExplanation {
  /** The part of the co-handler whose opinion it speaks of. */
  @Ref()
  assignmentId!: string;

  /** The opinion as it was read. */
  @ReadVersion()
  opinionVersion!: number;

  @OneOfOrNull(OPINION_ADOPTIONS)
  adoption!: OpinionAdoption | null;

  @DraftProse(REPLY_LIMITS.explanation)
  words!: string;
}

/** The whole letter as it stands; any of it may still be open. */
export class SaveReply {
  /** The version the edit was made from. */
  @WholeNumber({ least: 1, most: 1_000_000 })
  version!: number;

  /** Of a correction alone; of any other letter empty. */
  @DraftProse(REPLY_LIMITS.passages)
  correctedPassages!: string;

  @DraftProse(REPLY_LIMITS.reason)
  correctedBecause!: string;

  @DraftProse(REPLY_LIMITS.opening)
  opening!: string;

  @ListOfParts(SavePoint, { most: PROPOSAL_LIMITS.requests })
  points!: SavePoint[];

  /** 会办意见采纳情况 */
  @ListOfParts(SaveExplanation, { most: REPLY_LIMITS.explanations })
  opinionExplanations!: SaveExplanation[];

  @DraftProse(REPLY_LIMITS.closing)
  closing!: string;

  @OneOfOrNull(REPLY_CLASS_CODES)
  classCode!: ReplyClassCode | null;

  @OneOfOrNull(REPLY_DISCLOSURES)
  disclosure!: ReplyDisclosure | null;

  @DraftProse(REPLY_LIMITS.disclosureReason)
  disclosureReason!: string;
}

export class CorrectLetter {
  /** What stands wrongly in the letter that was delivered. */
  @Prose(REPLY_LIMITS.passages)
  correctedPassages!: string;

  @Prose(REPLY_LIMITS.reason)
  correctedBecause!: string;
}

export class IssueReply extends WhatWasRead {
  @Line(REPLY_LIMITS.documentNumber)
  documentNumber!: string;

  @Line(REPLY_LIMITS.signer)
  signer!: string;
}

export class DeliverTo {
  @Ref()
  memberId!: string;

  @OneOf(DELIVERY_WAYS, 'DeliveryWay')
  way!: DeliveryWay;

  @Day()
  deliveredOn!: string;
}

export class DeliverReply {
  /** One for each proposer. Empty: to all of them on the platform, today. */
  @ListOfParts(DeliverTo, { most: PROPOSAL_LIMITS.invitations + 1 })
  deliveries!: DeliverTo[];
}
