import { tableOf, type ProcedureWords } from '@jianyan/shared';
import type { Action, CaseKind } from '../../lib/schemas';

type Words = Readonly<Record<string, string | undefined>>;

/** What the button of a step says. */
export function stepName(
  words: ProcedureWords,
  kind: CaseKind,
  { machine, step }: Pick<Action, 'machine' | 'step'>,
): string {
  const steps: Words = words.steps[tableOf(machine, kind)];
  return steps[step] ?? step;
}

/** What is still to be done before the step can be taken, one sentence each. */
export function unmetSentences(words: ProcedureWords, { machine, unmet }: Pick<Action, 'machine' | 'unmet'>): string[] {
  const rules: Words = words.rules[machine];
  return unmet.map((rule) => rules[rule] ?? rule);
}

export const deskName = (words: ProcedureWords, desk: string): string => (words.desks as Words)[desk] ?? desk;
