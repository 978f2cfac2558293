import type { Parameter, Period, ValueOf } from './parameters.js';
import { atLeast, between, months, someOf, switchedOn, workingDays } from './parameters.js';

/**
 * What the procedure leaves to a body's own rules, and goes by: first the default we ship, then what it may be set to
 * (the range seen in other cities' rules). The start of the statutory clock, the duty of contact, the author's
 * right to rate and the record of events are no parameters: nobody may switch them off.
 */
export const POLICY_PARAMETERS = {
  review_days: workingDays(5, [1, 10]),
  /** from the closing day of a session to the dispatch of what was filed in it */
  dispatch_after_session: months(2, [1, 3]),
  /** days before a congress opens from which on what is filed belongs to it */
  filing_opens_days: between(30, [0, 90]),
  sign_days: workingDays(3, [1, 5]),
  first_contact_days: workingDays(20, [1, 20]),
  return_days: workingDays(10, [3, 10]),
  return_decide_days: workingDays(5, [1, 10]),
  co_opinion_days: months(1, [1, 2]),
  opinion_again_days: workingDays(5, [1, 10]),
  // May be shortened, never lengthened.
  'suggestion.statutory_reply': months(3, [1, 3], { lockedByLaw: true, source: 'deputiesLaw51' }),
  'suggestion.statutory_reply_complex': months(6, [3, 6], { lockedByLaw: true, source: 'deputiesLaw51' }),
  'proposal.reply': months(3, [1, 6], { source: 'likeSuggestions' }),
  'proposal.reply_complex': months(6, [3, 6], { source: 'likeSuggestions' }),
  redo_days: months(1, [1, 3]),
  redo_opinion_days: workingDays(10, [5, 20]),
  rating_days: workingDays(15, [10, 20]),
  contested_days: workingDays(10, [5, 20]),
  proxy_check_days: workingDays(3, [1, 5]),
  proxy_contest_days: workingDays(5, [3, 10]),
  invitation_days: workingDays(10, [1, 20]),
  revision_days: workingDays(10, [5, 20]),
  filing_confirm_days: workingDays(10, [5, 20]),
  disown_days: workingDays(5, [3, 10]),
  deliver_days: workingDays(3, [1, 5]),
  redispatch_days: workingDays(5, [1, 10]),

  /** contacts with the author per round before a reply may leave the drafter; the law asks for one (代表法 art. 51) */
  contacts_min: atLeast(1, 3),
  /** years within which what a letter promises has to be done */
  promise_max: between(3, [1, 5]),
  /** what one of the secretariat enters from a signed form, another confirms */
  proxy_rating_second_person: switchedOn(),
  /** what a member has signed on paper is his word that it was filed for him */
  paper_counts_as_confirmation: switchedOn(),
  reply_classes: someOf(['A', 'B', 'C', 'D'], ['A', 'B', 'C']),
} as const satisfies Record<string, Parameter>;

type PolicyParameters = typeof POLICY_PARAMETERS;
export type PolicyKey = keyof PolicyParameters;
export type PolicyValue<Key extends PolicyKey> = ValueOf<PolicyParameters[Key]>;

/** One body's settings, complete. */
export type Policy = { readonly [Key in PolicyKey]: PolicyValue<Key> };

/** The keys that give a clock its length. */
export type PeriodKey = { [Key in PolicyKey]: PolicyParameters[Key] extends Period ? Key : never }[PolicyKey];

export const POLICY_KEYS = Object.keys(POLICY_PARAMETERS) as PolicyKey[];
