import { faultInRoles, isOver, type AssignmentRole } from '@jianyan/shared';
import type { Case } from '../../lib/schemas';

export const MODES = ['lead', 'sole', 'separate'] as const;
export type Mode = (typeof MODES)[number];

interface SeparatePart {
  unitId?: string;
  part?: string;
}

/** How the office thinks of it: one way of handling, and who is in it. */
export interface UnitsChosen {
  mode: Mode;
  one?: string;
  co: string[];
  separate: SeparatePart[];
  reference: string[];
}

export const NOBODY_YET: UnitsChosen = { mode: 'lead', co: [], separate: [{}, {}], reference: [] };

/** The units of a case as they are now, to be changed. */
export function unitsOf({ assignments }: Pick<Case, 'assignments'>): UnitsChosen {
  const live = assignments.filter((part) => !isOver(part));
  const as = (wanted: AssignmentRole) => live.filter(({ role }) => role === wanted);
  const [one] = [...as('lead'), ...as('sole')];
  const separate = as('separate').map(({ unitId, part }) => ({ unitId, ...(part === null ? {} : { part }) }));
  return {
    mode: one?.role === 'sole' ? 'sole' : one ? 'lead' : 'separate',
    ...(one ? { one: one.unitId } : {}),
    co: as('co').map(({ unitId }) => unitId),
    separate: separate.length > 0 ? separate : NOBODY_YET.separate,
    reference: as('reference').map(({ unitId }) => unitId),
  };
}

/** Chosen to answer for the case. A unit that was a co-handler changes places with the one that was chosen before. */
export function asLead(chosen: UnitsChosen, unitId: string): UnitsChosen {
  const { one, co } = chosen;
  const gaveWay = co.includes(unitId) && one !== undefined && one !== unitId ? [one] : [];
  return {
    ...chosen,
    mode: chosen.mode === 'separate' ? 'lead' : chosen.mode,
    one: unitId,
    co: [...gaveWay, ...co.filter((id) => id !== unitId)],
    reference: chosen.reference.filter((id) => id !== unitId),
  };
}

/** Heard beside the lead; whoever was it gives that up. */
export function asCo({ one, ...chosen }: UnitsChosen, unitId: string): UnitsChosen {
  return {
    ...chosen,
    mode: chosen.mode === 'sole' ? 'lead' : chosen.mode,
    ...(one === undefined || one === unitId ? {} : { one }),
    co: [...chosen.co.filter((id) => id !== unitId), unitId],
    reference: chosen.reference.filter((id) => id !== unitId),
  };
}

/** Not asked at all. */
export function without({ one, ...chosen }: UnitsChosen, unitId: string): UnitsChosen {
  return {
    ...chosen,
    ...(one === undefined || one === unitId ? {} : { one }),
    co: chosen.co.filter((id) => id !== unitId),
    reference: chosen.reference.filter((id) => id !== unitId),
  };
}

interface AssignedUnit {
  unitId: string;
  role: AssignmentRole;
  part?: string;
}

/** What the API is sent. */
export function assignedUnits({ mode, one, co, separate, reference }: UnitsChosen): AssignedUnit[] {
  const replying: AssignedUnit[] =
    mode === 'separate'
      ? separate.flatMap(({ unitId, part }) =>
          unitId ? [{ unitId, role: mode, ...(part?.trim() ? { part: part.trim() } : {}) }] : [],
        )
      : [one].flatMap((unitId) => (unitId ? [{ unitId, role: mode }] : []));
  return [
    ...replying,
    ...(mode === 'sole' ? [] : co.map((unitId) => ({ unitId, role: 'co' as const }))),
    ...reference.map((unitId) => ({ unitId, role: 'reference' as const })),
  ];
}

/** The rule of libs/shared, asked before the act is sent. */
export const faultOfUnits = (chosen: UnitsChosen | undefined) => faultInRoles(assignedUnits(chosen ?? NOBODY_YET));
