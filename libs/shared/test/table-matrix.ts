import { type Actor, ACTORS, stateAfter, takeStep, type Workflow } from '../src/index.js';

/** Any procedure table; what its rules are asked of does not matter here. */
export type Table = Workflow<string, string, never>;

/** One step that somebody may take from one state, as the three questions of workflow.ts answer it. */
export interface Cell {
  readonly step: string;
  readonly actors: readonly { readonly actor: Actor; readonly when: readonly string[] }[];
  readonly needs: readonly string[];
  readonly leadsTo: readonly { readonly state: string; readonly when?: string }[];
}

/** `undefined`: before the thing exists. */
export const startsOf = (table: Table): (string | undefined)[] => [undefined, ...table.states];

/** Every step that anybody may take from this state, found by asking for each step and each actor. */
export function cellsOf(table: Table, state: string | undefined): Cell[] {
  return Object.keys(table.steps).flatMap((step) => {
    const actors = ACTORS.filter((actor) => mayTake(table, step, state, actor, () => true));
    const [anybody] = actors;
    if (anybody === undefined) return [];
    return {
      step,
      actors: actors.map((actor) => ({ actor, when: rulesThatAdmit(table, step, state, actor) })),
      needs: rulesThatAllow(table, step, state, anybody),
      leadsTo: targetsOf(table, step, state),
    };
  });
}

/** The matrix as a page to read: a section a state, a row a step; what is not there is refused. */
export function matrixPage(table: Table): string {
  const sections = startsOf(table).map((state) => sectionOf(table, state));
  const asked = startsOf(table).length * Object.keys(table.steps).length * ACTORS.length;
  return [
    `# ${table.name}: state × step × actor`,
    '',
    `${asked} combinations asked of the workflow; every one that is not listed is refused.`,
    '',
    ...sections,
  ].join('\n');
}

function sectionOf(table: Table, state: string | undefined): string {
  const cells = cellsOf(table, state);
  const refused = Object.keys(table.steps).filter((step) => cells.every((cell) => cell.step !== step));
  const isFinal = state !== undefined && table.final.includes(state);
  return [
    `## ${state ?? '(nothing yet)'}${isFinal ? ' ■' : ''}`,
    '',
    ...(cells.length === 0 ? [] : ['| step | by | needs | leads to |', '|---|---|---|---|', ...cells.map(rowOf), '']),
    `Refused to everybody: ${refused.join(', ') || 'nothing'}`,
    '',
  ].join('\n');
}

function rowOf({ step, actors, needs, leadsTo }: Cell): string {
  const by = actors.map(({ actor, when }) => [actor, ...when.map((rule) => `if ${rule}`)].join(' '));
  const targets = leadsTo.map(({ state, when }) => (when === undefined ? state : `${state} if ${when}`));
  return `| ${step} | ${by.join(', ')} | ${needs.join(', ')} | ${targets.join(', else ')} |`;
}

type Holds = (rule: string) => boolean;

/** The same table with its rules answered from outside. */
const answering = (table: Table, holds: Holds): Workflow<string, string, null> => ({
  ...table,
  rules: Object.fromEntries(Object.keys(table.rules).map((rule) => [rule, () => holds(rule)])),
});

const answerTo = (table: Table, step: string, state: string | undefined, actor: Actor, holds: Holds) =>
  takeStep(answering(table, holds), step, state, [actor], null);

const mayTake = (table: Table, step: string, state: string | undefined, actor: Actor, holds: Holds): boolean =>
  answerTo(table, step, state, actor, holds).taken;

/** The rules without which the step is not this actor's. */
const rulesThatAdmit = (table: Table, step: string, state: string | undefined, actor: Actor): string[] =>
  rulesWithoutWhich(table, step, state, actor, 'actor');

/** The rules without which the step has to wait. */
const rulesThatAllow = (table: Table, step: string, state: string | undefined, actor: Actor): string[] =>
  rulesWithoutWhich(table, step, state, actor, 'condition');

function rulesWithoutWhich(
  table: Table,
  step: string,
  state: string | undefined,
  actor: Actor,
  because: 'actor' | 'condition',
): string[] {
  return Object.keys(table.rules).filter((missing) => {
    const answer = answerTo(table, step, state, actor, (rule) => rule !== missing);
    return !answer.taken && answer.refusal.because === because;
  });
}

/** Where the step leads when one rule holds, for each rule that makes a difference, and where it leads otherwise. */
function targetsOf(table: Table, step: string, state: string | undefined): Cell['leadsTo'] {
  const target = (holds: Holds) => stateAfter(answering(table, holds), step, state, null, 'back');
  const otherwise = target(() => false);
  const decided = Object.keys(table.rules).flatMap((when) => {
    const reached = target((rule) => rule === when);
    return reached === otherwise ? [] : [{ state: reached, when }];
  });
  return [...decided, { state: otherwise }];
}
