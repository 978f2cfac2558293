import {
  type Actor,
  assignmentWorkflow,
  type Machine,
  PROPOSAL_WORKFLOWS,
  replyWorkflow,
  stepsInReach,
  type Workflow,
} from '@jianyan/shared';
import type { ActionDto } from './action.dto.js';
import { assignmentFacts, proposalFacts, replyFacts } from '../procedure/facts.js';
import type { Case } from '../case/case.js';
import { actorsOnAssignment, actorsOnCase, actorsOnReply, leadsTheLeadUnit } from '../case/standing/relation.js';

/** Every step that is the person's to take on the case, its assignments and its replies. */
export function actionsOn(kase: Case): ActionDto[] {
  const { parts, person, proposal, today } = kase;
  const leads = leadsTheLeadUnit(parts, person);
  const facts = proposalFacts(parts, today);
  const ofProposal = inReach({
    machine: 'proposal',
    workflow: PROPOSAL_WORKFLOWS[proposal.kind],
    subject: proposal,
    actors: actorsOnCase(parts, person, today),
    facts,
  });
  const ofAssignments = parts.assignments.flatMap((assignment) =>
    inReach({
      machine: 'assignment',
      workflow: assignmentWorkflow,
      subject: assignment,
      actors: actorsOnAssignment(parts, assignment, person),
      facts: assignmentFacts(parts, assignment, today, leads),
    }),
  );
  const ofReplies = parts.replies.flatMap((reply) => {
    const assignment = kase.assignment(reply.assignmentId);
    return inReach({
      machine: 'reply',
      workflow: replyWorkflow,
      subject: reply,
      actors: actorsOnReply(parts, assignment, reply, person),
      facts: replyFacts(kase, assignment, reply),
    });
  });
  return [...ofProposal, ...ofAssignments, ...ofReplies];
}

interface Reach<State extends string, Facts> {
  machine: Machine;
  workflow: Workflow<State, string, Facts>;
  subject: { id: string; state: State };
  actors: readonly Actor[];
  facts: Facts;
}

function inReach<State extends string, Facts>(reach: Reach<State, Facts>): ActionDto[] {
  const { machine, workflow, subject, actors, facts } = reach;
  return stepsInReach(workflow, subject.state, actors, facts).map(({ action, unmet }) => ({
    machine,
    step: action,
    subjectId: subject.id,
    unmet: [...unmet],
  }));
}
