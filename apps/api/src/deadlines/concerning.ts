import type { Viewer } from '../procedure/viewer.js';
import type { Proposal } from '../proposals/proposal.entity.js';
import type { DeadlineDto } from './deadline.dto.js';

/** Until the list colleague writes the table of who is concerned by which clock. */
export function nextDeadlineFor(_viewer: Viewer, _proposal: Proposal, deadlines: DeadlineDto[]): DeadlineDto | null {
  return deadlines.find(({ metOn, droppedOn, clock }) => !metOn && !droppedOn && clock !== 'returnWindow') ?? null;
}
