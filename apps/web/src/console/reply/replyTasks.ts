import { explainable, lackingOnPage, promisesSomething, type lackingInLetter } from '@jianyan/shared';
import type { Case, Reply } from '../../lib/schemas';

/** What a letter needs, in the order in which it is done. */
const TASKS = {
  proposerWasContacted: 'contact',
  everyOpinionIsIn: 'opinions',
  everyOpinionIsExplained: 'explanations',
  everyRequestIsAnswered: 'answers',
  classIsChosen: 'class',
  promiseIsComplete: 'promises',
  disclosureIsChosen: 'disclosure',
  correctionIsWritten: 'correction',
} as const satisfies Record<keyof typeof lackingInLetter, string>;

type Rule = keyof typeof TASKS;

export interface Task {
  rule: Rule;
  name: (typeof TASKS)[Rule];
  /** How much is still missing. */
  left: number;
  /** What is missing, where it is not the whole of it. */
  lacks: (typeof TASKS)[Rule] | 'disclosureReason';
}

/** The reply, as it is typed, as a list of tasks: the conditions of handing it on, and how much of each is missing. */
export function tasksOf(kase: Case, reply: Reply, today: string): Task[] {
  const asksForOpinions = kase.assignments.some(({ role }) => role === 'co');
  const isAsked: Partial<Record<Rule, boolean>> = {
    everyOpinionIsIn: asksForOpinions,
    everyOpinionIsExplained: explainable(kase).length > 0,
    promiseIsComplete: promisesSomething(reply.classCode),
  };
  return (
    (Object.keys(TASKS) as Rule[])
      // A correction is written, and nothing else is asked of it.
      .filter((rule) => (rule === 'correctionIsWritten') === (reply.kind === 'correction'))
      .filter((rule) => isAsked[rule] ?? true)
      .map((rule) => ({
        ...{ rule, name: TASKS[rule], left: lackingOnPage({ kase, reply, today }, rule) },
        lacks: rule === 'disclosureIsChosen' && reply.disclosure !== null ? 'disclosureReason' : TASKS[rule],
      }))
  );
}
