import {
  type Actor,
  applying,
  type AssignmentStep,
  assignmentWorkflow,
  DomainError,
  type Machine,
  PROPOSAL_WORKFLOWS,
  type ProposalStep,
  type ReplyStep,
  replyWorkflow,
  stateAfter,
  type Step,
  type StepRefusal,
  type SystemStep,
  takeStep,
  type Workflow,
} from '@jianyan/shared';
import type { ObjectLiteral } from 'typeorm';
import { Case } from '../case/case.js';
import { runClocks } from '../deadlines/run-clocks.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import { lastEventOf } from '../history/events.queries.js';
import { type Details, recordEvent } from '../history/record-event.js';
import { isTold } from '../history/timeline.view.js';
import { tell } from '../notifications/tell.js';
import type { Reply } from '../case/rows/reply.entity.js';
import { assignmentFacts, proposalFacts, replyFacts } from './facts.js';
import { actorsOnAssignment, actorsOnCase, actorsOnReply, leadsTheLeadUnit } from '../case/standing/relation.js';
import { viewerOf } from '../case/standing/viewer.js';

/** What a step may bring with it. All optional: most steps are their change of state and nothing else. */
export interface StepTaken {
  /** Plain values for the timeline: a reason, a number, names. */
  details?: Details;
  /** The change itself; runs once the step is allowed and before it is decided where it leads. */
  change?: () => void | Promise<void>;
  /** The assignments it is about, where not all: their clocks run, their units are told. May be filled by `change`. */
  units?: Assignment[];
  /** The members it is about: who was invited, who signed. */
  memberIds?: string[];
  /** The day on which it fulfilled its clocks, where that was before it was recorded. May be filled by `change`. */
  fulfilledOn?: string;
}

/** The part of the case that a step moves. */
interface Subject<State extends string, Facts> {
  machine: Machine;
  workflow: Workflow<State, string, Facts>;
  row: ObjectLiteral & { state: State };
  actors: readonly Actor[];
  facts: () => Facts;
  cameFrom?: State | null;
  /** The step brings it into being. */
  begins?: true;
  assignment?: Assignment;
  reply?: Reply;
}

/**
 * One case, its row locked, within one transaction: what every step of the procedure is taken on. A step is allowed by
 * the table, changes rows, runs its clocks, leaves one event and tells those the table names; or nothing of it happens.
 */
export class OpenCase extends Case {
  /** A dispatch taken back still tells the office that had it. */
  private readonly officeAtOpening = this.proposal.officeId;

  /** A step of the proposal itself. */
  take(step: ProposalStep, taken?: StepTaken): Promise<void> {
    return this.move(this.proposalSubject(actorsOnCase(this.parts, this.person, this.today)), step, taken);
  }

  /** The step that brought the case into being. */
  begin(step: ProposalStep): Promise<void> {
    const actors = actorsOnCase(this.parts, this.person, this.today);
    return this.move({ ...this.proposalSubject(actors), begins: true }, step);
  }

  /** A step of one unit's assignment. */
  takeOnAssignment(assignment: Assignment, step: AssignmentStep, taken?: StepTaken): Promise<void> {
    const actors = actorsOnAssignment(this.parts, assignment, this.person);
    return this.move(this.assignmentSubject(assignment, actors), step, taken);
  }

  /** A step of one reply. */
  takeOnReply(reply: Reply, step: ReplyStep, taken?: StepTaken): Promise<void> {
    const actors = actorsOnReply(this.parts, this.assignment(reply.assignmentId), reply, this.person);
    return this.move(this.replySubject(reply, actors), step, taken);
  }

  /** Whether the person may work on the text now: an edit leaves no event. @throws DomainError as the step would */
  async mayTake(step: ProposalStep): Promise<void> {
    await this.asked(this.proposalSubject(actorsOnCase(this.parts, this.person, this.today)), step);
  }

  async mayTakeOnAssignment(assignment: Assignment, step: AssignmentStep): Promise<void> {
    const actors = actorsOnAssignment(this.parts, assignment, this.person);
    await this.asked(this.assignmentSubject(assignment, actors), step);
  }

