import { cppccProposalWorkflow, type ProposalState, suggestionWorkflow } from '@jianyan/shared';

/** Every state that either kind of proposal can be in. */
export const PROPOSAL_STATES: readonly ProposalState[] = [
  ...new Set<ProposalState>([...suggestionWorkflow.states, ...cppccProposalWorkflow.states]),
];
