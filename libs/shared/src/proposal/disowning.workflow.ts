import { PROPOSERS_AND_SECRETARIAT } from '../roles.js';
import type { Step } from '../workflow.js';
import type { proposalRules } from './proposal.rules.js';

type Rule = keyof typeof proposalRules;
type Standing = 'submitted' | 'preReviewed' | 'returned' | 'dispatched' | 'handling' | 'withdrawn';

/**
 * 否认代为登记: a member says of what was filed in his name that he did not file it. Under review it goes back; once it is
 * accepted the secretariat, but not whoever filed it, ends the case or shows him his signature.
 * @param accepted `registered` 已登记 (congress) or `filed` 已立案 (CPPCC)
 * @param underReview the states in which it is reviewed
 */
export const disowningSteps = <
  const Accepted extends string,
  const Reviewed extends 'submitted' | 'preReviewed' = 'submitted',
>(
  accepted: Accepted,
  underReview: readonly Reviewed[],
) =>
  ({
    disownFiling: {
      from: [...underReview, accepted, 'dispatched', 'handling'],
      to: [{ when: 'isUnderReview', state: 'returned' }, { state: 'stay' }],
      by: ['author'],
      needs: ['notConfirmedInPerson', 'notDisownedBefore', 'noLetterIsIssued'],
      starts: [
        { which: 'revision', when: 'isReturned' },
        { which: 'disownDecision', when: 'aDisowningIsPending' },
      ],
      drops: ['filingConfirmation', { which: 'review', when: 'isReturned' }],
      tells: ['secretariat', 'coSigners', { which: 'office', when: 'anOfficeOverseesIt' }, 'units'],
      details: { reason: PROPOSERS_AND_SECRETARIAT },
      source: '§9.2.3',
    },
    confirmDisowning: {
      from: [accepted, 'dispatched', 'handling'],
      to: 'withdrawn',
      by: [{ actor: 'secretariat', when: 'anotherFiledIt' }],
      needs: ['aDisowningIsPending'],
      meets: ['disownDecision'],
      drops: ['review', 'statutoryReply', 'redispatch'],
      tells: ['author', 'coSigners', { which: 'office', when: 'anOfficeOverseesIt' }, 'units'],
      then: ['end'],
      source: '§9.2.3',
    },
    refuseDisowning: {
      from: [accepted, 'dispatched', 'handling'],
      to: 'stay',
      by: [{ actor: 'secretariat', when: 'anotherFiledIt' }],
      needs: ['aDisowningIsPending'],
      meets: ['disownDecision'],
      tells: ['author', 'coSigners', { which: 'office', when: 'anOfficeOverseesIt' }, 'units'],
      details: { reason: [...PROPOSERS_AND_SECRETARIAT, 'office'] },
      source: '§9.2.3',
    },
  }) as const satisfies Record<string, Step<Accepted | Standing, Rule>>;
