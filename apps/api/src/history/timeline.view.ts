import { readsEvaluation, seesOwnPartOnly, type Viewer } from '../procedure/viewer.js';
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
export function timelineView(events: readonly EventRow[], viewer: Viewer, state: string): TimelineEntryDto[] {
  const ownIds = viewer.ownParts.map(({ id }) => id);
  const isOwn = ({ assignmentId }: EventRow) => assignmentId !== null && ownIds.includes(assignmentId);
  const shown = (event: EventRow): boolean => {
    if (seesOwnPartOnly(viewer)) return isOwn(event);
    if (INSIDE_THE_SECRETARIAT.includes(event.step)) return viewer.secretariat;
    if (INSIDE_THE_UNIT.includes(event.step)) return isOwn(event) || viewer.secretariat || viewer.office;
    if (event.step === 'rate' || event.step === 'comment') return readsEvaluation(viewer, state);
    return true;
  };
  return events.filter(shown).map((event) => ({
    ...event,
    at: event.at.toISOString(),
    details: viewer.author || viewer.coSigner ? proposersDetails(event) : { ...event.details },
  }));
}

/** What units write to one another about opinions and returns is not addressed to the proposer. */
const BETWEEN_UNITS: readonly string[] = ['requestReturn', 'refuseReturn', 'sendBackOpinion', 'waiveOpinion', 'recall'];

const proposersDetails = ({ step, details }: EventRow) => (BETWEEN_UNITS.includes(step) ? {} : { ...details });
