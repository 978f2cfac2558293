import { ASSIGNMENT_LIMITS, ASSIGNMENT_ROLES, type AssignmentRole, PROPOSAL_LIMITS } from '@jianyan/shared';
import { AsRead, Flag, ListOfParts, OneOf, OptionalProse, Prose, Ref } from '../http/fields.js';

/** More units than any real case had, so that a mistaken request stays small. */
const MOST_UNITS = 50;

export class DispatchCase {
  /** A unit that dispatches. */
  @Ref()
  officeId!: string;

  /** 涉及面广、处理难度大: six months instead of three. */
  @Flag()
  complex!: boolean;
}

export class AssignUnit {
  @Ref()
  unitId!: string;

  @OneOf(ASSIGNMENT_ROLES, 'AssignmentRole')
  role!: AssignmentRole;

  /** What of the case is this unit's; each of several that reply separately needs it. */
  @OptionalProse(PROPOSAL_LIMITS.part)
  part?: string;
}

export class AssignUnits {
  @ListOfParts(AssignUnit, { least: 1, most: MOST_UNITS })
  units!: AssignUnit[];
}

/** 调整承办方式: every unit of the case as it is to be, those that stay as they are included. */
export class ChangeRoles extends AssignUnits {
  @Prose(ASSIGNMENT_LIMITS.reason)
  reason!: string;

  @AsRead()
  readAt?: string;
}

export class ReassignPart {
  /** An assignment that was returned or recalled. */
  @Ref()
  replacesAssignmentId!: string;

  @Ref()
  unitId!: string;
}
