import { SUGGESTION_STATES } from '../case/case.states.js';
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

/** The course of a deputy's suggestion 建议 at a people's congress (procedure §4.1). */
export const suggestionWorkflow = defineWorkflow({
  name: 'suggestion',
  states: SUGGESTION_STATES,
  // Until archiving exists, declined, closed and withdrawn end the road; declined can be taken back.
  final: ['declined', 'closed', 'withdrawn', 'discarded'],
  rules: proposalRules,
  doors: proposalDoors,
  steps: {
    ...draftingSteps,
    ...beforeAcceptance(['submitted']),
    confirmFiling: confirmFilingFrom([
      'submitted',
      'registered',
      'dispatched',
      'handling',
      'replied',
      'contested',
      'closed',
    ]),
    returnForRevision: {
      from: ['submitted'],
      to: 'returned',
      by: ['secretariat'],
      starts: ['revision'],
      drops: ['review', 'filingConfirmation'],
      tells: ['author', 'coSigners'],
      details: { revisionReason: PROPOSERS_AND_SECRETARIAT, words: PROPOSERS_AND_SECRETARIAT },
      source: '§1.2 (Beijing art. 13), §9.4.2',
    },
    decline: {
      from: ['submitted'],
      to: 'declined',
      by: ['secretariat'],
      meets: ['review'],
      drops: ['filingConfirmation'],
      tells: ['author', 'coSigners'],
      details: { words: PROPOSERS_AND_SECRETARIAT, outcome: PROPOSERS_AND_SECRETARIAT },
      source: '§1.2',
    },
    takeBackDecline,
    register: {
      from: ['submitted'],
      to: 'registered',
      by: ['secretariat'],
      tells: ['author', 'coSigners'],
      details: { number: EVERYBODY, series: EVERYBODY },
      source: '§1.5',
    },
    ...disowningSteps('registered', ['submitted']),
    ...dispatchSteps('registered', '代表法 art. 51'),
    ...handlingSteps,
  },
});
