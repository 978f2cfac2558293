import { describe, expect, it } from 'vitest';
import { cellsOf, matrixPage, startsOf, type Table } from '../test/table-matrix.js';
import { assignmentWorkflow } from './assignment/assignment.workflow.js';
import { type Clock, CLOCKS } from './calendar/index.js';
import { cppccProposalWorkflow } from './proposal/cppcc-proposal.workflow.js';
import { suggestionWorkflow } from './proposal/suggestion.workflow.js';
import { replyWorkflow } from './reply/reply.workflow.js';
import { ACTORS, AUDIENCES } from './roles.js';
import type { Step } from './workflow.js';

const tables: { table: Table; page: string }[] = [
  { table: suggestionWorkflow, page: './proposal/suggestion.matrix.snap.md' },
  { table: cppccProposalWorkflow, page: './proposal/cppcc-proposal.matrix.snap.md' },
  { table: assignmentWorkflow, page: './assignment/assignment.matrix.snap.md' },
  { table: replyWorkflow, page: './reply/reply.matrix.snap.md' },
];

const proposals: Table[] = [suggestionWorkflow, cppccProposalWorkflow];
const stepsOf = (table: Table): [string, Step<string, string>][] => Object.entries(table.steps);
const everyStep = tables.flatMap(({ table }) => stepsOf(table));

/** What `to` of a step names, from each state it starts from. */
const reachedFrom = (table: Table, state: string | undefined): string[] =>
  cellsOf(table, state).flatMap(({ leadsTo }) => leadsTo.map((target) => target.state));

/** The rules that a step refers to, wherever it does. */
const rulesIn = ({
  needs = [],
  by,
  to,
  tells,
  starts = [],
  meets = [],
  drops = [],
}: Step<string, string>): string[] => [
  ...needs,
  ...[...by, ...(typeof to === 'string' ? [] : to), ...tells, ...starts, ...meets, ...drops].flatMap((entry) =>
    typeof entry === 'object' && entry.when !== undefined ? [entry.when] : [],
  ),
];

