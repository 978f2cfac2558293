import { repliesItself } from '@jianyan/shared';
import type { NamesOf } from './actions.js';
import { invitedOrSigned, liveAssignments, proposersOf } from '../case/rows/case-parts.js';
import type { Case } from '../case/case.js';
import type { CaseNames } from './beside.js';

/** The names behind the audiences of a step, for the panel that says who will be told. */
export const whoIsTold =
  ({ parts, proposal, today }: Case, names: CaseNames): NamesOf =>
  (audience, assignment) => {
    const members = (ids: readonly string[]) => ids.flatMap((id) => names.members.get(id)?.name ?? []);
    const units = (ids: readonly string[]) => ids.flatMap((id) => names.units.get(id)?.name ?? []);
    const live = liveAssignments(parts);
    switch (audience) {
      case 'author':
        return members([proposal.authorMemberId]);
      case 'coSigners':
        return unlessNobody(members(proposersOf(parts).slice(1)));
      case 'invitees':
        return unlessNobody(members(invitedOrSigned(parts, today)));
      case 'secretariat':
        return [names.body.officeName];
      case 'office':
        return units(proposal.officeId && proposal.dispatchedOn ? [proposal.officeId] : []);
      case 'unit':
        return units(assignment ? [assignment.unitId] : []);
      case 'units':
        return units(live.map(({ unitId }) => unitId));
      case 'leadUnit':
        return units(live.filter(({ role }) => repliesItself(role)).map(({ unitId }) => unitId));
      case 'chosenUnits':
      case 'invitee':
      case 'signedMember':
      case 'allottedPerson':
        return [];
    }
  };

const unlessNobody = (names: string[]): string[] | null => (names.length > 0 ? names : null);
