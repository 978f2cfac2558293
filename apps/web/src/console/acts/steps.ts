import type { Action } from '../../lib/schemas';
import { assignmentSteps } from './assignment.steps';
import type { StepForm, StepPage, Way } from './form';
import { proposalSteps } from './proposal.steps';
import { replySteps } from './reply.steps';

/** Every step of the procedure, by what it is taken on. */
export const WAYS = { proposal: proposalSteps, assignment: assignmentSteps, reply: replySteps } as const;

/** The form or the page of a step; nothing for one that is not taken here. */
export function wayOf({ machine, step }: Pick<Action, 'machine' | 'step'>): StepForm | StepPage | undefined {
  const ways: Readonly<Record<string, Way | undefined>> = WAYS[machine];
  const way = ways[step];
  return typeof way === 'object' ? way : undefined;
}
