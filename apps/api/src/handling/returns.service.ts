import { DomainError, liveAssignments, repliesItself } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { OpenCase } from '../procedure/open-case.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { RegistryQueries } from '../registry/registry.queries.js';
import { changeRoles } from '../rounds/change-roles.js';
import { concludeRound, dropReply, somebodyRepliesInRound } from '../rounds/rounds.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { ApproveReturn, RecallPart, RequestReturn } from './assignment.requests.js';
import { namesOf, unitsAsked, unitsMakeAWhole } from '../rounds/enrol-units.js';
import { takeOver } from '../rounds/take-over.js';

/** 退办 and 收回: how a unit leaves a case, and who takes its part over. */
@Injectable()
export class ReturnsService {
  constructor(
    private readonly cases: Cases,
    private readonly registry: RegistryQueries,
  ) {}

  /** 申请退办 */
  requestReturn(person: Person, id: string, { reason, proposedUnit }: RequestReturn): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      const asked = { cameFrom: assignment.state, returnReason: reason, returnProposedUnit: proposedUnit };
      await kase.takeOnAssignment(assignment, 'requestReturn', {
        details: { reason, proposedUnit },
        change: () => void Object.assign(assignment, asked),
      });
    });
  }

  /** 同意退办, and who handles it instead. */
  approveReturn(person: Person, id: string, { newUnitId, reason }: ApproveReturn): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, (kase) =>
      this.leave(kase, kase.assignment(id), 'approveReturn', newUnitId ?? null, reason ?? ''),
    );
  }

  /** 不同意退办: it goes on where it was. */
  refuseReturn(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'refuseReturn', {
        details: { reason },
        change: () => void Object.assign(assignment, { returnRefusal: reason, cameFrom: null }),
      });
      await concludeRound(kase);
    });
  }

  /** 收回 */
  recall(person: Person, id: string, { newUnitId, reason }: RecallPart): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, (kase) =>
      this.leave(kase, kase.assignment(id), 'recall', newUnitId ?? null, reason),
    );
  }

  /**
   * The part ends, its letter is dropped, the successor is named in the same act, and what remains is a whole. A unit that
   * has a part in the case already moves up into this one (procedure §9.6).
   */
  private async leave(
    kase: OpenCase,
    assignment: Assignment,
    step: 'approveReturn' | 'recall',
    newUnitId: string | null,
    reason: string,
  ): Promise<void> {
    const details: { reason: string; newUnit: string | null } = { reason, newUnit: null };
    const movesUp = liveAssignments(kase.parts).find(
      (part) => part.unitId === newUnitId && part.id !== assignment.id && mayMoveInto(part, assignment),
    );
    await kase.takeOnAssignment(assignment, step, {
      details,
      change: async () => {
        if (newUnitId === assignment.unitId) throw new DomainError('unit-already-involved');
        if (movesUp) {
          if (reason.trim() === '') {
            throw new DomainError('reason-required', {}, [{ field: 'reason', code: 'required' }]);
          }
          details.newUnit = kase.unitsInWords([movesUp.unitId]);
        } else if (newUnitId !== null) {
          details.newUnit = namesOf(await unitsAsked(kase, this.registry, [newUnitId], () => 'newUnitId'));
        }
        if (step === 'recall') assignment.endedBecause = reason;
      },
    });
    await dropReply(kase, assignment);
    if (movesUp) await this.moveUp(kase, movesUp, assignment, reason);
    else if (newUnitId !== null) await takeOver(kase, this.registry, newUnitId, 'newUnitId', () => assignment);
    unitsMakeAWhole(liveAssignments(kase.parts));
    somebodyRepliesInRound(kase.parts);
    await concludeRound(kase);
  }

  private async moveUp(kase: OpenCase, part: Assignment, over: Assignment, reason: string): Promise<void> {
    const { role, part: ofPart } = over;
    const wanted = liveAssignments(kase.parts).map((other) =>
      other.id === part.id ? { unitId: part.unitId, role, part: ofPart } : other,
    );
    await changeRoles(kase, { wanted, reason, registry: this.registry, fieldOf: () => 'newUnitId' });
    part.replacesId ??= over.id;
  }
}

/** A co-handler replies instead, a unit that only read gives an opinion or replies; nobody is two in one case. */
const mayMoveInto = ({ role }: Assignment, over: Assignment): boolean =>
  !repliesItself(role) && (repliesItself(over.role) || (role === 'reference' && over.role === 'co'));
