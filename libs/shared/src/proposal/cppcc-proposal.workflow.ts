import { CPPCC_PROPOSAL_STATES } from '../case/case.states.js';
import { EVERYBODY, PROPOSERS_AND_SECRETARIAT } from '../roles.js';
import { defineWorkflow } from '../workflow.js';
import { disowningSteps } from './disowning.workflow.js';
import { proposalDoors, proposalRules } from './proposal.rules.js';
import {
  beforeAcceptance,
  confirmFilingFrom,
  dispatchSteps,
  draftingSteps,
  handlingSteps,
  takeBackDecline,
} from './proposal.workflow.js';

/** Which body decided, and on which day. */
const deciding = { decidedBy: PROPOSERS_AND_SECRETARIAT, decidedOn: PROPOSERS_AND_SECRETARIAT } as const;

/** The course of a CPPCC proposal 提案: reviewed by two, filed instead of registered (procedure §4.4). */
export const cppccProposalWorkflow = defineWorkflow({
  name: 'cppccProposal',
  states: CPPCC_PROPOSAL_STATES,
  final: ['declined', 'closed', 'withdrawn', 'discarded'],
  rules: proposalRules,
  doors: proposalDoors,
  steps: {
    ...draftingSteps,
    create: { ...draftingSteps.create, source: '§4.4' },
    ...beforeAcceptance(['submitted', 'preReviewed']),
    confirmFiling: confirmFilingFrom([
      'submitted',
      'preReviewed',
      'filed',
      'dispatched',
      'handling',
      'replied',
      'contested',
      'closed',
    ]),
    preReview: {
      from: ['submitted'],
      to: 'preReviewed',
      by: ['secretariat'],
      tells: ['secretariat'],
      details: {
        outcome: ['secretariat'],
        category: ['secretariat'],
        units: ['secretariat'],
        revisionReason: ['secretariat'],
        words: ['secretariat'],
        declineOutcome: ['secretariat'],
      },
      seenBy: ['secretariat'],
      source: '§2.3, §9.4.2',
    },
    sendBackReview: {
      from: ['preReviewed'],
      to: 'submitted',
      by: ['secondReviewer'],
      tells: ['secretariat'],
      details: { reason: ['secretariat'] },
      seenBy: ['secretariat'],
      source: '§2.3',
    },
    file: {
      from: ['preReviewed'],
      to: 'filed',
      by: ['secondReviewer'],
      tells: ['author', 'coSigners'],
      details: { number: EVERYBODY, series: EVERYBODY, decidedBy: EVERYBODY, decidedOn: EVERYBODY },
      source: '§2.3, §9.4.1',
    },
    returnForRevision: {
      from: ['preReviewed'],
      to: 'returned',
      by: ['secondReviewer'],
      starts: ['revision'],
      drops: ['review', 'filingConfirmation'],
      tells: ['author', 'coSigners'],
      details: { revisionReason: PROPOSERS_AND_SECRETARIAT, words: PROPOSERS_AND_SECRETARIAT, ...deciding },
      source: '§2.3, §9.4.1, §9.4.2',
    },
    decline: {
      from: ['preReviewed'],
      to: 'declined',
      by: ['secondReviewer'],
      meets: ['review'],
      drops: ['filingConfirmation'],
      tells: ['author', 'coSigners'],
      details: { words: PROPOSERS_AND_SECRETARIAT, outcome: PROPOSERS_AND_SECRETARIAT, ...deciding },
      source: '§2.3, §9.4.1',
    },
    takeBackDecline,
    ...disowningSteps('filed', ['submitted', 'preReviewed']),
    ...dispatchSteps('filed', '§4.4, 参照代表法 art. 51'),
    ...handlingSteps,
  },
});
