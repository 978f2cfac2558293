import type { PeriodKey } from '../policy/index.js';

/** The acts that start a clock, by the names of the procedure's steps. */
export type StartEvent =
  | 'submit'
  | 'dispatch'
  | 'assign'
  | 'signFor'
  | 'requestReturn'
  | 'sendBackOpinion'
  | 'orderRehandling'
  | 'allReplied'
  | 'invite';

interface ClockRule {
  startsAt: StartEvent;
  length: PeriodKey;
  /** for a case that was flagged complex at dispatch, or whose extension was granted */
  lengthIfComplex?: PeriodKey;
}

/** Every clock there is: which act starts it, and which policy gives its length and its legal source. */
export const CLOCKS = {
  review: { startsAt: 'submit', length: 'review_days' },
  statutoryReply: {
    startsAt: 'dispatch',
    length: 'suggestion.statutory_reply',
    lengthIfComplex: 'suggestion.statutory_reply_complex',
  },
  signFor: { startsAt: 'assign', length: 'sign_days' },
  firstContact: { startsAt: 'signFor', length: 'first_contact_days' },
  returnWindow: { startsAt: 'assign', length: 'return_days' },
  returnDecision: { startsAt: 'requestReturn', length: 'return_decide_days' },
  opinion: { startsAt: 'assign', length: 'co_opinion_days' },
  opinionAgain: { startsAt: 'sendBackOpinion', length: 'opinion_again_days' },
  redo: { startsAt: 'orderRehandling', length: 'redo_days' },
  rating: { startsAt: 'allReplied', length: 'rating_days' },
  invitation: { startsAt: 'invite', length: 'invitation_days' },
} as const satisfies Record<string, ClockRule>;

export type Clock = keyof typeof CLOCKS;

/** No statute binds a CPPCC proposal: the same clock takes its length from the body's own policy. */
const CPPCC_REPLY: ClockRule = {
  startsAt: 'dispatch',
  length: 'proposal.reply',
  lengthIfComplex: 'proposal.reply_complex',
};

export interface ClockCase {
  clock: Clock;
  /** whose reply clock it is; asked for statutoryReply only, a suggestion unless said otherwise */
  kind?: 'suggestion' | 'cppccProposal';
  complex?: boolean;
}

/** The policy that gives this clock its length. */
export function lengthOf({ clock, kind, complex = false }: ClockCase): PeriodKey {
  const rule: ClockRule = clock === 'statutoryReply' && kind === 'cppccProposal' ? CPPCC_REPLY : CLOCKS[clock];
  return complex ? (rule.lengthIfComplex ?? rule.length) : rule.length;
}
