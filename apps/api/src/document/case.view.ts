import { shanghaiDayOf } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { nextDeadlineFor } from '../deadlines/concerning.js';
import { deadlineView } from '../deadlines/deadline.view.js';
import { eventsOf } from '../history/events.queries.js';
import { timelineView } from '../history/timeline.view.js';
import { actionsOn } from './actions.js';
import type { Case } from '../case/case.js';
import { Procedure } from '../procedure/procedure.service.js';
import { dayOfEvents, trackOf } from './track.js';
import { seesOwnPartOnly, viewerOf } from '../case/standing/viewer.js';
import type { CaseDto } from './case.dto.js';
import { namesIn } from './case-names.queries.js';
import { whoIsTold } from './who-is-told.js';
import { handlingView } from './views/handling.view.js';
import { headingView } from './views/heading.view.js';
import { repliesView } from './views/replies.view.js';
import { reviewView } from './views/review.view.js';

/** The answer to every step and to every look at a case: what this person may see of it and do with it. */
@Injectable()
export class CaseView {
  constructor(private readonly procedure: Procedure) {}

  /** @throws DomainError not-found */
  view(person: Person, caseId: string): Promise<CaseDto> {
    return this.procedure.look(person, 'proposal', caseId, present);
  }
}

async function present(kase: Case): Promise<CaseDto> {
  const { db, parts, proposal, today } = kase;
  const names = await namesIn(db, parts);
  const events = await eventsOf(db, proposal.id);
  const viewer = viewerOf(kase);
  const unitNames = new Map([...names.units].map(([id, { name }]) => [id, name]));
  const unitOf = (assignmentId: string | null) => (assignmentId ? kase.assignment(assignmentId).unitId : null);
  const shownParts = seesOwnPartOnly(viewer) ? { ...parts, assignments: [...viewer.ownParts] } : parts;
  const deadlines = parts.deadlines
    .filter(({ assignmentId }) => assignmentId === null || shownParts.assignments.some(({ id }) => id === assignmentId))
    .map((deadline) => deadlineView(deadline, unitNames.get(unitOf(deadline.assignmentId) ?? '') ?? null, today));
  return {
    ...headingView(kase, names, viewer),
    ...reviewView(parts, names, viewer),
    ...handlingView(kase, names, viewer),
    ...repliesView(kase, names, viewer),
    deadlines,
    nextDeadline: nextDeadlineFor(viewer, deadlines),
    track: trackOf(shownParts, unitNames, dayOfEvents(events, shanghaiDayOf)),
    timeline: timelineView(events, viewer, proposal.state),
    availableActions: actionsOn(kase, whoIsTold(kase, names)),
  };
}
