import { shanghaiDayOf } from '@jianyan/shared';
import { nextDeadlineFor } from '../case/standing/concerns.js';
import { deadlineOf, deadlinesShown, explained } from '../deadlines/deadline.view.js';
import { firstEntries, timelineView } from '../history/timeline.view.js';
import { actionsOn } from './actions.js';
import type { Case } from '../case/case.js';
import type { EventRow } from '../history/events.queries.js';
import { dayOfEvents, trackOf } from './track.js';
import { seesOwnPartOnly, viewerOf } from '../case/standing/viewer.js';
import type { CaseDto } from './case.dto.js';
import type { Beside } from './beside.js';
import { handlingView } from './views/handling.view.js';
import { headingView } from './views/heading.view.js';
import { repliesView } from './views/replies.view.js';
import { reviewView } from './views/review.view.js';
import { actsAsProposerOnly, withoutAnybodyView } from './views/without-anybody.view.js';

/** What this person may see of the case and do with it. */
export function caseView(kase: Case, { names, events, withoutAnybody }: Beside): CaseDto {
  const { parts, proposal } = kase;
  const viewer = viewerOf(kase);
  const unitNames = new Map([...names.units].map(([id, { name }]) => [id, name]));
  const shownParts = seesOwnPartOnly(viewer) ? { ...parts, assignments: [...viewer.ownParts] } : parts;
  const deadlines = deadlinesShown(kase, viewer);
  const next = nextDeadlineFor(viewer, deadlines);
  const timeline = timelineView(events, viewer, proposal);
  return {
    ...headingView(kase, names, viewer),
    ...reviewView(kase, names, viewer),
    ...handlingView(kase, names, viewer),
    ...repliesView(kase, names, viewer),
    deadlines: deadlines.map((deadline) => deadlineOf(kase, deadline)),
    nextDeadline: next && explained(kase, next),
    track: trackOf(shownParts, unitNames, dayOfEvents(onTheRoad(kase, events), shanghaiDayOf)),
    timeline: firstEntries(timeline),
    timelineCount: timeline.length,
    availableActions: actionsOn(kase),
    actsAsProposerOnly: actsAsProposerOnly(kase),
    withoutAnybody: withoutAnybodyView(kase, withoutAnybody, unitNames, viewer),
  };
}

/** A letter that puts another one right goes its own way: what happens to it moves no station of the case. */
function onTheRoad({ parts }: Case, events: readonly EventRow[]): EventRow[] {
  const corrections = parts.replies.filter(({ kind }) => kind === 'correction').map(({ id }) => id);
  return events.filter(({ replyId }) => replyId === null || !corrections.includes(replyId));
}
