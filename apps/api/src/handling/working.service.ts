import { repliesItself } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { startRound } from '../rounds/rounds.js';
import type { AllotPart } from './assignment.requests.js';

/** What a unit does with a case in hand, besides its talks and letters. */
@Injectable()
export class WorkingService {
  constructor(private readonly cases: Cases) {}

  /** 签收; whoever replies may begin to write. */
  signFor(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'signFor', { change: () => void (assignment.signedOn = kase.today) });
      if (repliesItself(assignment.role)) await startRound(kase, assignment);
    });
  }

  /** 明确承办人员 */
  allot(person: Person, id: string, { readAt, ...allotted }: AllotPart): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'allot', {
        readAt,
        details: { section: allotted.section, person: allotted.person },
        change: () => void Object.assign(assignment, allotted),
      });
    });
  }
}
