import type { ProcedureWords } from '@jianyan/shared';
import type { Case, Preview } from '../../lib/schemas';
import type { StepCall } from './stepCall';

/** Everybody who would be told, by name. */
export const namesTold = ({ tellsMembers, tellsUnits, tellsBodies }: Preview): string[] => [
  ...new Set([...tellsMembers, ...tellsUnits, ...tellsBodies]),
];

type Due = Preview['makesDue'][number];

/** Clocks of the same kind that end on the same day are said once, with the units that they bind. */
export function clocksBegun({ makesDue }: Preview): (Omit<Due, 'unitName'> & { units: string[] })[] {
  const same = (one: Due) => makesDue.filter(({ clock, dueOn }) => clock === one.clock && dueOn === one.dueOn);
  return makesDue
    .filter((due) => same(due)[0] === due)
    .map((due) => ({ ...due, units: same(due).flatMap(({ unitName }) => unitName ?? []) }));
}

/** What has to be known of a case to say what comes of a step: of what no step on a part can be taken yet, the row in a list. */
export type Foreseen = Pick<Case, 'id' | 'kind' | 'state' | 'changedAt'> &
  Partial<Pick<Case, 'assignments' | 'replies'>>;

/** The state that the step leads to, the case's before its part's or its letter's; nothing where all stays as it is. */
export function whereItLeads(
  words: ProcedureWords,
  kase: Foreseen,
  { happens }: Preview,
  call: StepCall | undefined,
): string | undefined {
  const stateWord = ({ machine, state }: Preview['happens'][number]): string => {
    const states: Readonly<Record<string, string>> = words.states[machine === 'proposal' ? kase.kind : machine];
    return states[state] ?? state;
  };
  const ofCase = happens.findLast(({ machine }) => machine === 'proposal');
  if (ofCase && ofCase.state !== kase.state) return stateWord(ofCase);
  const [first] = happens;
  const takenOn = [...(kase.assignments ?? []), ...(kase.replies ?? [])].find(({ id }) => id === call?.path?.['id']);
  if (!first || first.machine === 'proposal' || first.state === takenOn?.state) return undefined;
  return [first.unitName, stateWord(first)].filter(Boolean).join(' ');
}
