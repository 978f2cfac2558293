import { faultInRoles, type AssignmentRole } from '@jianyan/shared';

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
