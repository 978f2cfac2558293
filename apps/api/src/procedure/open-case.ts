import {
  type Actor,
  applying,
  type AssignmentStep,
  type AssignmentSteps,
  type Clock,
  DomainError,
  type Machine,
  type ParticularsOf,
  type ProposalStep,
  type ProposalSteps,
  type ReplyStep,
  type ReplySteps,
  type RowWithDetails,
  stateAfter,
  type Step,
  type StepRefusal,
  type SystemStep,
  type Workflow,
} from '@jianyan/shared';
import { Case } from '../case/case.js';
import { runClocks } from '../deadlines/run-clocks.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import { type EventRow, lastEventOf } from '../history/events.queries.js';
import { keepText } from '../history/keep-text.js';
import { type Details, recordEvent } from '../history/record-event.js';
import { isTold } from '../history/timeline.view.js';
import { tell } from '../notifications/tell.js';
import type { Reply } from '../case/rows/reply.entity.js';
import { viewerOf } from '../case/standing/viewer.js';
import {
  answerTo,
  BY_ITSELF,
  isHeldBack,
  ofAssignment,
  ofProposal,
  ofReply,
  stateBefore,
  type Subject,
} from './subject.js';

/** What a step may bring with it. All optional: most steps are their change of state and nothing else. */
interface Changes {
  /** The change itself; runs once the step is allowed and before it is decided where it leads. */
  change?: () => void | Promise<void>;
  /** The assignments it is about, where not all: their clocks run, their units are told. May be filled by `change`. */
  units?: Assignment[];
  /** The members it is about: who was invited, who signed. */
  memberIds?: string[];
  /** The day on which it fulfilled its clocks, or some of them, where that was before it was recorded. May be filled by `change`. */
  fulfilledOn?: string | Partial<Record<Clock, string>>;
  /** The last day of the session that its review waits for. */
  closesOn?: string;
  /** When the case was read by whoever takes the step again: what it said since is neither overwritten nor doubled unseen. */
  readAt?: string | undefined;
}

/**
 * What is given with a step: its changes and, where its row lists particulars, every one of them; as a function where
 * they are known only once it has changed something.
 */
type Taken<Row> = Row extends RowWithDetails
  ? [taken: Changes & { details: ParticularsOf<Row> | (() => ParticularsOf<Row>) }]
  : [taken?: Changes];

/** What refuses a step: the table of which part of the case, and what of its conditions nobody waits for. */
interface Refusing {
  machine: Machine;
  doors: readonly string[];
}

/** The same once it is inside: the compiler has seen that row and particulars belong together. */
type AnyTaken = Changes & { details?: Details | (() => Details) };

/**
 * One case, its row locked, within one transaction: what every step of the procedure is taken on. A step is allowed by
 * the table, changes rows, runs its clocks, leaves one event and tells those the table names; or nothing of it happens.
 */
export class OpenCase extends Case {
  /** A dispatch taken back still tells the office that had it. */
  private readonly officeAtOpening = this.proposal.officeId;

  /** A step of the proposal itself. */
  take<Name extends ProposalStep>(step: Name, ...[taken]: Taken<ProposalSteps[Name]>): Promise<void> {
    return this.move(ofProposal(this), step, taken);
  }

  /** The step that brought the case into being. */
  begin(step: ProposalStep): Promise<void> {
    return this.move({ ...ofProposal(this), begins: true }, step);
  }

  /** A step of one unit's assignment. */
  takeOnAssignment<Name extends AssignmentStep>(
    assignment: Assignment,
    step: Name,
    ...[taken]: Taken<AssignmentSteps[Name]>
  ): Promise<void> {
    return this.move(ofAssignment(this, assignment), step, taken);
  }

  /** A step of one reply. */
  takeOnReply<Name extends ReplyStep>(reply: Reply, step: Name, ...[taken]: Taken<ReplySteps[Name]>): Promise<void> {
    return this.move(ofReply(this, reply), step, taken);
  }

  /** Whether the person may work on the text now: an edit leaves no event. @throws DomainError as the step would */
  async mayTake(step: ProposalStep): Promise<void> {
    await this.asked(ofProposal(this), step);
  }

  async mayTakeOnAssignment(assignment: Assignment, step: AssignmentStep): Promise<void> {
    await this.asked(ofAssignment(this, assignment), step);
  }

  async mayTakeOnReply(reply: Reply, step: ReplyStep): Promise<void> {
    await this.asked(ofReply(this, reply), step);
  }

  /** What the steps taken in this act say may follow by itself. */
  private readonly mayFollow: SystemStep[] = [];

  /** A step that follows by itself follows from one whose row says so: the table shows every chain. */
  private follows(step: string): void {
    if (!this.mayFollow.some((allowed) => allowed === step)) {
      throw new Error(`no step of this act says in its row that ${step} may follow`);
    }
  }

