import { detailsFor, type ProposalKind, type ProposalState, stepOf } from '@jianyan/shared';
import { readersOf, readsEvaluation, seesOwnPartOnly, type Viewer } from '../case/standing/viewer.js';
import type { EventRow } from './events.queries.js';
import type { TimelineEntryDto } from './timeline.dto.js';

/** Whose steps the events are, and how far the case is. */
interface OfCase {
  kind: ProposalKind;
  state: ProposalState;
}

/** What happened, as far as it concerns the viewer, the newest first. */
export const timelineView = (events: readonly EventRow[], viewer: Viewer, ofCase: OfCase): TimelineEntryDto[] =>
  events
    .filter((event) => isTold(event, viewer, ofCase))
    .map((event) => ({
      ...event,
      at: event.at.toISOString(),
      details: detailsFor(
        stepOf(ofCase.kind, event.machine, event.step),
        event.details,
        readersOf(viewer, event.assignmentId),
      ),
    }));

/** As many as a page shows before it is asked for all. */
const FIRST_ENTRIES = 10;

/** What a page shows at first: the newest, and among them what somebody did last, whatever followed from it by itself. */
export function firstEntries(timeline: readonly TimelineEntryDto[]): TimelineEntryDto[] {
  const lastAct = timeline.findIndex(({ actor }) => actor !== 'system');
  return timeline.slice(0, Math.max(FIRST_ENTRIES, lastAct + 1));
}

/** What is said of the units' work while they may not know of it. */
const OF_RATINGS: readonly string[] = ['rate', 'correctRating', 'rateLate', 'comment'];

/** Whether the viewer may know that this happened. */
export function isTold(event: EventRow, viewer: Viewer, { kind, state }: OfCase): boolean {
  const { assignmentId, machine, step } = event;
  if (seesOwnPartOnly(viewer)) return viewer.ownParts.some(({ id }) => id === assignmentId);
  const seenBy = stepOf(kind, machine, step)?.seenBy;
  if (seenBy && !readersOf(viewer, assignmentId).some((reader) => seenBy.includes(reader))) return false;
  return !OF_RATINGS.includes(step) || readsEvaluation(viewer, state);
}
