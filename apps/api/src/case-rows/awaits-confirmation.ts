import { cppccProposalWorkflow, filingAwaitsConfirmation, type Policy, suggestionWorkflow } from '@jianyan/shared';
import type { Proposal } from '../case/rows/proposal.entity.js';

const MAY_BE_CONFIRMED: readonly string[] = [
  ...suggestionWorkflow.steps.confirmFiling.from,
  ...cppccProposalWorkflow.steps.confirmFiling.from,
];

/** Its author is still asked whether it was filed for him. */
export const awaitsConfirmation = (proposal: Proposal, policy: Policy): boolean =>
  filingAwaitsConfirmation(proposal, policy) && MAY_BE_CONFIRMED.includes(proposal.state);