  /** Rules that fire by themselves, in the wake of a step that somebody took. */
  readonly system = {
    take: <Name extends ProposalStep & SystemStep>(step: Name, ...[taken]: Taken<ProposalSteps[Name]>) =>
      this.move(ofProposal(this, BY_ITSELF), step, taken),
    takeOnAssignment: (assignment: Assignment, step: AssignmentStep & SystemStep, taken?: Changes) =>
      this.move(ofAssignment(this, assignment, BY_ITSELF), step, taken),
    takeOnReply: (reply: Reply, step: ReplyStep & SystemStep, taken?: Changes) =>
      this.move(ofReply(this, reply, BY_ITSELF), step, taken),
    beginReply: (reply: Reply, step: ReplyStep & SystemStep) =>
      this.move({ ...ofReply(this, reply, BY_ITSELF), begins: true }, step),
  };

  private async move<State extends string, About>(
    subject: Subject<State, About>,
    step: string,
    taken: AnyTaken = {},
  ): Promise<void> {
    const { workflow, row, machine, about } = subject;
    const from = stateBefore(subject);
    const actor = await this.asked(subject, step);
    if (actor === 'system') this.follows(step);
    if (taken.readAt) await this.nothingSaidSince(taken.readAt, step, subject);
    await taken.change?.();
    row.state = stateAfter(workflow, step, from, about, subject.cameFrom);

    const { tells, details: listed = {}, then = [], keepsText } = stepIn(workflow, step);
    const told = applying(workflow, tells, about);
    const details = typeof taken.details === 'function' ? taken.details() : (taken.details ?? {});
    declared(step, details, listed);
    this.mayFollow.push(...then);
    const event = recordEvent(this, {
      machine,
      step,
      ...(from !== undefined && { from }),
      to: row.state,
      actor,
      assignment: subject.assignment,
      reply: subject.reply,
      details,
    });
    if (keepsText) keepText(this, event, subject);
    const units = taken.units ?? (subject.assignment ? [subject.assignment] : []);
    const { closesOn } = taken;
    const fulfilledOn = (clock: Clock) => dayOf(taken, clock) ?? this.today;
    runClocks(this, workflow, about, { event, units, fulfilledOn, ...(closesOn !== undefined && { closesOn }) });
    tell(this, event, told, { ...taken, ...subject, officeId: this.proposal.officeId ?? this.officeAtOpening });
  }

  private async asked<State extends string, About>(subject: Subject<State, About>, step: string): Promise<Actor> {
    const answer = answerTo(subject, step);
    if (!answer.taken) {
      if (answer.refusal.because === 'actor' && isHeldBack(subject, step)) throw new DomainError('both-sides');
      throw await this.refused(answer.refusal, { machine: subject.machine, doors: subject.workflow.doors });
    }
    return answer.actor;
  }

  /**
   * Somebody was quicker, and is named to whoever may know; or it is not this person's to do, or something is missing.
   * @param of what refuses: whose conditions they are, and which of them nobody waits for
   */
  async refused(refusal: StepRefusal, { machine, doors }: Refusing): Promise<DomainError> {
    if (refusal.because === 'actor') return new DomainError('not-your-part');
    if (refusal.because === 'state') {
      const last = await this.lastAct();
      return new DomainError('wrong-state', last ? { ...last.told, machine: last.machine, step: last.step } : {});
    }
    const missing = { machine, rule: refusal.rule };
    const last = doors.includes(refusal.rule) ? await this.lastAct() : null;
    const late = last ? { ...last.told, lastMachine: last.machine, lastStep: last.step } : {};
    return new DomainError('condition-not-met', { ...missing, ...late });
  }

  /** @throws DomainError wrong-state */
  private async nothingSaidSince(readAt: string, step: string, { assignment }: { assignment?: Assignment }) {
    const said = await lastEventOf(this.db, this.proposal, { step, assignmentId: assignment?.id ?? null });
    if (!said || said.at <= new Date(readAt)) return;
    const last = this.asTold(said);
    throw new DomainError('wrong-state', last ? { ...last.told, machine: last.machine, step: last.step } : {});
  }

  /** The last thing that somebody did to the case; null where this person is not told of it. */
  private async lastAct() {
    return this.asTold(await lastEventOf(this.db, this.proposal));
  }

  private asTold(last: EventRow | undefined) {
    if (!last || !isTold(last, viewerOf(this), this.proposal)) return null;
    const { by, step, unitName, machine } = last;
    const told = { by, at: last.at.toISOString(), kind: this.proposal.kind };
    return { machine, step, told: { ...told, ...(unitName !== null && { unit: unitName }) } };
  }
}

function stepIn<State extends string>(workflow: Workflow<State, string, never>, name: string): Step<State, string> {
  const step = workflow.steps[name];
  if (!step) throw new Error(`${workflow.name} has no step ${name}`);
  return step;
}

/** What an event tells stands in the row of its step, with who reads it; anything else would be read by nobody. */
function declared(step: string, told: Details, listed: Readonly<Record<string, unknown>>): void {
  const undeclared = Object.keys(told).filter((name) => !(name in listed));
  if (undeclared.length > 0) throw new Error(`the row of ${step} does not say who reads ${undeclared.join(', ')}`);
}

const dayOf = ({ fulfilledOn }: Changes, clock: Clock): string | undefined =>
  typeof fulfilledOn === 'object' ? fulfilledOn[clock] : fulfilledOn;
