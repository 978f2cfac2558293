import { cellsOf, startsOf, type Table } from './table-matrix.js';

/** The table as a Mermaid state diagram: an arrow for each pair of states that some step leads between. */
export function diagramOf(
  table: Table,
  stateName: (state: string) => string,
  stepName: (step: string) => string,
): string[] {
  const arrows = new Map<string, string[]>();
  for (const state of startsOf(table)) {
    for (const { step, leadsTo } of cellsOf(table, state)) {
      for (const target of leadsTo.flatMap((reached) =>
        reached.state === 'back' ? entriesTo(table, state) : reached.state,
      )) {
        if (target === state) continue;
        const arrow = `${state ?? '[*]'} --> ${target}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), stepName(step)]);
      }
    }
  }
  const [first] = table.states;
  const begins = [...arrows.keys()].some((arrow) => arrow.startsWith('[*]')) ? [] : [`    [*] --> ${first ?? ''}`];
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...table.states.map((state) => `    state "${stateName(state)}" as ${state}`),
    ...begins,
    ...[...arrows].map(([arrow, steps]) => `    ${arrow} : ${steps.join('、')}`),
    ...table.final.map((state) => `    ${state} --> [*]`),
    '```',
    '',
  ];
}

/** Where a step that leads back may lead: every state from which this one is reached. */
const entriesTo = (table: Table, state: string | undefined): string[] =>
  table.states.filter((before) =>
    cellsOf(table, before).some(({ leadsTo }) => before !== state && leadsTo.some((target) => target.state === state)),
  );
