import { cppccProposalWorkflow, filingAwaitsConfirmation, suggestionWorkflow } from '@jianyan/shared';
import type { Proposal } from '../case/rows/proposal.entity.js';

const MAY_BE_CONFIRMED: readonly string[] = [
  ...suggestionWorkflow.steps.confirmFiling.from,
  ...cppccProposalWorkflow.steps.confirmFiling.from,
];

/** Somebody waits for what the member says of it, while he may still say it. */
export const awaitsConfirmation = (proposal: Proposal): boolean =>
  filingAwaitsConfirmation(proposal) && MAY_BE_CONFIRMED.includes(proposal.state);
