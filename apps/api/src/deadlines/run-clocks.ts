import {
  applying,
  type AssignmentRole,
  type Clock,
  type DueDate,
  dueDate,
  NATIONAL_HOLIDAYS,
  repliesItself,
  shanghaiDayOf,
  type Workflow,
} from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { Case } from '../case/case.js';
import { Deadline } from '../case/rows/deadline.entity.js';

/** Clocks of one unit and whom they bind; all others are the case's own. */
const UNIT_CLOCKS: Partial<Record<Clock, (role: AssignmentRole) => boolean>> = {
  signFor: () => true,
  firstContact: repliesItself,
  returnWindow: (role) => role !== 'reference',
  returnDecision: () => true,
  opinion: (role) => role === 'co',
  opinionAgain: (role) => role === 'co',
  redo: repliesItself,
};

/** Starts, meets and drops the clocks that the table names for a step. */
export async function runClocks<State extends string, Facts>(
  kase: Case,
  workflow: Workflow<State, string, Facts>,
  action: string,
  facts: Facts,
  { units, fulfilledOn }: { units: readonly Assignment[]; fulfilledOn: string },
): Promise<void> {
  const step = workflow.steps[action];
  if (!step) return;
  for (const clock of applying(workflow, step.meets ?? [], facts))
    await endClock(kase, clock, units, { metOn: fulfilledOn });
  for (const clock of step.drops ?? []) await endClock(kase, clock, units, { droppedOn: kase.today });
  for (const clock of step.starts ?? []) await startClock(kase, clock, units);
}

/** A clock that ended with one unit's part runs on, unchanged, for the unit that takes the part over. */
export async function handOnClock(kase: Case, clock: Clock, from: Assignment, to: Assignment): Promise<void> {
  const { deadlines, proposal } = kase.parts;
  const ended = deadlines.find(
    ({ clock: which, assignmentId, round }) => which === clock && assignmentId === from.id && round === proposal.round,
  );
  if (!ended) return;
  const { proposalId, round, startsOn, dueOn, provisional, explanation } = ended;
  const same = { proposalId, clock, round, startsOn, dueOn, provisional, explanation };
  await kase.add(Deadline, deadlines, { ...same, assignmentId: to.id, metOn: null, droppedOn: null });
}

/**
 * The day from which a clock counts that starts now. Nobody wins time by a way back: a case handed over again counts
 * from its first dispatch (代表法 art. 51), a decision taken back from the submission.
 */
export function startOf({ proposal, today }: Pick<Case, 'proposal' | 'today'>, clock: Clock): string {
  const { firstDispatchedOn, submittedAt, state } = proposal;
  if (clock === 'statutoryReply') return firstDispatchedOn ?? today;
  const isBeingWritten = state === 'draft' || state === 'returned';
  return clock === 'review' && submittedAt && !isBeingWritten ? shanghaiDayOf(submittedAt) : today;
}

/** What a clock would make due if it started on this day, for this case. */
export function dueFrom(kase: Pick<Case, 'proposal'>, clock: Clock, startsOn: string): DueDate {
  const { kind, complex } = kase.proposal;
  const about = clock === 'statutoryReply' ? { clock, kind, complex } : { clock };
  return dueDate({ ...about, startsOn, calendar: NATIONAL_HOLIDAYS });
}

async function startClock(kase: Case, clock: Clock, units: readonly Assignment[]): Promise<void> {
  const binds = UNIT_CLOCKS[clock];
  const startsOn = startOf(kase, clock);
  const { dueOn, provisional, explanation } = dueFrom(kase, clock, startsOn);
  const owed: (Assignment | undefined)[] = binds ? units.filter(({ role }) => binds(role)) : [undefined];
  if (!binds) await endClock(kase, clock, [], { droppedOn: kase.today });
  for (const assignment of owed) {
    await kase.add(Deadline, kase.parts.deadlines, {
      proposalId: kase.proposal.id,
      assignmentId: assignment?.id ?? null,
      clock,
      round: kase.proposal.round,
      startsOn,
      dueOn,
      provisional,
      explanation,
      metOn: null,
      droppedOn: null,
    });
  }
}

async function endClock(
  kase: Case,
  clock: Clock,
  units: readonly Assignment[],
  end: { metOn: string } | { droppedOn: string },
): Promise<void> {
  const unitIds = units.map(({ id }) => id);
  const ending = kase.parts.deadlines.filter(
    (deadline) =>
      deadline.clock === clock &&
      deadline.metOn === null &&
      deadline.droppedOn === null &&
      (unitIds.length === 0 || deadline.assignmentId === null || unitIds.includes(deadline.assignmentId)),
  );
  for (const deadline of ending) {
    await kase.db.save(Object.assign(deadline, end));
  }
}
