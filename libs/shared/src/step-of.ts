import { assignmentWorkflow } from './assignment/assignment.workflow.js';
import type { Machine, ProposalKind } from './case/case.kinds.js';
import { PROPOSAL_WORKFLOWS } from './proposal/proposal-workflows.js';
import { replyWorkflow } from './reply/reply.workflow.js';
import type { Step } from './workflow.js';

/** The row of a step, in whichever table the machine follows in a case of this kind. */
export function stepOf(kind: ProposalKind, machine: Machine, step: string): Step<string, string> | undefined {
  const tables = { proposal: PROPOSAL_WORKFLOWS[kind], assignment: assignmentWorkflow, reply: replyWorkflow };
  const steps: Readonly<Record<string, Step<string, string>>> = tables[machine].steps;
  return steps[step];
}
