import {
  leftTheDrafter,
  liveAssignments,
  type ProposalState,
  repliesItself,
  replyOfRound,
  type StationName,
  STATIONS,
} from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { CaseParts } from '../case/rows/case-parts.js';

const BEING_WRITTEN: readonly ProposalState[] = ['draft', 'returned'];
const ANSWERED: readonly ProposalState[] = ['replied', 'contested', 'closed'];

/** Whether a case has passed a station, later ones included: the funnel narrows and never widens. */
const HAS_PASSED: Record<StationName, (parts: CaseParts) => boolean> = {
  submitted: ({ proposal }) => !BEING_WRITTEN.includes(proposal.state),
  accepted: ({ proposal }) => proposal.number !== null,
  dispatched: ({ proposal }) => proposal.dispatchedOn !== null,
  signedFor: (parts) => isAnswered(parts) || everyLivePart(parts, ({ signedOn }) => signedOn !== null),
  handled: (parts) => isAnswered(parts) || everyLivePart(parts, (part) => !owesALetter(parts, part)),
  replied: (parts) => isAnswered(parts),
  rated: ({ proposal }) => proposal.closedBecause === 'rated' || proposal.closedBecause === 'settled',
};

/** The stations a case has passed; a discarded draft counts nowhere. */
export const stationsPassed = (parts: CaseParts): StationName[] =>
  parts.proposal.state === 'discarded' ? [] : STATIONS.filter((station) => HAS_PASSED[station](parts));

const isAnswered = ({ proposal }: CaseParts): boolean => ANSWERED.includes(proposal.state);

function everyLivePart(parts: CaseParts, holds: (part: Assignment) => boolean): boolean {
  const live = liveAssignments(parts);
  return live.length > 0 && live.every(holds);
}

/** The unit replies itself, and its letter of this round has not left the drafter. */
const owesALetter = (parts: CaseParts, { id, role, state }: Assignment): boolean =>
  repliesItself(role) && state !== 'answered' && !leftTheDrafter(replyOfRound(parts, id));
