import type { Clock } from './calendar/index.js';
import type { Actor, Audience, Reader, SystemStep } from './roles.js';

/**
 * A procedure is a table: its states, its final states and its named steps. The table is data; what a condition means
 * is a pure function of the case (`About`), referred to by its name. Asked three questions: which steps are in
 * reach ({@link stepsInReach}), may this one be taken ({@link takeStep}), where does it lead ({@link stateAfter}).
 */
export interface Workflow<State extends string, Action extends string, About> {
  readonly name: string;
  readonly states: readonly State[];
  readonly final: readonly State[];
  readonly steps: Readonly<Record<Action, Step<State, string>>>;
  readonly rules: Readonly<Record<string, (about: About) => boolean>>;
  /** Rules that are doors: while one is shut nobody waits for the step, it is not this person's or has no object. */
  readonly doors: readonly string[];
}

export interface Step<State extends string, Rule extends string> {
  /** `'nothing'`: the step brings the thing into being. */
  readonly from: readonly State[] | 'nothing';
  /** `'stay'`, `'back'` to where the thing came from, one state, or the first branch whose rule holds. */
  readonly to: State | 'stay' | 'back' | readonly Branch<State, Rule>[];
  readonly by: readonly (Actor | { readonly actor: Actor; readonly when: Rule })[];
  /** Conditions beyond state and actor. All must hold. */
  readonly needs?: readonly Rule[];
  /** Clocks that start on the day of the step. */
  readonly starts?: readonly Sometimes<Clock, Rule>[];
  /** Clocks that the step fulfils. */
  readonly meets?: readonly Sometimes<Clock, Rule>[];
  /** Clocks that lose their object without having been fulfilled. */
  readonly drops?: readonly Sometimes<Clock, Rule>[];
  readonly tells: readonly Sometimes<Audience, Rule>[];
  /** What its event tells, and who reads each of it. */
  readonly details?: Readonly<Record<string, readonly Reader[]>>;
  /** Who learns that it was taken; absent: whoever sees the case. */
  readonly seenBy?: readonly Reader[];
  /** Somebody puts his name to the text as it stands: that version is kept for ever. */
  readonly keepsText?: true;
  /** The steps that may follow by themselves, in the same act. */
  readonly then?: readonly SystemStep[];
  /** Where the rule stands: a law, or the section of the procedure. */
  readonly source: string;
}

/** Always, or only when the rule holds after the step. */
type Sometimes<Which extends string, Rule extends string> = Which | { readonly which: Which; readonly when: Rule };

export interface Branch<State extends string, Rule extends string> {
  /** Absent in the last branch: otherwise. */
  readonly when?: Rule;
  readonly state: State | 'stay';
}

/** What no row of a table says of itself: whoever misspells a part of a row is told where. */
type Misspelt<Row> = { readonly [Part in Exclude<keyof Row, keyof Step<string, string>>]: never };

/**
 * Declares a workflow such that a misspelt state, rule, actor, clock or part of a row does not compile. Its rows stay
 * known as they are written: what an event must tell is read off them ({@link ParticularsOf}).
 */
export const defineWorkflow = <
  const State extends string,
  const Rule extends string,
  About,
  const Steps extends Readonly<Record<string, Step<NoInfer<State>, NoInfer<Rule>>>>,
>(workflow: {
  name: string;
  states: readonly State[];
  final: readonly NoInfer<State>[];
  rules: Readonly<Record<Rule, (about: About) => boolean>>;
  doors: readonly NoInfer<Rule>[];
  steps: Steps & { readonly [Name in keyof Steps]: Misspelt<Steps[Name]> };
}): Omit<Workflow<State, Extract<keyof Steps, string>, About>, 'steps'> & { readonly steps: Steps } => workflow;

/** A row that lists particulars for the timeline: a reason, a number, names. */
export type RowWithDetails = Required<Pick<Step<string, string>, 'details'>>;

/** What the event of such a step is told: each particular that its row lists, `null` where there is none of it this time, and nothing besides. */
export type ParticularsOf<Row extends RowWithDetails> = {
  readonly [Name in keyof Row['details']]: EventDetails[string];
};

export type StepRefusal = { because: 'state' } | { because: 'actor' } | { because: 'condition'; rule: string };

export type StepAnswer = { taken: true; actor: Actor } | { taken: false; refusal: StepRefusal };

/**
 * May `action` be taken from `state` by somebody who stands in these relations to the case?
 * @param state undefined for a step that brings the thing into being
 * @returns as what the person acts, or the first reason against it
 */
