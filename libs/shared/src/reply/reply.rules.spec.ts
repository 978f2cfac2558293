import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOut, type ReplyFacts, replyRules } from './reply.rules.js';
import { replyWorkflow } from './reply.workflow.js';
import { takeStep } from '../workflow.js';

const complete: ReplyFacts = {
  assignmentInHand: true,
  everyRequestAnswered: true,
  classChosen: true,
  disclosureChosen: true,
  contactsInRound: 1,
  contactsDemanded: 1,
  opinionsOutstanding: 0,
  promiseComplete: true,
};

const submitted = (facts: Partial<ReplyFacts>) =>
  takeStep(replyWorkflow, 'submitForCheck', 'drafting', ['drafter'], { ...complete, ...facts });

describe('a reply leaves the drafter', () => {
  it('once everything is there', () => {
    expect(submitted({})).toEqual({ taken: true, actor: 'drafter' });
  });

  it.each<[string, Partial<ReplyFacts>]>([
    ['proposerWasContacted', { contactsInRound: 0 }],
    ['proposerWasContacted', { contactsInRound: 1, contactsDemanded: 2 }],
    ['everyOpinionIsIn', { opinionsOutstanding: 1 }],
    ['everyRequestIsAnswered', { everyRequestAnswered: false }],
    ['classIsChosen', { classChosen: false }],
    ['promiseIsComplete', { promiseComplete: false }],
    ['disclosureIsChosen', { disclosureChosen: false }],
    ['assignmentIsInHand', { assignmentInHand: false }],
  ])('not while %s does not hold', (rule, facts) => {
    expect(submitted(facts)).toEqual({ taken: false, refusal: { because: 'condition', rule } });
  });

  it('never without a contact, whatever the policy says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), (contactsDemanded) => {
        expect(replyRules.proposerWasContacted({ ...complete, contactsInRound: 0, contactsDemanded })).toBe(false);
      }),
    );
  });
});

describe('a delivery', () => {
  it('reaches every proposer', () => {
    expect(leftOut(['dengbo', 'tanguiyan'], ['tanguiyan', 'dengbo'])).toEqual([]);
    expect(leftOut(['dengbo', 'tanguiyan'], ['dengbo'])).toEqual(['tanguiyan']);
  });

  it('is complete exactly when nobody is left out', () => {
    const members = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(members, members, (proposers, reached) => {
        const missing = leftOut(proposers, reached);
        expect(missing.every((id) => proposers.includes(id) && !reached.includes(id))).toBe(true);
        expect(missing.length === 0).toBe(proposers.every((id) => reached.includes(id)));
      }),
    );
  });
});
