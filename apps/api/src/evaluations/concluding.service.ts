import { type AssignmentState, DomainError, evaluationsOfRound, repliesItself, unratedReplies } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { Evaluation } from '../case/rows/evaluation.entity.js';
import type { OpenCase } from '../procedure/open-case.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { beginFromRoundBefore } from '../rounds/begin-again.js';
import { dropReply } from '../rounds/rounds.js';
import { markUnrated } from './proxy-rating.service.js';
import { closeByRatings } from './ratings.js';

/** What the secretariat makes of the ratings, or of their absence. */
@Injectable()
export class ConcludingService {
  constructor(private readonly cases: Cases) {}

  /** 逾期未评价办结: letters without a rating are marked, and the rest decide. Outside the base of the satisfaction rate, never counted as 满意 (procedure §1.12). */
  closeUnrated(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await kase.take('closeUnrated', {
        change: () => {
          for (const reply of unratedReplies(kase.parts)) markUnrated(kase, reply);
        },
      });
      closeByRatings(kase);
    });
  }

  /** 交办重办: the units named reply or give their opinion once more, in a round of its own. */
  orderRehandling(person: Person, id: string, assignmentIds: readonly string[], reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const units: Assignment[] = [];
      const details = { reason, units: '' };
      await kase.take('orderRehandling', {
        units,
        details,
        change: () => {
          units.push(...heardAgain(kase, assignmentIds));
          details.units = kase.unitsInWords(units.map(({ unitId }) => unitId));
          kase.proposal.round += 1;
        },
      });
      // A letter that only puts right what is answered anew is no longer wanted.
      for (const assignment of kase.parts.assignments) await dropReply(kase, assignment);
      for (const assignment of units) {
        await kase.system.takeOnAssignment(assignment, 'reopen');
        if (repliesItself(assignment.role)) await beginFromRoundBefore(kase, assignment);
        // In a new round an opinion may be sent back once more.
        else Object.assign(assignment, { opinionSentBack: null, opinionGivenOn: null, endedBecause: null });
      }
    });
  }

  /** 说明办结 */
  settle(person: Person, id: string, explanation: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await kase.take('settle', {
        details: { explanation },
        change: () => {
          kase.proposal.explanation = explanation;
          for (const evaluation of evaluationsOfRound(kase.parts)) evaluation.settledOn = settledOn(kase, evaluation);
        },
      });
      Object.assign(kase.proposal, { closedOn: kase.today, closedBecause: 'settled' });
    });
  }
}

const settledOn = ({ today }: OpenCase, { attitude, result, settledOn }: Evaluation): string | null =>
  [attitude, result].includes('dissatisfied') ? (settledOn ?? today) : settledOn;

/** What a part rests in that can be heard again. */
const RESTING = ['answered', 'opinionGiven', 'waived'] as const satisfies AssignmentState[];

/** @throws DomainError unknown-reference for any that has not been heard in this case, too-few where nobody would reply */
function heardAgain({ parts }: OpenCase, assignmentIds: readonly string[]): Assignment[] {
  const named = assignmentIds.map((assignmentId, index) => {
    const assignment = parts.assignments.find(({ id }) => id === assignmentId);
    if (assignment && RESTING.some((state) => state === assignment.state)) return assignment;
    const field = `assignmentIds.${index}`;
    throw new DomainError('unknown-reference', {}, [{ field, code: 'unknown-reference' }]);
  });
  if (named.some(({ role }) => repliesItself(role))) return named;
  throw new DomainError('incomplete-units', { fault: 'noReplyingUnit' }, [{ field: 'assignmentIds', code: 'too-few' }]);
}
