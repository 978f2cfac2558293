import { EVERYBODY, UNIT_AND_OVERSEERS } from '../roles.js';
import { defineWorkflow } from '../workflow.js';
import { assignmentDoors, assignmentRules } from './assignment.rules.js';

/** One unit's part in one case (procedure §4.2). */
export const assignmentWorkflow = defineWorkflow({
  name: 'assignment',
  states: [
    'awaitingSignature',
    'inHand',
    'returnRequested',
    'returned',
    'opinionGiven',
    'waived',
    'answered',
    'noted',
    'ended',
  ],
  // opinionGiven and answered rest where they are when the case closes.
  final: ['returned', 'waived', 'noted', 'ended'],
  rules: assignmentRules,
  doors: assignmentDoors,
  steps: {
    signFor: {
      from: ['awaitingSignature'],
      to: [{ when: 'isReference', state: 'noted' }, { state: 'inHand' }],
      by: ['unitStaff'],
      starts: ['firstContact'],
      meets: ['signFor'],
      tells: ['office'],
      then: ['startRound'],
      source: '§1.7',
    },
    allot: {
      from: ['inHand'],
      to: 'stay',
      by: ['checker', 'leader'],
      tells: ['allottedPerson'],
      details: { section: EVERYBODY, person: EVERYBODY },
      source: '§3.2',
    },
    recordContact: {
      from: ['inHand'],
      to: 'stay',
      by: ['unitStaff'],
      needs: ['repliesItself'],
      meets: ['firstContact'],
      tells: ['author'],
      details: { heldOn: EVERYBODY, way: EVERYBODY },
      source: '代表法 art. 51',
    },
    requestReturn: {
      from: ['awaitingSignature', 'inHand'],
      to: 'returnRequested',
      by: ['leader'],
      needs: ['withinReturnWindow', 'returnNotRefusedBefore'],
      starts: ['returnDecision'],
      tells: ['office'],
      details: { reason: UNIT_AND_OVERSEERS, proposedUnit: UNIT_AND_OVERSEERS },
      source: '§1.7',
    },
    approveReturn: {
      from: ['returnRequested'],
      to: 'returned',
      by: ['dispatcher'],
      meets: ['returnDecision'],
      drops: ['signFor', 'firstContact', 'returnWindow', 'opinion', 'opinionAgain', 'redo'],
      tells: ['units', 'unit', 'author'],
      details: { reason: UNIT_AND_OVERSEERS, newUnit: EVERYBODY },
      then: ['drop', 'allReplied'],
      source: '§1.7',
    },
    refuseReturn: {
      from: ['returnRequested'],
      to: 'back',
      by: ['dispatcher'],
      meets: ['returnDecision'],
      drops: ['returnWindow'],
      tells: ['unit'],
      details: { reason: UNIT_AND_OVERSEERS },
      source: '§1.7',
    },
    recall: {
      from: ['awaitingSignature', 'inHand'],
      to: 'ended',
      by: ['dispatcher'],
      drops: ['signFor', 'firstContact', 'returnWindow', 'opinion', 'opinionAgain', 'redo'],
      tells: ['unit'],
      details: { reason: UNIT_AND_OVERSEERS, newUnit: EVERYBODY },
      then: ['drop', 'allReplied'],
      source: '§4.2',
    },
    draftOpinion: {
      from: ['inHand'],
      to: 'stay',
      by: ['drafter'],
      needs: ['isCoHandler'],
      tells: [],
      seenBy: UNIT_AND_OVERSEERS,
      source: '§1.6',
    },
    giveOpinion: {
      from: ['inHand'],
      to: 'opinionGiven',
      by: ['leader'],
      needs: ['isCoHandler', 'opinionIsDrafted'],
      meets: ['opinion', 'opinionAgain'],
      drops: ['returnWindow'],
      tells: ['leadUnit'],
      source: '§1.8',
    },
    sendBackOpinion: {
      from: ['opinionGiven'],
      to: 'inHand',
      by: ['leadUnit', 'dispatcher'],
      needs: ['opinionNotSentBackBefore', 'replyIsStillDrafted', 'caseIsHandled'],
      starts: ['opinionAgain'],
      tells: ['unit'],
      details: { reason: [...UNIT_AND_OVERSEERS, 'replyingUnit'] },
      source: '§1.8 (Chongqing art. 20)',
    },
    waiveOpinion: {
      from: ['awaitingSignature', 'inHand'],
      to: 'waived',
      by: [{ actor: 'leadUnit', when: 'actsAsLeader' }, 'dispatcher'],
      needs: ['isCoHandler'],
      drops: ['signFor', 'returnWindow', 'opinion', 'opinionAgain'],
      tells: ['unit', 'office'],
      details: { reason: [...UNIT_AND_OVERSEERS, 'replyingUnit'] },
      source: '§4.2',
    },
    answered: {
      from: ['inHand'],
      to: 'answered',
      by: ['system'],
      needs: ['repliesItself', 'replyOfRoundIsDelivered'],
      meets: ['redo'],
      drops: ['returnWindow'],
      tells: [],
      then: ['allReplied'],
      source: '§4.2',
    },
    reopen: {
      from: ['answered'],
      to: 'inHand',
      by: ['system'],
      needs: ['repliesItself'],
      // The order to handle it anew tells the units itself.
      tells: [],
      then: ['startRound'],
      source: '§1.12',
    },
    end: {
      from: ['awaitingSignature', 'inHand', 'returnRequested', 'opinionGiven', 'answered'],
      to: 'ended',
      by: ['system'],
      drops: ['signFor', 'firstContact', 'returnWindow', 'returnDecision', 'opinion', 'opinionAgain', 'redo'],
      tells: ['unit'],
      then: ['drop'],
      source: '§4.2',
    },
  },
});

export type AssignmentState = (typeof assignmentWorkflow.states)[number];

/** States in which the unit has no part in the case any more: given back, or taken from it. */
export const PART_IS_OVER = ['returned', 'ended'] as const satisfies AssignmentState[];

export const isOver = ({ state }: { readonly state: AssignmentState }): boolean =>
  PART_IS_OVER.some((over) => over === state);

export type AssignmentStep = keyof typeof assignmentWorkflow.steps;
