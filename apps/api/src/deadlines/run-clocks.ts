import {
  applying,
  type AssignmentRole,
  type Clock,
  CLOCKS,
  isRunning,
  lengthOf,
  notBefore,
  reckon,
  repliesItself,
  shanghaiDayOf,
  type Workflow,
} from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { Case } from '../case/case.js';
import type { Deadline } from '../case/rows/deadline.entity.js';
import type { HistoryEvent } from '../case/rows/history-event.entity.js';

/** Clocks of one unit and whom they bind; all others are the case's own. */
const UNIT_CLOCKS: Partial<Record<Clock, (role: AssignmentRole) => boolean>> = {
  signFor: () => true,
  firstContact: repliesItself,
  returnWindow: (role) => role !== 'reference',
  returnDecision: () => true,
  opinion: (role) => role === 'co',
  opinionAgain: (role) => role === 'co',
  redo: repliesItself,
  redoOpinion: (role) => role === 'co',
  // Of the letter of one unit, and nothing that it has to do.
  proxyCheck: () => true,
  proxyContest: () => true,
  delivery: repliesItself,
};

/** Clocks that begin anew with each step that starts them: none of these lets an earlier one go on. */
const ALWAYS_ANEW: readonly Clock[] = ['decision', 'revision', 'redispatch'];

const SESSION_CORRECTED = 'correctSession';

/** Starts, meets and drops the clocks that the table names for a step. */
export function runClocks<State extends string, About>(
  kase: Case,
  workflow: Workflow<State, string, About>,
  about: About,
  { event, units, closesOn, fulfilledOn = () => kase.today }: Occasion & { fulfilledOn?: (clock: Clock) => string },
): void {
  const step = workflow.steps[event.step];
  if (!step) return;
  const occasion = { event, units, ...(closesOn !== undefined && { closesOn }) };
  for (const clock of applying(workflow, step.meets ?? [], about))
    endClock(kase, clock, occasion, { metOn: fulfilledOn(clock) });
  for (const clock of applying(workflow, step.drops ?? [], about))
    endClock(kase, clock, occasion, { droppedOn: kase.today });
  for (const clock of applying(workflow, step.starts ?? [], about)) startClock(kase, clock, occasion);
}

/** What makes clocks start and end: an event, and the units it is about. */
interface Occasion {
  event: Pick<HistoryEvent, 'id' | 'step'>;
  units: readonly Assignment[];
  /** The last day of the session in which it was filed: what is filed in session is reviewed and dispatched from then on. */
  closesOn?: string;
}

/** A clock that ended with one unit's part runs on, unchanged, for the unit that takes the part over. */
export function handOnClock(kase: Case, clock: Clock, { from, to, event }: HandingOn): void {
  const { deadlines, proposal } = kase.parts;
  const ended = deadlines.find(
    ({ clock: which, assignmentId, round }) => which === clock && assignmentId === from.id && round === proposal.round,
  );
  if (!ended) return;
  const { round, startsOn, dueOn, provisional, explanation, policyVersion, policyKey, policyValue, calendarVersion } =
    ended;
  kase.add('deadlines', {
    ...{ clock, round, startsOn, dueOn, provisional, explanation },
    ...{ policyVersion, policyKey, policyValue, calendarVersion },
    ...{ assignmentId: to.id, replacesId: ended.id, startedBy: event.id },
  });
}

interface HandingOn {
  from: Assignment;
  to: Assignment;
  event: Pick<HistoryEvent, 'id'>;
}

/**
 * The day from which a clock counts that starts now. Nobody wins time to reply by a way back: a case handed over again
 * counts from its first dispatch (代表法 art. 51).
 */
function startOf({ proposal, parts, today }: Case, clock: Clock, { closesOn, event: { step } }: Occasion): string {
  const { firstDispatchedOn, round, submittedAt } = proposal;
  if (clock === 'review' && closesOn !== undefined) return closesOn;
  if (clock === 'review' && step === SESSION_CORRECTED && submittedAt) return shanghaiDayOf(submittedAt);
  if (clock === 'statutoryReply') return firstDispatchedOn ?? today;
  if (clock !== 'redo') return today;
  // The month of a re-handling runs on, whoever answers in the end.
  return parts.deadlines.find((ran) => ran.clock === 'redo' && ran.round === round)?.startsOn ?? today;
}

