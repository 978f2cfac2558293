import type { Assignment, Deadline } from '../../lib/schemas';

/** The window to return a part binds nobody; by those of a rating entered from paper the unit owes nothing. */
const OTHERS: readonly Deadline['clock'][] = ['returnWindow', 'proxyCheck', 'proxyContest'];

/** The clocks that are said of a unit: of its part, and kept there. */
export const clocksOfPart = (deadlines: readonly Deadline[], { id }: Pick<Assignment, 'id'>): Deadline[] =>
  deadlines.filter(({ assignmentId, clock }) => assignmentId === id && !OTHERS.includes(clock));
