export const REPLY_LIMITS = {
  opening: 2_000,
  answer: 10_000,
  closing: 2_000,
  disclosureReason: 500,
  documentNumber: 60,
  signer: 40,
  promise: 500,
  reason: 2_000,
  ratingReason: 2_000,
  comment: 2_000,
} as const;

export const REPLY_DISCLOSURES = ['open', 'onRequest', 'none'] as const;
export type ReplyDisclosure = (typeof REPLY_DISCLOSURES)[number];

/** How the letter reached a proposer; on the platform it reaches all at once (procedure §1.10). */
export const DELIVERY_WAYS = ['platform', 'inPerson', 'post', 'messenger'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

/** 满意 · 基本满意 · 不满意, for attitude and result apart (procedure §1.12). */
export const SATISFACTIONS = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

export const REPLY_KINDS = ['first', 'redo'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];