export function takeStep<State extends string, Action extends string, About>(
  workflow: Workflow<State, Action, About>,
  action: Action,
  state: State | undefined,
  actors: readonly Actor[],
  about: About,
): StepAnswer {
  const step: Step<State, string> | undefined = workflow.steps[action];
  if (!step || !startsFrom(step, state)) return { taken: false, refusal: { because: 'state' } };
  const holds = asker(workflow, about);
  const actor = actingAs(step, actors, holds);
  if (!actor) return { taken: false, refusal: { because: 'actor' } };
  const unmet = step.needs?.find((rule) => !holds(rule));
  return unmet ? { taken: false, refusal: { because: 'condition', rule: unmet } } : { taken: true, actor };
}

/**
 * Where the step leads, given the case as it stands after it.
 * @param cameFrom the state that a step leading `'back'` returns to
 */
export function stateAfter<State extends string, Action extends string, About>(
  workflow: Workflow<State, Action, About>,
  action: Action,
  state: State | undefined,
  about: About,
  cameFrom?: State | null,
): State {
  const { to } = workflow.steps[action];
  const target = typeof to === 'string' ? to : branchOf(to, asker(workflow, about));
  const reached = target === 'stay' ? state : target === 'back' ? cameFrom : target;
  if (!reached) throw new Error(`${workflow.name}.${action} leads nowhere from ${state ?? 'nothing'}`);
  return reached;
}

/** A step that is these actors' to take from this state, with the conditions that still stand against it. */
export interface StepInReach<Action extends string> {
  readonly action: Action;
  readonly unmet: readonly string[];
}

/**
 * Every step that these actors may take in this state, now (`unmet` empty) or once its conditions hold, in the table's
 * order. A step behind a shut door is not among them.
 */
export function stepsInReach<State extends string, Action extends string, About>(
  workflow: Workflow<State, Action, About>,
  state: State,
  actors: readonly Actor[],
  about: About,
): StepInReach<Action>[] {
  const holds = asker(workflow, about);
  return (Object.entries(workflow.steps) as [Action, Step<State, string>][])
    .filter(([, step]) => startsFrom(step, state) && actingAs(step, actors, holds) !== undefined)
    .map(([action]) => ({ action, unmet: unmetOf(workflow, action, about) }))
    .filter(({ unmet }) => !unmet.some((rule) => workflow.doors.includes(rule)));
}

/** The conditions of a step that do not hold, whoever takes it and wherever the thing stands. */
export function unmetOf<Action extends string, About>(
  workflow: Pick<Workflow<string, Action, About>, 'steps' | 'rules'>,
  action: Action,
  about: About,
): string[] {
  const holds = asker(workflow, about);
  return (workflow.steps[action].needs ?? []).filter((rule) => !holds(rule));
}

/** The entries of a list that may carry conditions (`tells`, `meets`) which apply to the case. */
export function applying<Entry extends string, About>(
  workflow: Workflow<string, string, About>,
  entries: readonly (Entry | { readonly which: Entry; readonly when: string })[],
  about: About,
): Entry[] {
  const holds = asker(workflow, about);
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return holds(entry.when) ? [entry.which] : [];
  });
}

type Asker = (rule: string) => boolean;

const asker =
  <About>(workflow: Pick<Workflow<string, string, About>, 'rules'>, about: About): Asker =>
  (rule) =>
    workflow.rules[rule]?.(about) === true;

const startsFrom = <State extends string>(step: Step<State, string>, state: State | undefined): boolean =>
  state === undefined ? step.from === 'nothing' : step.from !== 'nothing' && step.from.includes(state);

function actingAs<State extends string>(step: Step<State, string>, actors: readonly Actor[], holds: Asker) {
  const entry = step.by.find((by) =>
    typeof by === 'string' ? actors.includes(by) : actors.includes(by.actor) && holds(by.when),
  );
  return typeof entry === 'object' ? entry.actor : entry;
}

function branchOf<State extends string>(branches: readonly Branch<State, string>[], holds: Asker) {
  return branches.find(({ when }) => when === undefined || holds(when))?.state;
}

/** Values of an event: a reason, a number, names. */
export type EventDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Of what the event of a step tells, what these readers may read; what the step does not list nobody reads. */
export function detailsFor(
  step: Pick<Step<string, string>, 'details' | 'source'> | undefined,
  details: EventDetails,
  readers: readonly Reader[],
): EventDetails {
  const mayRead = (name: string) => step?.details?.[name]?.some((reader) => readers.includes(reader)) === true;
  return Object.fromEntries(Object.entries(details).filter(([name]) => mayRead(name)));
}
