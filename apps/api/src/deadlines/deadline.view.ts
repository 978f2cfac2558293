import { standingOf } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import type { DeadlineDto } from './deadline.dto.js';
import type { Deadline } from '../case/rows/deadline.entity.js';

/** A deadline as it stands today. */
export function deadlineView(
  { today, calendar }: Pick<Case, 'today' | 'calendar'>,
  deadline: Deadline,
  unitName: string | null,
): DeadlineDto {
  const { id, clock, assignmentId, round, startsOn, dueOn, provisional, explanation, metOn, droppedOn } = deadline;
  const { kind, workingDays } = standingOf(dueOn, today, calendar, metOn ?? undefined);
  const standing = droppedOn === null ? kind : 'dropped';
  return {
    ...{ id, clock, assignmentId, round, startsOn, dueOn, provisional, metOn, droppedOn, standing, workingDays },
    unitName,
    explanation: [...explanation],
  };
}
