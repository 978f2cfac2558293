import { isRunning, type Clock, type Onlooker, PART_IS_OVER, repliesItself, WHOSE_CLOCK } from '@jianyan/shared';
import type { Viewer } from './viewer.js';

/** States in which a unit owes no reply any more. */
const OWES_NOTHING: readonly string[] = ['answered', ...PART_IS_OVER];

interface SomeClock {
  clock: Clock;
  assignmentId: string | null;
  metOn: string | null;
  droppedOn: string | null;
}

/** As what somebody is concerned by clocks. */
export type Concerned = Partial<Pick<Viewer, 'author' | 'coSigner' | 'secretariat' | 'office' | 'ownParts'>>;

type Relation = Onlooker | 'ownParts';
const RELATIONS: readonly Relation[] = ['author', 'coSigner', 'secretariat', 'office', 'ownParts'];

/** Whether somebody has to keep a clock, as one of what he is. */
function keeps({ clock, assignmentId }: SomeClock, as: Relation, { ownParts = [] }: Concerned): boolean {
  const { keptBy } = WHOSE_CLOCK[clock];
  if (as !== 'ownParts') return keptBy === as;
  if (keptBy === 'unit') return ownParts.some(({ id }) => id === assignmentId);
  const owing = ownParts.filter(({ role, state }) => repliesItself(role) && !OWES_NOTHING.includes(state));
  return keptBy === 'replyingUnit' && owing.some(({ id }) => assignmentId === null || id === assignmentId);
}

const waitsFor = ({ clock }: SomeClock, as: Relation): boolean =>
  as !== 'ownParts' && WHOSE_CLOCK[clock].waitedForBy.includes(as);

/**
 * The running clock that matters first to somebody: the nearest that he has to keep himself, and only where there is none
 * the nearest that he waits for. Of what he is in several ways, each has its own. @param deadlines the earliest first
 */
export function nextDeadlineFor<Deadline extends SomeClock>(
  whom: Concerned,
  deadlines: readonly Deadline[],
): Deadline | null {
  const running = deadlines.filter(isRunning);
  const nearest = RELATIONS.filter((as) => whom[as]).map(
    (as) => running.find((one) => keeps(one, as, whom)) ?? running.find((one) => waitsFor(one, as)),
  );
  return running.find((one) => nearest.includes(one)) ?? null;
}

/** The running clock that comes first of all that somebody has to keep or waits for. @param deadlines the earliest first */
export function firstDeadlineFor<Deadline extends SomeClock>(
  whom: Concerned,
  deadlines: readonly Deadline[],
): Deadline | null {
  const concerns = (one: Deadline, as: Relation) => keeps(one, as, whom) || waitsFor(one, as);
  return deadlines.find((one) => isRunning(one) && RELATIONS.some((as) => whom[as] && concerns(one, as))) ?? null;
}

/** The clocks that an overseer keeps or sees kept. */
export const clocksOf = (overseer: 'secretariat' | 'office'): Clock[] =>
  (Object.keys(WHOSE_CLOCK) as Clock[]).filter(
    (clock) => WHOSE_CLOCK[clock].keptBy === overseer || WHOSE_CLOCK[clock].waitedForBy.includes(overseer),
  );
