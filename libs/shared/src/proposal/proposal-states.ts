import { cppccProposalWorkflow } from './cppcc-proposal.workflow.js';
import type { ProposalState } from './proposal.kinds.js';
import { suggestionWorkflow } from './suggestion.workflow.js';

/** Every state that either kind of proposal can be in. */
export const PROPOSAL_STATES: readonly ProposalState[] = [
  ...new Set<ProposalState>([...suggestionWorkflow.states, ...cppccProposalWorkflow.states]),
];
