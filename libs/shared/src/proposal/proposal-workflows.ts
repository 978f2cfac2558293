import type { Workflow } from '../workflow.js';
import { cppccProposalWorkflow } from './cppcc-proposal.workflow.js';
import type { ProposalKind } from '../case/case.kinds.js';
import type { ProposalState } from '../case/case.states.js';
import type { CaseInQuestion } from './proposal.rules.js';
import { suggestionWorkflow } from './suggestion.workflow.js';

/** Every step that a proposal of either kind knows. */
export type ProposalStep = keyof typeof suggestionWorkflow.steps | keyof typeof cppccProposalWorkflow.steps;

/** The table that a case of this kind follows. A step of the other kind stands in neither state. */
export const PROPOSAL_WORKFLOWS: Readonly<Record<ProposalKind, Workflow<ProposalState, string, CaseInQuestion>>> = {
  suggestion: suggestionWorkflow,
  cppccProposal: cppccProposalWorkflow,
};
