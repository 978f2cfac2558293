import { describe, expect, expectTypeOf, it } from 'vitest';
import type { PeriodKey, Policy, PolicyKey } from './index.js';
import {
  DEFAULT_POLICY,
  isAllowed,
  POLICY_KEYS,
  POLICY_PARAMETERS,
  policyWith,
  promisesSomething,
  REPLY_CLASS_CODES,
} from './index.js';

describe('the policy that ships', () => {
  it('has the procedure’s defaults (§4.7)', () => {
    expect(DEFAULT_POLICY).toEqual({
      review_days: 5,
      dispatch_after_session: 2,
      filing_opens_days: 30,
      sign_days: 3,
      first_contact_days: 20,
      return_days: 10,
      return_decide_days: 5,
      co_opinion_days: 1,
      opinion_again_days: 5,
      'suggestion.statutory_reply': 3,
      'suggestion.statutory_reply_complex': 6,
      'proposal.reply': 3,
      'proposal.reply_complex': 6,
      redo_days: 1,
      redo_opinion_days: 10,
      rating_days: 15,
      contested_days: 10,
      proxy_check_days: 3,
      proxy_contest_days: 5,
      invitation_days: 10,
      revision_days: 10,
      filing_confirm_days: 10,
      disown_days: 5,
      deliver_days: 3,
      redispatch_days: 5,
      contacts_min: 1,
      promise_max: 3,
      proxy_rating_second_person: true,
      paper_counts_as_confirmation: true,
      reply_classes: ['A', 'B', 'C'],
    });
  });

  it('keeps within its own bounds', () => {
    expect(POLICY_KEYS.filter((key) => !isAllowed(key, DEFAULT_POLICY[key]))).toEqual([]);
  });

  it('counts months for replies and opinions, working days for the rest', () => {
    const inMonths = POLICY_KEYS.filter((key) => {
      const parameter = POLICY_PARAMETERS[key];
      return parameter.kind === 'period' && parameter.unit === 'months';
    });
    expect(inMonths).toEqual([
      'dispatch_after_session',
      'co_opinion_days',
      'suggestion.statutory_reply',
      'suggestion.statutory_reply_complex',
      'proposal.reply',
      'proposal.reply_complex',
      'redo_days',
    ]);
  });

  it('does not compile with a misspelt key or a value of another kind', () => {
    expectTypeOf<'sign_day'>().not.toExtend<PolicyKey>();
    expectTypeOf<'contacts_min'>().not.toExtend<PeriodKey>();
    expectTypeOf<Policy['sign_days']>().toEqualTypeOf<number>();
    expectTypeOf<Policy['reply_classes']>().toEqualTypeOf<readonly ('A' | 'B' | 'C' | 'D')[]>();
  });
});

describe('what the law fixes', () => {
  it('may be shortened, never lengthened: the statutory reply (代表法第五十一条)', () => {
    expect(POLICY_PARAMETERS['suggestion.statutory_reply']).toMatchObject({
      lockedByLaw: true,
      source: 'deputiesLaw51',
    });
    expect(isAllowed('suggestion.statutory_reply', 2)).toBe(true);
    expect(isAllowed('suggestion.statutory_reply', 4)).toBe(false);
    expect(isAllowed('suggestion.statutory_reply_complex', 7)).toBe(false);
  });

  it('may be raised, never lowered: one contact a round', () => {
    expect(POLICY_PARAMETERS.contacts_min.lockedByLaw).toBe(true);
    expect(isAllowed('contacts_min', 2)).toBe(true);
    expect(isAllowed('contacts_min', 0)).toBe(false);
  });
});

describe('a body’s own settings', () => {
  it('replace the defaults', () => {
    const policy = policyWith({ return_days: 5, reply_classes: ['A', 'B', 'C', 'D'] });
    expect(policy.return_days).toBe(5);
    expect(policy.reply_classes).toContain('D');
    expect(policy.sign_days).toBe(DEFAULT_POLICY.sign_days);
  });

  it('are refused by name when out of bounds', () => {
    expect(() => policyWith({ return_days: 11 })).toThrow('return_days');
    expect(() => policyWith({ 'suggestion.statutory_reply': 6 })).toThrow(RangeError);
  });

  it.each<[PolicyKey, unknown]>([
    ['review_days', 2.5],
    ['review_days', '5'],
    ['review_days', null],
    ['proxy_rating_second_person', 1],
    ['paper_counts_as_confirmation', 'on'],
    ['promise_max', 6],
    ['reply_classes', []],
    ['reply_classes', ['A', 'A']],
    ['reply_classes', ['A', 'E']],
    ['no_such_key' as PolicyKey, 1],
    ['toString' as PolicyKey, 1],
  ])('%s is never %j', (key, value) => {
    expect(isAllowed(key, value)).toBe(false);
  });
});

describe('the classes of a reply', () => {
  it('promise something in B alone', () => {
    expect(REPLY_CLASS_CODES.filter(promisesSomething)).toEqual(['B']);
    expect(promisesSomething(null)).toBe(false);
  });
});
