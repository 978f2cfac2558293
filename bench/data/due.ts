import type { Day, ProposalState } from '@jianyan/shared';
import type { Case, CaseClock, Part } from './cases.ts';

/** Whose business a clock is, said here once more by itself: what product and floor answer is compared with it. */

/** A case that nothing is due in comes last. */
export const NEVER: Day = 'infinity';

const isRunning = ({ metOn, droppedOn }: CaseClock): boolean => metOn === null && droppedOn === null;

const firstOf = (clocks: readonly CaseClock[]): Day =>
  clocks.reduce((first, { dueOn }) => (first === NEVER || dueOn < first ? dueOn : first), NEVER);

/** What the secretariat looks to first; the window for giving a part back binds nobody. */
export const dueForSecretariat = ({ clocks }: Case): Day =>
  firstOf(clocks.filter((one) => isRunning(one) && one.clock !== 'returnWindow'));

/** What the unit of this part looks to first: its own clocks and, while it owes one, the reply. */
export function dueForPart({ clocks }: Case, part: Part): Day {
  const owesReply = part.role !== 'co' && part.state !== 'answered';
  const isOwn = ({ clock, part: of }: CaseClock) =>
    of === part ? clock !== 'returnWindow' : owesReply && clock === 'statutoryReply';
  return firstOf(clocks.filter((one) => isRunning(one) && isOwn(one)));
}

const NOT_OPEN: readonly ProposalState[] = ['draft', 'closed', 'declined', 'withdrawn', 'returned', 'discarded'];

export const isOpen = ({ state }: Case): boolean => !NOT_OPEN.includes(state);

/** A draft is its author's own. */
export const isListed = ({ state }: Case): boolean => state !== 'draft' && state !== 'discarded';

export const isUnsigned = ({ state, parts }: Case): boolean =>
  state === 'handling' && parts.some((part) => part.state === 'awaitingSignature');
