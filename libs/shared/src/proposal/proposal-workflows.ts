import type { Workflow } from '../workflow.js';
import { cppccProposalWorkflow } from './cppcc-proposal.workflow.js';
import type { ProposalKind } from '../case/case.kinds.js';
import type { ProposalState } from '../case/case.states.js';
import type { CaseInQuestion } from './proposal.rules.js';
import { suggestionWorkflow } from './suggestion.workflow.js';

type SuggestionSteps = typeof suggestionWorkflow.steps;
type CppccProposalSteps = typeof cppccProposalWorkflow.steps;

/** Every step that a proposal of either kind knows. */
export type ProposalStep = keyof SuggestionSteps | keyof CppccProposalSteps;

/** The row of each, as its kind has it; of a step that both know, as either has it. */
export type ProposalSteps = {
  readonly [Name in ProposalStep]:
    | (Name extends keyof SuggestionSteps ? SuggestionSteps[Name] : never)
    | (Name extends keyof CppccProposalSteps ? CppccProposalSteps[Name] : never);
};

/** The table that a case of this kind follows. A step of the other kind stands in neither state. */
export const PROPOSAL_WORKFLOWS: Readonly<Record<ProposalKind, Workflow<ProposalState, string, CaseInQuestion>>> = {
  suggestion: suggestionWorkflow,
  cppccProposal: cppccProposalWorkflow,
};
