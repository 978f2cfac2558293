export const REPLY_LIMITS = {
  opening: 2_000,
  answer: 10_000,
  closing: 2_000,
  explanation: 2_000,
  explanations: 100,
  disclosureReason: 500,
  documentNumber: 60,
  signer: 40,
  promise: 500,
  reason: 2_000,
  ratingReason: 2_000,
  comment: 2_000,
} as const;
