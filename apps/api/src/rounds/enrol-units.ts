import { type AssignmentRole, DomainError, faultInRoles, liveAssignments } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import type { RegistryQueries, UnitFacts } from '../registry/registry.queries.js';
import type { Assignment } from '../case/rows/assignment.entity.js';

/** A unit that is to take part in a case, and as what. */
export interface Enrolment {
  unitId: string;
  role: AssignmentRole;
  part?: string | null;
  /** The part that this one takes over. */
  replacesId?: string | null;
}

/**
 * The units as the registers know them, in the order asked for.
 * @param fieldOf the field of the request that named each
 * @throws DomainError unknown-reference for a unit that is unknown or retired
 */
export async function unitsAsked(
  kase: Case,
  registry: RegistryQueries,
  unitIds: readonly string[],
  fieldOf: (index: number) => string,
): Promise<UnitFacts[]> {
  const known = await registry.units(unitIds, kase.db);
  return unitIds.map((unitId, index) => {
    const unit = known.find(({ id, retired }) => id === unitId && !retired);
    if (!unit) throw new DomainError('unknown-reference', {}, [{ field: fieldOf(index), code: 'unknown-reference' }]);
    kase.unitNames.set(unit.id, unit.inWords);
    return unit;
  });
}

/**
 * Gives each unit its part. What results must be a whole: one lead or sole, or several that reply separately.
 * @throws DomainError unit-already-involved, incomplete-units
 */
export function enrol(kase: Case, enrolments: readonly Enrolment[]): Assignment[] {
  const live = liveAssignments(kase.parts);
  if (enrolments.some(({ unitId }) => live.some((standing) => standing.unitId === unitId))) {
    throw new DomainError('unit-already-involved');
  }
  unitsMakeAWhole([...live, ...enrolments]);
  return enrolments.map(({ unitId, role, part, replacesId = null }) =>
    kase.add('assignments', {
      ...{ unitId, role, part: part?.trim() || null, replacesId },
      ...{ state: 'awaitingSignature', assignedOn: kase.today },
    }),
  );
}

/** @throws DomainError incomplete-units, with the fault */
export function unitsMakeAWhole(units: readonly Enrolment[]): void {
  const fault = faultInRoles(units);
  if (fault) throw new DomainError('incomplete-units', { fault });
}

export const namesOf = (units: readonly UnitFacts[]): string => units.map(({ inWords }) => inWords).join('、');
