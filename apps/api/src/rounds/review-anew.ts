import type { Case } from '../case/case.js';

/** What the first reviewer proposed is gone: somebody reviews first again. */
export function forgetPreReview({ proposal }: Pick<Case, 'proposal'>): void {
  Object.assign(proposal, {
    ...{ preReviewedBy: null, proposedOutcome: null, proposedCategoryId: null, proposedUnits: '' },
    ...{ proposedReasonId: null, proposedWords: '', proposedDeclineOutcome: null },
    proposedRevisionReason: null,
  });
}

/** Nothing is decided or proposed any more of a text that is reviewed anew; what was stays in the history. */
export function reviewAnew(kase: Pick<Case, 'proposal'>): void {
  forgetPreReview(kase);
  Object.assign(kase.proposal, {
    ...{ decisionReasonId: null, decisionWords: null, declineOutcome: null, revisionReason: null },
    ...{ decidedBy: null, decidedOn: null },
  });
}
