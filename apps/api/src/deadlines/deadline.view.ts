import { NATIONAL_HOLIDAYS, standingOf } from '@jianyan/shared';
import type { DeadlineDto } from './deadline.dto.js';
import type { Deadline } from '../case/rows/deadline.entity.js';

/** A deadline as it stands today. */
export function deadlineView(deadline: Deadline, unitName: string | null, today: string): DeadlineDto {
  const { id, clock, assignmentId, round, startsOn, dueOn, provisional, explanation, metOn, droppedOn } = deadline;
  const { kind, workingDays } = standingOf(dueOn, today, NATIONAL_HOLIDAYS, metOn ?? undefined);
  const standing = droppedOn === null ? kind : 'dropped';
  return {
    ...{ id, clock, assignmentId, round, startsOn, dueOn, provisional, metOn, droppedOn, standing, workingDays },
    unitName,
    explanation: [...explanation],
  };
}
