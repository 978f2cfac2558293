import { cppccProposalWorkflow, suggestionWorkflow } from '@jianyan/shared';
import type { Proposal } from '../case/rows/proposal.entity.js';

const MAY_BE_CONFIRMED: readonly string[] = [
  ...suggestionWorkflow.steps.confirmFiling.from,
  ...cppccProposalWorkflow.steps.confirmFiling.from,
];

/** Filed by staff in the member's name, and the member has said neither yes nor no, nor signed it on paper. */
export const awaitsConfirmation = (proposal: Proposal): boolean =>
  proposal.onBehalf &&
  proposal.signedOriginalId === null &&
  [proposal.filingConfirmedOn, proposal.disownedOn, proposal.disowningRefusedOn].every((day) => day === null) &&
  MAY_BE_CONFIRMED.includes(proposal.state);
