import { awaitsConfirmation } from '../../case-rows/awaits-confirmation.js';
import type { Case } from '../../case/case.js';
import type { Proposal } from '../../case/rows/proposal.entity.js';
import type { Viewer } from '../../case/standing/viewer.js';
import type { CaseDto } from '../case.dto.js';
import type { CaseNames } from '../beside.js';

type Review = Pick<
  CaseDto,
  'category' | 'filedOnBehalf' | 'preReview' | 'decision' | 'decided' | 'dispatch' | 'complex' | 'round' | 'closing'
>;

/** What the secretariat made of it, from logging to closing. */
export function reviewView({ proposal, policy }: Case, names: CaseNames, viewer: Viewer): Review {
  const account = (id: string) => names.accounts.get(id) ?? '';
  const { receivedHow, receivedOn, decidedBy, decidedOn, officeId, dispatchedOn, closedOn } = proposal;
  return {
    category: names.category,
    round: proposal.round,
    filedOnBehalf:
      receivedHow && receivedOn
        ? {
            receivedHow,
            receivedOn,
            receivedTime: proposal.receivedTime,
            signedOriginalId: proposal.signedOriginalId,
            note: proposal.receivedNote,
            openedBy: account(proposal.openedBy),
            awaitsConfirmation: awaitsConfirmation(proposal, policy),
            confirmedOn: proposal.filingConfirmedOn,
            objection: viewer.author || viewer.coSigner || viewer.secretariat ? proposal.filingObjection : null,
            ...{ disownedOn: proposal.disownedOn, disowningRefusedOn: proposal.disowningRefusedOn },
          }
        : null,
    preReview: viewer.secretariat ? preReviewView(proposal, names) : null,
    decision:
      proposal.decisionWords === null
        ? null
        : {
            ...{ reason: names.decisionReason, revisionReason: proposal.revisionReason },
            ...{ words: proposal.decisionWords, outcome: proposal.declineOutcome },
          },
    decided: decidedBy && decidedOn ? { by: decidedBy, on: decidedOn } : null,
    dispatch:
      officeId && dispatchedOn
        ? {
            office: { id: officeId, name: names.units.get(officeId)?.name ?? '' },
            on: dispatchedOn,
            firstOn: proposal.firstDispatchedOn ?? dispatchedOn,
          }
        : null,
    complex: proposal.complex,
    closing:
      closedOn && proposal.closedBecause
        ? { on: closedOn, because: proposal.closedBecause, explanation: proposal.explanation }
        : null,
  };
}

/** All that the second reviewer has to say, too, if he decides so. */
function preReviewView(proposal: Proposal, names: CaseNames): CaseDto['preReview'] {
  const { preReviewedBy, proposedOutcome, proposedUnits, proposedWords, proposedDeclineOutcome } = proposal;
  if (!preReviewedBy || !proposedOutcome) return null;
  return {
    ...{ outcome: proposedOutcome, category: names.proposedCategory, units: proposedUnits },
    ...{ reason: names.proposedReason, revisionReason: proposal.proposedRevisionReason, words: proposedWords },
    ...{ declineOutcome: proposedDeclineOutcome },
    by: names.accounts.get(preReviewedBy) ?? '',
  };
}
