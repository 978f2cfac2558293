import { type AssignmentState, assignmentWorkflow } from '@jianyan/shared';
import type { OpenCase } from '../procedure/open-case.js';
import { dropReply } from './rounds.js';

const FINAL: readonly AssignmentState[] = assignmentWorkflow.final;

/** 终止: with the case end the parts that units still have of it, and the letters they were at. */
export async function endParts(kase: OpenCase): Promise<void> {
  for (const assignment of kase.parts.assignments.filter(({ state }) => !FINAL.includes(state))) {
    await kase.system.takeOnAssignment(assignment, 'end');
    await dropReply(kase, assignment);
  }
}
