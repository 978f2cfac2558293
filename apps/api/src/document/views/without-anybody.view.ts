import { isOver } from '@jianyan/shared';
import type { Case } from '../../case/case.js';
import { standingOnAssignment, standingOnCase } from '../../case/standing/relation.js';
import { holdingsOf } from '../../case/standing/scope.js';
import type { Viewer } from '../../case/standing/viewer.js';
import type { NobodyFor } from '../beside.js';
import type { CaseDto } from '../case.dto.js';

/** For whoever works in such a unit, or oversees the case: who else could be named there is no business of the others. */
export function withoutAnybodyView(
  { parts, person }: Case,
  lacking: readonly NobodyFor[],
  unitNames: ReadonlyMap<string, string>,
  viewer: Viewer,
): CaseDto['withoutAnybody'] {
  const { unitIds, officeIds } = holdingsOf(person);
  const takesPart = (unitId: string) =>
    unitId === parts.proposal.officeId || parts.assignments.some((part) => part.unitId === unitId && !isOver(part));
  const concerns = (unitId: string) =>
    viewer.secretariat || viewer.office || [...unitIds, ...officeIds].includes(unitId);
  return lacking
    .filter(({ unitId }) => takesPart(unitId) && concerns(unitId))
    .map(({ unitId, role, mayBeNamed }) => ({ unitName: unitNames.get(unitId) ?? '', role, mayBeNamed }));
}

/** He has a part on the other side, too, but does not use it in this case: the page says why it offers him nothing. */
export const actsAsProposerOnly = ({ parts, person, today }: Case): boolean =>
  standingOnCase(parts, person, today).heldBack.length > 0 ||
  parts.assignments.some((assignment) => standingOnAssignment(parts, assignment, person).heldBack.length > 0);
