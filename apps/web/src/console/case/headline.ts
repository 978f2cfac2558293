import { WHOSE_CLOCK } from '@jianyan/shared';
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

const isOfLetter = ({ clock }: Deadline): boolean => WHOSE_CLOCK[clock].keptBy === 'replyingUnit';

/** What is the reader's own, and what is due by law or by the order to redo. */
export function headlineOf({ assignments, deadlines, nextDeadline }: Dated): Headline {
  const running = deadlines.filter(isRunning).sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  const isOfOwnPart = ({ assignmentId }: Deadline) => assignments.some(({ id, own }) => own && id === assignmentId);
  const letters = running.filter(isOfLetter);
  const reply = letters.find(isOfOwnPart) ?? letters[0] ?? null;
  // Nobody at a desk keeps what the proposers have to, or a window that only closes.
  const isOfReader = (deadline: Deadline) => {
    const { keptBy } = WHOSE_CLOCK[deadline.clock];
    if (keptBy === null || keptBy === 'author') return false;
    return keptBy === 'secretariat' || keptBy === 'office' || deadline.assignmentId === null || isOfOwnPart(deadline);
  };
  const own = [...running]
    .sort((one, other) => Number(other.id === nextDeadline?.id) - Number(one.id === nextDeadline?.id))
    .find((deadline) => deadline.id !== reply?.id && isOfReader(deadline));
  return { own: own ?? null, reply };
}
