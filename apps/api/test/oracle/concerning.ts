import { type Clock, PART_IS_OVER, REPLYING_ROLES } from '@jianyan/shared';
import { listOf } from '../../src/case/parts-in-sql.js';
import { type ByHolding, type Holdings, throughAny } from '../../src/case/standing/scope.js';

/**
 * Whose business a running clock is. Nobody's are the windows (returnWindow, proxyContest, invitation): they close and bind no one.
 * `unit` counts for the clocks of its own assignment, `replyingUnit` for as long as it has not answered.
 */
const CLOCKS_OF = {
  author: ['review', 'statutoryReply', 'redo', 'rating', 'revision', 'filingConfirmation'],
  coSigner: ['review', 'statutoryReply', 'redo'],
  secretariat: [
    'review',
    'statutoryReply',
    'signFor',
    'firstContact',
    'returnDecision',
    'opinion',
    'opinionAgain',
    'redo',
    'redoOpinion',
    'rating',
    'decision',
    'proxyCheck',
    'revision',
    'disownDecision',
    'delivery',
    'redispatch',
  ],
  office: ['statutoryReply', 'signFor', 'returnDecision', 'opinion', 'opinionAgain', 'redo', 'redoOpinion'],
  unit: ['signFor', 'firstContact', 'opinion', 'opinionAgain', 'redoOpinion', 'delivery'],
  replyingUnit: ['statutoryReply', 'redo'],
} as const satisfies Record<string, readonly Clock[]>;

/** States in which a unit owes no reply any more. */
const OWES_NOTHING: readonly string[] = ['answered', ...PART_IS_OVER];

/** A clock that has neither been met nor lost its object. */
export const RUNNING = 'deadlines.met_on IS NULL AND deadlines.dropped_on IS NULL';

const CONCERNED_BY: ByHolding = {
  memberIds: (ids) => `(
    (deadlines.clock IN ${listOf(CLOCKS_OF.author)} AND proposals.author_member_id = ANY(${ids}))
    OR (deadlines.clock IN ${listOf(CLOCKS_OF.coSigner)} AND EXISTS (
      SELECT 1 FROM invitations AS own
      WHERE own.proposal_id = deadlines.proposal_id AND own.member_id = ANY(${ids}) AND own.state = 'confirmed')))`,
  bodyIds: (ids) => `(deadlines.clock IN ${listOf(CLOCKS_OF.secretariat)} AND proposals.body_id = ANY(${ids}))`,
  unitIds: (ids) => `EXISTS (
    SELECT 1 FROM assignments AS own
    WHERE own.proposal_id = deadlines.proposal_id AND own.unit_id = ANY(${ids}) AND (
      (deadlines.clock IN ${listOf(CLOCKS_OF.unit)} AND own.id = deadlines.assignment_id)
      OR (deadlines.clock IN ${listOf(CLOCKS_OF.replyingUnit)}
        AND own.role IN ${listOf(REPLYING_ROLES)} AND own.state NOT IN ${listOf(OWES_NOTHING)}
        AND (deadlines.assignment_id IS NULL OR deadlines.assignment_id = own.id))))`,
  officeIds: (ids) => `(
    deadlines.clock IN ${listOf(CLOCKS_OF.office)} AND proposals.office_id = ANY(${ids})
    AND proposals.dispatched_on IS NOT NULL)`,
};

/** As SQL on `deadlines` joined with `proposals`; parameters as for {@link throughAny}. */
export const concerning = (first: number, of: Holdings): string => throughAny(CONCERNED_BY, first, of);
