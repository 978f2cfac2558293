import { standingOf } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import { seesOwnPartOnly, type Viewer } from '../case/standing/viewer.js';
import type { DeadlineDto, ExplainedDeadlineDto } from './deadline.dto.js';
import type { Deadline } from '../case/rows/deadline.entity.js';

/** The deadlines that the viewer may see: the case's own and those of the parts that are shown. */
export function deadlinesShown({ parts }: Pick<Case, 'parts'>, viewer: Viewer): Deadline[] {
  const shown = seesOwnPartOnly(viewer) ? viewer.ownParts : parts.assignments;
  return parts.deadlines.filter(
    ({ assignmentId }) => assignmentId === null || shown.some(({ id }) => id === assignmentId),
  );
}

/** A deadline as it stands today. */
export function deadlineView(
  { today, calendar }: Pick<Case, 'today' | 'calendar'>,
  deadline: Deadline,
  unitName: string | null,
): DeadlineDto {
  const { id, clock, assignmentId, round, startsOn, dueOn, provisional, metOn, droppedOn } = deadline;
  const { kind, workingDays } = standingOf({ startsOn, dueOn, doneOn: metOn ?? undefined }, today, calendar);
  const standing = droppedOn === null ? kind : 'dropped';
  return {
    ...{ id, clock, assignmentId, round, startsOn, dueOn, provisional, metOn, droppedOn, standing, workingDays },
    unitName,
  };
}

/** A deadline of the case, with the unit that it binds. */
export function deadlineOf(kase: Case, deadline: Deadline): DeadlineDto {
  const { assignmentId } = deadline;
  const unitId = assignmentId === null ? null : kase.assignment(assignmentId).unitId;
  return deadlineView(kase, deadline, unitId === null ? null : (kase.unitNames.get(unitId) ?? null));
}

/** The same with how its day came about. */
export const explained = (kase: Case, deadline: Deadline): ExplainedDeadlineDto => ({
  ...deadlineOf(kase, deadline),
  explanation: [...deadline.explanation],
});
