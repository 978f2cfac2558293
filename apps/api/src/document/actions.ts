import { stepsInReach } from '@jianyan/shared';
import type { ActionDto } from './action.dto.js';
import type { Case } from '../case/case.js';
import { ofAssignment, ofProposal, ofReply, type Subject } from '../procedure/subject.js';

/** Every step that is the person's to take on the case, its assignments and its replies. */
export const actionsOn = (kase: Case): ActionDto[] => [
  ...inReach(ofProposal(kase)),
  ...kase.parts.assignments.flatMap((assignment) => inReach(ofAssignment(kase, assignment))),
  ...kase.parts.replies.flatMap((reply) => inReach(ofReply(kase, reply))),
];

function inReach<State extends string, About>(subject: Subject<State, About>): ActionDto[] {
  const { machine, workflow, row, actors, about } = subject;
  return stepsInReach(workflow, row.state, actors, about).map(({ action, unmet }) => ({
    machine,
    step: action,
    subjectId: row.id,
    unmet: [...unmet],
  }));
}
