import type { Workflow } from '../workflow.js';
import { cppccProposalWorkflow } from './cppcc-proposal.workflow.js';
import type { ProposalState } from './proposal.kinds.js';
import type { ProposalFacts, ProposalKind } from './proposal.rules.js';
import { suggestionWorkflow } from './suggestion.workflow.js';

/** Every step that a proposal of either kind knows. */
export type ProposalStep = keyof typeof suggestionWorkflow.steps | keyof typeof cppccProposalWorkflow.steps;

/** The table that a case of this kind follows. A step of the other kind stands in neither state. */
export const PROPOSAL_WORKFLOWS: Readonly<Record<ProposalKind, Workflow<ProposalState, string, ProposalFacts>>> = {
  suggestion: suggestionWorkflow,
  cppccProposal: cppccProposalWorkflow,
};
