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
  | 'rate'
  | 'rateByProxy'
  | 'confirmProxyRating'
  | 'contestProxyRating'
  | 'invite'
  | 'returnForRevision'
  | 'disownFiling'
  | 'issue'
  | 'recallDispatch'
  | 'closeSession';

interface ClockRule {
  startsAt: StartEvent;
  length: PeriodKey;
  /** for a case that was flagged complex at dispatch, or whose extension was granted */
  lengthIfComplex?: PeriodKey;
  /** a later act that starts it once more, and for how long */
  again?: { startsAt: StartEvent; length: PeriodKey };
  /** for a case that was filed in session: from when it counts, and for how long */
  inSession?: { startsAt: StartEvent; length: PeriodKey };
  /** of the same round, whose day it keeps where that is later than its own */
  notBefore?: 'rating' | 'review';
}

/** Every clock there is: which act starts it, and which policy gives its length and its legal source. */
export const CLOCKS = {
  review: {
    startsAt: 'submit',
    length: 'review_days',
    inSession: { startsAt: 'closeSession', length: 'dispatch_after_session' },
    notBefore: 'review',
  },
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
  redoOpinion: { startsAt: 'orderRehandling', length: 'redo_opinion_days' },
  rating: {
    startsAt: 'allReplied',
    length: 'rating_days',
    again: { startsAt: 'contestProxyRating', length: 'proxy_contest_days' },
    notBefore: 'rating',
  },
  decision: { startsAt: 'rate', length: 'contested_days' },
  proxyCheck: { startsAt: 'rateByProxy', length: 'proxy_check_days' },
  proxyContest: { startsAt: 'confirmProxyRating', length: 'proxy_contest_days', notBefore: 'rating' },
  invitation: { startsAt: 'invite', length: 'invitation_days' },
  revision: { startsAt: 'returnForRevision', length: 'revision_days' },
  filingConfirmation: { startsAt: 'submit', length: 'filing_confirm_days' },
  disownDecision: { startsAt: 'disownFiling', length: 'disown_days' },
  delivery: { startsAt: 'issue', length: 'deliver_days' },
  redispatch: { startsAt: 'recallDispatch', length: 'redispatch_days' },
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
  /** it waits for a session to close */
  inSession?: boolean;
  /** the step that starts it, where that is not the one it usually starts with */
  step?: string;
}

/** The policy that gives this clock its length. */
export function lengthOf({ clock, kind, complex = false, inSession = false, step }: ClockCase): PeriodKey {
  const rule: ClockRule = clock === 'statutoryReply' && kind === 'cppccProposal' ? CPPCC_REPLY : CLOCKS[clock];
  if (rule.again !== undefined && rule.again.startsAt === step) return rule.again.length;
  if (inSession && rule.inSession !== undefined) return rule.inSession.length;
  return complex ? (rule.lengthIfComplex ?? rule.length) : rule.length;
}

/** The clock whose day this one keeps where that is later. */
export const notBefore = (clock: Clock): Clock | undefined => (CLOCKS[clock] as ClockRule).notBefore;

/** The act that a clock counts from, told by what it was given: one that keeps the day of another counts as that one does. */
export function startEventOf(clock: Clock, policyKey: PeriodKey): StartEvent {
  const { startsAt, length, again, inSession, notBefore: other }: ClockRule = CLOCKS[clock];
  if (inSession?.length === policyKey) return inSession.startsAt;
  if (again?.length === policyKey) return again.startsAt;
  return other !== undefined && policyKey !== length && CLOCKS[other].length === policyKey
    ? CLOCKS[other].startsAt
    : startsAt;
}
