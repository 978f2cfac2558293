import type { Action, Case } from '../../lib/schemas';
import type { ActContext } from './fields';
import { fieldsIn, type StepForm, type StepPage } from './form';
import { wayOf } from './steps';

/** One step, and the parts of the case it can be taken on: the office may recall any of five units, by one button. */
export interface ActGroup {
  key: string;
  way: StepForm | StepPage;
  /** Those that can be taken now. */
  ready: Action[];
  /** Those that conditions still stand against. */
  waiting: Action[];
}

/** The steps of this person, gathered by what they are. Nothing is offered that the API did not offer. */
export function groupsOf(
  kase: Pick<Case, 'availableActions'>,
  wanted: (action: Action) => boolean = () => true,
): ActGroup[] {
  const groups = new Map<string, ActGroup>();
  for (const action of kase.availableActions.filter(wanted)) {
    const way = wayOf(action);
    if (!way) continue;
    const key = `${action.machine}.${action.step}`;
    const group = groups.get(key) ?? { key, way, ready: [], waiting: [] };
    (action.unmet.length === 0 ? group.ready : group.waiting).push(action);
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}

/** Whether the step on this part of the case is among those of the group that can be taken now. */
export const isOf = ({ key, ready }: ActGroup, { machine, step, subjectId }: Action): boolean =>
  key === `${machine}.${step}` && ready.some((action) => action.subjectId === subjectId);

/** What people come for first, then what concerns one unit or letter, then the whole case, then what ends things; last, what only puts right. */
const rank = ({ key, way }: ActGroup): number => {
  if (way.main) return 0;
  if ('putsRight' in way) return 4;
  if ('grave' in way) return 3;
  return key.startsWith('proposal.') ? 2 : 1;
};

/** A step without fields and without second thoughts is one press. */
export const isOnePress = (form: StepForm, { ready }: ActGroup, context: ActContext): boolean =>
  fieldsIn(form, context).length === 0 && !form.grave && ready.length === 1;

/** The unit that a step on an assignment or reply is about. */
export function unitOf(kase: Case, { machine, subjectId }: Action): string | undefined {
  if (machine === 'assignment') return kase.assignments.find(({ id }) => id === subjectId)?.unitName;
  if (machine === 'reply') return kase.replies.find(({ id }) => id === subjectId)?.unitName;
  return undefined;
}
