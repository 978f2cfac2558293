import { readsEvaluation, seesOwnPartOnly, type Viewer } from '../case/standing/viewer.js';
import type { EventRow } from './events.queries.js';
import type { TimelineEntryDto } from './timeline.dto.js';

/** Work inside a unit or inside the secretariat, before anything left it. */
const INSIDE_THE_UNIT: readonly string[] = [
  'submitForCheck',
  'passCheck',
  'sendBackDraft',
  'startRound',
  'draftOpinion',
];
const INSIDE_THE_SECRETARIAT: readonly string[] = ['preReview', 'sendBackReview'];

/** What happened, as far as it concerns the viewer, the newest first. */
export const timelineView = (events: readonly EventRow[], viewer: Viewer, state: string): TimelineEntryDto[] =>
  events
    .filter((event) => isTold(event, viewer, state))
    .map((event) => ({
      ...event,
      at: event.at.toISOString(),
      details: viewer.author || viewer.coSigner ? proposersDetails(event) : { ...event.details },
    }));

/** Whether the viewer may know that this happened. */
export function isTold(event: EventRow, viewer: Viewer, state: string): boolean {
  const isOwn = event.assignmentId !== null && viewer.ownParts.some(({ id }) => id === event.assignmentId);
  if (seesOwnPartOnly(viewer)) return isOwn;
  if (INSIDE_THE_SECRETARIAT.includes(event.step)) return viewer.secretariat;
  if (INSIDE_THE_UNIT.includes(event.step)) return isOwn || viewer.secretariat || viewer.office;
  if (event.step === 'rate' || event.step === 'comment') return readsEvaluation(viewer, state);
  return true;
}

/** What units write to one another about opinions and returns is not addressed to the proposer. */
const BETWEEN_UNITS: readonly string[] = ['requestReturn', 'refuseReturn', 'sendBackOpinion', 'waiveOpinion', 'recall'];

const proposersDetails = ({ step, details }: EventRow) => (BETWEEN_UNITS.includes(step) ? {} : { ...details });
