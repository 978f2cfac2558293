import type { Case, Deadline } from '../../lib/schemas';
import { isRunning } from './isRunning';

/** The dates that stand above a case; the others stand with the units that they bind. */
export interface Headline {
  /** The reader's own next one. */
  own: Deadline | null;
  /** By when the proposers have their letter: of the round, once that is the second. */
  reply: Deadline | null;
}

type Dated = Pick<Case, 'assignments' | 'deadlines' | 'nextDeadline'>;

/** Clocks of the proposers: nobody at a desk keeps them. */
const OF_PROPOSERS: readonly string[] = ['rating', 'revision', 'filingConfirmation', 'invitation', 'proxyContest'];
const OF_LETTERS: readonly string[] = ['statutoryReply', 'redo'];

/** What is the reader's own, and what is due by law or by the order to redo. */
export function headlineOf({ assignments, deadlines, nextDeadline }: Dated): Headline {
  const running = deadlines.filter(isRunning).sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  const isOfOwnPart = ({ assignmentId }: Deadline) => assignments.some(({ id, own }) => own && id === assignmentId);
  const letters = running.filter(({ clock }) => OF_LETTERS.includes(clock));
  const reply = letters.find(isOfOwnPart) ?? letters[0] ?? null;
  // A unit asked to be released: that the office decides is a clock of the unit's part.
  const isOfReader = (deadline: Deadline) =>
    deadline.clock === 'returnDecision' || deadline.assignmentId === null || isOfOwnPart(deadline);
  const own = [...running]
    .sort((one, other) => Number(other.id === nextDeadline?.id) - Number(one.id === nextDeadline?.id))
    .find(
      (deadline) =>
        deadline.id !== reply?.id &&
        deadline.clock !== 'returnWindow' &&
        !OF_PROPOSERS.includes(deadline.clock) &&
        isOfReader(deadline),
    );
  return { own: own ?? null, reply };
}
