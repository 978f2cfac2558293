import type { Case } from '../case/case.js';
import type { Snapshot } from '../case/rows/save-case.js';
import { namesTold } from '../notifications/told.js';
import type { PreviewDto } from './preview.dto.js';

/** What has become of the case in this act, before any of it is saved. @param before the rows as they were */
export async function previewView(kase: Case, before: Snapshot): Promise<PreviewDto> {
  const told = await namesTold(kase);
  const named = (as: string) => told.filter(({ toldAs }) => toldAs === as).map(({ name }) => name);
  const begun = kase.parts.deadlines.filter(({ id, metOn, droppedOn }) => !before.has(id) && !(metOn ?? droppedOn));
  return {
    happens: kase.events.map(({ machine, step, unitName, toState }) => ({ machine, step, unitName, state: toState })),
    makesDue: begun.map(({ clock, assignmentId, dueOn, provisional, explanation }) => ({
      ...{ clock, dueOn, provisional, explanation: [...explanation] },
      unitName: assignmentId === null ? null : (kase.unitNames.get(kase.assignment(assignmentId).unitId) ?? null),
    })),
    tellsMembers: named('member'),
    tellsUnits: named('unit'),
    tellsBodies: named('body'),
  };
}