/** When a clock is due that starts now, for this case, and what that was reckoned with. */
function dueFrom(kase: Case, clock: Clock, occasion: Occasion) {
  const { event, closesOn } = occasion;
  const { proposal, calendar, policy, policyVersion } = kase;
  const startsOn = startOf(kase, clock, occasion);
  const { kind, complex } = proposal;
  const policyKey = lengthOf({ clock, kind, complex, step: event.step, inSession: closesOn !== undefined });
  const due = reckon({ clock, startsOn, policyKey, policyValue: policy[policyKey] }, calendar);
  const { dueOn, provisional, explanation, reckonedWith } = due;
  return { clock, startsOn, dueOn, provisional, explanation, ...reckonedWith, policyVersion };
}

/** Where a clock keeps the day of another of its round, and that is later, it counts as that one did. */
function latest({ parts, proposal }: Case, clock: Clock, due: ReturnType<typeof dueFrom>) {
  const other = notBefore(clock);
  const [last] = parts.deadlines
    .filter((deadline) => deadline.clock === other && deadline.round === proposal.round)
    .sort((one, two) => two.dueOn.localeCompare(one.dueOn));
  if (last === undefined || last.dueOn <= due.dueOn) return due;
  const { startsOn, dueOn, provisional, explanation, policyVersion, policyKey, policyValue, calendarVersion } = last;
  return { clock, startsOn, dueOn, provisional, explanation, policyVersion, policyKey, policyValue, calendarVersion };
}

/**
 * The clock whose place one takes that starts now: the one that runs still, or, where the step only lets a clock go on
 * that an earlier one had started, the one it goes on from.
 */
function replacedBy(kase: Case, clock: Clock, { event }: Occasion): Deadline | undefined {
  const earlier = kase.parts.deadlines.filter((deadline) => deadline.clock === clock);
  if (event.step === CLOCKS[clock].startsAt || ALWAYS_ANEW.includes(clock)) return earlier.find(isRunning);
  return earlier.sort((one, other) => (one.id < other.id ? -1 : 1)).at(-1);
}

/** A clock of one unit that runs still: the new one takes its place. */
const running = ({ parts }: Case, clock: Clock, { id }: Assignment): Deadline | undefined =>
  parts.deadlines.find((ran) => ran.clock === clock && ran.assignmentId === id && isRunning(ran));

function startClock(kase: Case, clock: Clock, occasion: Occasion): void {
  const binds = UNIT_CLOCKS[clock];
  const own = dueFrom(kase, clock, occasion);
  // The day that another session gave is none any more.
  const due = occasion.event.step === SESSION_CORRECTED ? own : latest(kase, clock, own);
  const owed: (Assignment | undefined)[] = binds ? occasion.units.filter(({ role }) => binds(role)) : [undefined];
  const replaced = binds ? undefined : replacedBy(kase, clock, occasion);
  if (!binds) endClock(kase, clock, { ...occasion, units: [] }, { droppedOn: kase.today });
  for (const assignment of owed) {
    const runs = assignment && running(kase, clock, assignment);
    if (assignment) endClock(kase, clock, { ...occasion, units: [assignment] }, { droppedOn: kase.today });
    kase.add('deadlines', {
      ...{ ...due, round: kase.proposal.round },
      assignmentId: assignment?.id ?? null,
      replacesId: (replaced ?? runs)?.id ?? null,
      startedBy: occasion.event.id,
    });
  }
}

function endClock(
  kase: Case,
  clock: Clock,
  { event, units }: Occasion,
  end: { metOn: string } | { droppedOn: string },
): void {
  const unitIds = units.map(({ id }) => id);
  const ending = kase.parts.deadlines.filter(
    (deadline) =>
      deadline.clock === clock &&
      isRunning(deadline) &&
      (unitIds.length === 0 || deadline.assignmentId === null || unitIds.includes(deadline.assignmentId)),
  );
  for (const deadline of ending) Object.assign(deadline, { ...end, endedBy: event.id });
}