  async mayTakeOnReply(reply: Reply, step: ReplyStep): Promise<void> {
    const actors = actorsOnReply(this.parts, this.assignment(reply.assignmentId), reply, this.person);
    await this.asked(this.replySubject(reply, actors), step);
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
    take: (step: ProposalStep, taken?: StepTaken) => this.move(this.proposalSubject(['system']), step, taken),
    takeOnAssignment: (assignment: Assignment, step: AssignmentStep, taken?: StepTaken) =>
      this.move(this.assignmentSubject(assignment, ['system']), step, taken),
    takeOnReply: (reply: Reply, step: ReplyStep, taken?: StepTaken) =>
      this.move(this.replySubject(reply, ['system']), step, taken),
    beginReply: (reply: Reply, step: ReplyStep) =>
      this.move({ ...this.replySubject(reply, ['system']), begins: true }, step),
  };

  private proposalSubject(actors: readonly Actor[]) {
    const { parts, proposal, today } = this;
    const workflow = PROPOSAL_WORKFLOWS[proposal.kind];
    return { machine: 'proposal', workflow, row: proposal, actors, facts: () => proposalFacts(parts, today) } as const;
  }

  private assignmentSubject(assignment: Assignment, actors: readonly Actor[]) {
    const { parts, person, today } = this;
    return {
      machine: 'assignment',
      workflow: assignmentWorkflow,
      row: assignment,
      actors,
      facts: () => assignmentFacts(parts, assignment, today, leadsTheLeadUnit(parts, person)),
      cameFrom: assignment.cameFrom,
      assignment,
    } as const;
  }

  private replySubject(reply: Reply, actors: readonly Actor[]) {
    const assignment = this.assignment(reply.assignmentId);
    const facts = () => replyFacts(this, assignment, reply);
    return { machine: 'reply', workflow: replyWorkflow, row: reply, actors, facts, assignment, reply } as const;
  }

  private async move<State extends string, Facts>(
    subject: Subject<State, Facts>,
    step: string,
    taken: StepTaken = {},
  ): Promise<void> {
    const { workflow, row, machine, facts } = subject;
    const from = stateBefore(subject);
    const actor = await this.asked(subject, step);
    if (actor === 'system') this.follows(step);
    await taken.change?.();
    row.state = stateAfter(workflow, step, from, facts(), subject.cameFrom);

    const { tells, details = {}, then = [] } = stepIn(workflow, step);
    const told = applying(workflow, tells, facts());
    declared(step, taken.details ?? {}, details);
    this.mayFollow.push(...then);
    const event = recordEvent(this, {
      machine,
      step,
      ...(from !== undefined && { from }),
      to: row.state,
      actor,
      assignment: subject.assignment,
      reply: subject.reply,
      details: taken.details ?? {},
    });
    const units = taken.units ?? (subject.assignment ? [subject.assignment] : []);
    runClocks(this, workflow, facts(), { event, units, fulfilledOn: taken.fulfilledOn ?? this.today });
    tell(this, event, told, { ...taken, ...subject, officeId: this.proposal.officeId ?? this.officeAtOpening });
  }

  private async asked<State extends string, Facts>(subject: Subject<State, Facts>, step: string): Promise<Actor> {
    const { workflow, actors, facts, machine } = subject;
    const answer = takeStep(workflow, step, stateBefore(subject), actors, facts());
    if (!answer.taken) throw await this.refused(answer.refusal, machine);
    return answer.actor;
  }

  /** Somebody was quicker, and is named to whoever may know; or it is not this person's to do, or something is missing. */
  async refused(refusal: StepRefusal, machine: Machine): Promise<DomainError> {
    if (refusal.because === 'actor') return new DomainError('not-your-part');
    if (refusal.because === 'condition') return new DomainError('condition-not-met', { machine, rule: refusal.rule });
    const { kind } = this.proposal;
    const last = await lastEventOf(this.db, this.proposal);
    if (!last || !isTold(last, viewerOf(this), this.proposal)) return new DomainError('wrong-state');
    const { by, step, unitName } = last;
    const told = { by, at: last.at.toISOString(), machine: last.machine, step, kind };
    return new DomainError('wrong-state', { ...told, ...(unitName !== null && { unit: unitName }) });
  }
}

const stateBefore = <State extends string>({ row, begins }: Pick<Subject<State, never>, 'row' | 'begins'>) =>
  begins ? undefined : row.state;

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
