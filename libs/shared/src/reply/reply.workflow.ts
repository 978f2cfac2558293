import { REPLY_STATES } from '../case/case.states.js';
import { EVERYBODY, UNIT_AND_OVERSEERS } from '../roles.js';
import { defineWorkflow } from '../workflow.js';
import { replyDoors, replyRules } from './reply.rules.js';

/** One round of one replying unit (procedure §4.3). The check before issue by a reviewer comes with its policy. */
export const replyWorkflow = defineWorkflow({
  name: 'reply',
  states: REPLY_STATES,
  final: ['delivered', 'dropped'],
  rules: replyRules,
  doors: replyDoors,
  steps: {
    startRound: {
      from: 'nothing',
      to: 'drafting',
      by: ['system'],
      needs: ['assignmentIsInHand'],
      tells: [],
      seenBy: UNIT_AND_OVERSEERS,
      source: '§4.3',
    },
    autosave: { from: ['drafting'], to: 'stay', by: ['drafter'], tells: [], source: '§4.3' },
    submitForCheck: {
      from: ['drafting'],
      to: 'checking',
      by: ['drafter'],
      needs: [
        'assignmentIsInHand',
        'proposerWasContacted',
        'everyOpinionIsIn',
        'everyOpinionIsExplained',
        'everyRequestIsAnswered',
        'classIsChosen',
        'promiseIsComplete',
        'disclosureIsChosen',
        'correctionIsWritten',
      ],
      tells: ['unit'],
      seenBy: UNIT_AND_OVERSEERS,
      source: '代表法 art. 51; §1.9; §9.3.5',
    },
    takeBackCheck: {
      from: ['checking'],
      to: 'drafting',
      by: [{ actor: 'drafter', when: 'actsAsSender' }],
      tells: ['unit'],
      seenBy: UNIT_AND_OVERSEERS,
      source: '§9.2.4',
    },
    passCheck: {
      from: ['checking'],
      to: 'awaitingIssue',
      by: ['checker'],
      tells: ['unit'],
      seenBy: UNIT_AND_OVERSEERS,
      keepsText: true,
      source: '§3.2',
    },
    sendBackDraft: {
      from: ['checking', 'awaitingIssue'],
      to: 'drafting',
      by: ['checker', 'leader'],
      tells: ['unit'],
      details: { reason: ['partUnit'] },
      seenBy: UNIT_AND_OVERSEERS,
      source: '§3.2',
    },
    issue: {
      from: ['awaitingIssue'],
      to: 'issued',
      by: ['leader'],
      // A unit added, or an opinion sent back, while the text was checked must still be heard, and the letter speak of it; what
      // it promises may have come due meanwhile, what it answers be another's part, and a talk that is denied was none.
      needs: [
        'assignmentIsInHand',
        'proposerWasContacted',
        'everyOpinionIsIn',
        'everyOpinionIsExplained',
        'everyRequestIsAnswered',
        'promiseIsComplete',
        'noDisowningIsPending',
      ],
      starts: ['delivery'],
      tells: ['unit'],
      details: { documentNumber: UNIT_AND_OVERSEERS, signer: UNIT_AND_OVERSEERS },
      // What is delivered is what was issued.
      keepsText: true,
      source: '§1.10; §9.5.4',
    },
    voidLetter: {
      from: ['issued'],
      to: 'dropped',
      by: ['leader'],
      needs: ['assignmentIsInHand'],
      drops: ['delivery'],
      tells: ['unit'],
      details: { reason: UNIT_AND_OVERSEERS, documentNumber: UNIT_AND_OVERSEERS },
      then: ['startRound'],
      source: '§9.2.2',
    },
    deliver: {
      from: ['issued'],
      to: 'delivered',
      by: ['unitStaff'],
      needs: ['assignmentIsInHand'],
      meets: ['delivery'],
      tells: ['author', 'coSigners', 'secretariat', 'office'],
      details: { documentNumber: EVERYBODY, signer: EVERYBODY, corrects: EVERYBODY },
      then: ['answered'],
      source: '§1.10',
    },
    correctLetter: {
      from: ['delivered'],
      to: 'stay',
      by: ['drafter'],
      needs: ['isLetterOfRound', 'assignmentIsAnswered', 'nothingIsOnItsWay'],
      tells: ['unit'],
      details: { reason: ['partUnit'] },
      seenBy: UNIT_AND_OVERSEERS,
      then: ['startRound'],
      source: '§9.2.2',
    },
    drop: {
      from: ['drafting', 'checking', 'awaitingIssue', 'issued'],
      to: 'dropped',
      by: ['system'],
      drops: ['delivery'],
      // Whoever ends a part, or orders it handled anew, tells the unit itself; of a correction it would hear nothing.
      tells: [{ which: 'unit', when: 'isCorrection' }],
      source: '§4.3; §9.6',
    },
  },
});

export type ReplySteps = typeof replyWorkflow.steps;
export type ReplyStep = keyof ReplySteps;
