import { DomainError, vacantParts } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { RegistryQueries } from '../registry/registry.queries.js';
import { opinionCanStillBeHeard } from '../rounds/rounds.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import { changeRoles } from '../rounds/change-roles.js';
import type { AssignUnit, ChangeRoles, ReassignPart } from './dispatch.requests.js';
import { enrol, namesOf, unitsAsked } from '../rounds/enrol-units.js';
import { takeOver } from '../rounds/take-over.js';

/** 分派: which units handle the case, and changes to that. */
@Injectable()
export class AssigningService {
  constructor(
    private readonly cases: Cases,
    private readonly registry: RegistryQueries,
  ) {}

  assign(person: Person, id: string, wanted: readonly AssignUnit[]): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const units: Assignment[] = [];
      const details = { units: '' };
      await kase.take('assign', {
        units,
        details,
        change: async () => {
          const unitIds = wanted.map(({ unitId }) => unitId);
          const asked = await unitsAsked(kase, this.registry, unitIds, (index) => `units.${index}.unitId`);
          details.units = namesOf(asked);
          kase.proposal.round = 1;
          units.push(...enrol(kase, wanted));
        },
      });
    });
  }

  /** 增办 */
  addUnit(person: Person, id: string, wanted: AssignUnit): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, async (kase) => {
      const units: Assignment[] = [];
      const details = { units: '' };
      await kase.take('addUnit', {
        units,
        details,
        change: async () => {
          if (wanted.role === 'co') opinionCanStillBeHeard(kase.parts);
          details.units = namesOf(await unitsAsked(kase, this.registry, [wanted.unitId], () => 'unitId'));
          units.push(...enrol(kase, [wanted]));
        },
      });
    });
  }

  /** 调整承办方式 */
  changeRoles(person: Person, id: string, { units: wanted, reason, readAt }: ChangeRoles): Promise<AfterStep> {
    const { registry } = this;
    const fieldOf = (index: number, property: string) => `units.${index}.${property}`;
    return this.cases.act(person, 'proposal', id, (kase) =>
      changeRoles(kase, { wanted, reason, registry, fieldOf, readAt }),
    );
  }

  /** 改派: another unit takes over a part that was returned or recalled without a successor. */
  reassign(person: Person, id: string, { replacesAssignmentId, unitId }: ReassignPart): Promise<AfterStep> {
    return this.cases.act(person, 'proposal', id, (kase) =>
      takeOver(kase, this.registry, unitId, 'unitId', () => {
        const over = vacantParts(kase.parts).find(({ id: assignmentId }) => assignmentId === replacesAssignmentId);
        if (over) return over;
        const field = 'replacesAssignmentId';
        throw new DomainError('unknown-reference', {}, [{ field, code: 'unknown-reference' }]);
      }),
    );
  }
}
