import { DomainError, repliesItself } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { OpenCase } from '../procedure/open-case.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { startRound } from '../rounds/rounds.js';
import { close } from './close.js';

/** What the secretariat makes of the ratings, or of their absence. */
@Injectable()
export class ConcludingService {
  constructor(private readonly cases: Cases) {}

  /** Outside the base of the satisfaction rate, never counted as 满意 (procedure §1.12). */
  closeUnrated(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await kase.take('closeUnrated');
      close(kase, 'unrated');
    });
  }

  /** 交办重办: the units named reply once more, in a round of its own. */
  orderRehandling(person: Person, id: string, assignmentIds: readonly string[], reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const [units, details]: [Assignment[], Record<string, string>] = [[], { reason }];
      await kase.take('orderRehandling', {
        units,
        details,
        change: () => {
          units.push(...answeredAmong(kase, assignmentIds));
          details['units'] = kase.unitsInWords(units.map(({ unitId }) => unitId));
          kase.proposal.round += 1;
        },
      });
      for (const assignment of units) {
        await kase.system.takeOnAssignment(assignment, 'reopen');
        await startRound(kase, assignment);
      }
    });
  }

  /** 说明结案 */
  settle(person: Person, id: string, explanation: string): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      await kase.take('settle', {
        details: { explanation },
        change: () => void (kase.proposal.explanation = explanation),
      });
      close(kase, 'settled');
    });
  }
}

/** @throws DomainError unknown-reference for any that has not replied to this case */
function answeredAmong({ parts }: OpenCase, assignmentIds: readonly string[]): Assignment[] {
  return assignmentIds.map((assignmentId, index) => {
    const assignment = parts.assignments.find(({ id }) => id === assignmentId);
    if (assignment?.state === 'answered' && repliesItself(assignment.role)) return assignment;
    const field = `assignmentIds.${index}`;
    throw new DomainError('unknown-reference', {}, [{ field, code: 'unknown-reference' }]);
  });
}