describe.each(tables)('the table of $table.name', ({ table, page }) => {
  it('allows exactly what its committed matrix lists', async () => {
    await expect(matrixPage(table)).toMatchFileSnapshot(page);
  });

  it('reaches every state from nothing', () => {
    const reached = new Set<string | undefined>([undefined]);
    for (const state of reached) {
      // What another table brings into being (an assignment, by assign) begins in its first state.
      const next = state === undefined && reachedFrom(table, undefined).length === 0 ? [table.states[0] ?? ''] : [];
      for (const target of [...next, ...reachedFrom(table, state)]) if (target !== 'back') reached.add(target);
    }
    expect(table.states.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('has a way out of every state that is not final', () => {
    const stuck = table.states.filter(
      (state) => !table.final.includes(state) && reachedFrom(table, state).every((target) => target === state),
    );
    expect(stuck).toEqual([]);
  });

  it('can be brought to an end from every state', () => {
    const ends = new Set(table.final);
    const reached = new Map(table.states.map((state) => [state, reachedFrom(table, state)]));
    // Each round adds the states that lead to one that is known to end; there are no more rounds than states.
    for (const _ of table.states) {
      for (const state of table.states) {
        if (reached.get(state)?.some((target) => ends.has(target))) ends.add(state);
      }
    }
    expect(table.states.filter((state) => !ends.has(state))).toEqual([]);
  });

  it('leaves a final state only to take back what was decided, or to rate otherwise or after all', () => {
    const left = table.final.flatMap((state) =>
      cellsOf(table, state)
        .filter(({ leadsTo }) => leadsTo.some((target) => target.state !== state))
        .map(({ step }) => step),
    );
    expect(left).toEqual(
      proposals.includes(table) ? ['takeBackDecline', 'correctRating', 'rateLate', 'contestProxyRating'] : [],
    );
  });

  it('has no two steps that would be the same act', () => {
    const moves = startsOf(table).flatMap((state) =>
      cellsOf(table, state)
        .filter(({ leadsTo: [target] }) => target?.when === undefined && target?.state !== state)
        .flatMap(({ actors, leadsTo: [target] }) =>
          actors.map(({ actor }) => `${actor}: ${state ?? 'nothing'} → ${target?.state ?? ''}`),
        ),
    );
    expect(moves.filter((move, place) => moves.indexOf(move) !== place)).toEqual([]);
  });

  it.each(stepsOf(table))('names nothing twice in %s, and ends its branches with an otherwise', (_, step) => {
    const actors = step.by.map((entry) => (typeof entry === 'string' ? entry : entry.actor));
    const tells = step.tells.map((entry) => (typeof entry === 'string' ? entry : entry.which));
    const { starts = [], meets = [], drops = [] } = step;
    const named = (entries: readonly (string | { readonly which: string })[]) =>
      entries.map((entry) => (typeof entry === 'string' ? entry : entry.which));
    // Under a condition a clock may start or end in one step; without one it cannot do both.
    const always = [...starts, ...meets, ...drops].filter((entry) => typeof entry === 'string');
    const from = step.from === 'nothing' ? [] : step.from;
    for (const list of [actors, tells, named(starts), named(meets), named(drops), always, from, step.needs ?? []])
      expect(list).toEqual([...new Set<string>(list)]);
    if (typeof step.to === 'object') {
      expect(step.to.map(({ when }) => when === undefined)).toEqual(
        step.to.map((_branch, i) => i === step.to.length - 1),
      );
    }
  });

  it('refers to rules that exist', () => {
    const unknown = stepsOf(table).flatMap(([, step]) => rulesIn(step).filter((rule) => !(rule in table.rules)));
    expect(unknown).toEqual([]);
  });
});

describe('the tables together', () => {
  it.each([
    { rules: suggestionWorkflow.rules, by: proposals },
    { rules: assignmentWorkflow.rules, by: [assignmentWorkflow as Table] },
    { rules: replyWorkflow.rules, by: [replyWorkflow as Table] },
  ])('use every rule', ({ rules, by }) => {
    const used = new Set(by.flatMap((table) => stepsOf(table).flatMap(([, step]) => rulesIn(step))));
    expect(Object.keys(rules).filter((rule) => !used.has(rule))).toEqual([]);
  });

  it('give every actor something to do and tell every audience of something', () => {
    const acting = new Set(everyStep.flatMap(([, { by }]) => by.map((e) => (typeof e === 'string' ? e : e.actor))));
    const told = new Set(everyStep.flatMap(([, { tells }]) => tells.map((e) => (typeof e === 'string' ? e : e.which))));
    expect([...acting].sort()).toEqual([...ACTORS].sort());
    expect([...told].sort()).toEqual([...AUDIENCES].sort());
  });

  const startingWith = (clock: Clock) =>
    everyStep
      .filter(([, { starts = [] }]) =>
        starts.some((entry) => (typeof entry === 'string' ? entry : entry.which) === clock),
      )
      .map(([name]) => name);

  // An invitation carries its own date, because its inviter may choose it.
  const clocksOfSteps = (Object.keys(CLOCKS) as Clock[]).filter((clock) => clock !== 'invitation');

  it.each(clocksOfSteps)('start the clock %s with the step that its definition names', (clock) => {
    expect(startingWith(clock)).toContain(CLOCKS[clock].startsAt);
  });

  it.each(clocksOfSteps.filter((clock) => clock !== 'returnWindow' && clock !== 'proxyContest'))(
    'can fulfil the clock %s',
    (clock) => {
      const meeting = everyStep.filter(([, { meets = [] }]) =>
        meets.some((entry) => (typeof entry === 'string' ? entry : entry.which) === clock),
      );
      expect(meeting.map(([name]) => name)).not.toEqual([]);
    },
  );

  it('cites for a CPPCC proposal no law on deputies, but says that it is followed', () => {
    const cited = stepsOf(cppccProposalWorkflow).filter(([, { source }]) => /(?<!参照)代表法/.test(source));
    expect(cited.map(([name]) => name)).toEqual([]);
  });

  it('says of every step where its rule stands', () => {
    expect(everyStep.filter(([, { source }]) => source.trim() === '').map(([name]) => name)).toEqual([]);
  });
});
