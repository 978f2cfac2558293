import {
  type Actor,
  applying,
  assignmentWorkflow,
  type Audience,
  type Clock,
  type Machine,
  PROPOSAL_WORKFLOWS,
  replyWorkflow,
  stepsInReach,
  type Workflow,
} from '@jianyan/shared';
import { dueFrom, startOf } from '../deadlines/run-clocks.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { ActionDto } from './action.dto.js';
import { assignmentFacts, proposalFacts, replyFacts } from '../procedure/facts.js';
import type { Case } from '../case/case.js';
import { actorsOnAssignment, actorsOnCase, actorsOnReply, leadsTheLeadUnit } from '../case/standing/relation.js';

/** Names of those an audience means: none where the act itself will choose them, null where there is nobody. */
export type NamesOf = (audience: Audience, assignment?: Assignment) => string[] | null;

/** Every step that is the person's to take on the case, its assignments and its replies, with what it brings about. */
export function actionsOn(kase: Case, namesOf: NamesOf): ActionDto[] {
  const { parts, person, proposal, today } = kase;
  const leads = leadsTheLeadUnit(parts, person);
  const facts = proposalFacts(parts, today);
  const ofProposal = inReach(kase, namesOf, {
    machine: 'proposal',
    workflow: PROPOSAL_WORKFLOWS[proposal.kind],
    subject: proposal,
    actors: actorsOnCase(parts, person, today),
    facts,
  });
  const ofAssignments = parts.assignments.flatMap((assignment) =>
    inReach(kase, namesOf, {
      machine: 'assignment',
      workflow: assignmentWorkflow,
      subject: assignment,
      actors: actorsOnAssignment(parts, assignment, person),
      facts: assignmentFacts(parts, assignment, today, leads),
      assignment,
    }),
  );
  const ofReplies = parts.replies.flatMap((reply) => {
    const assignment = kase.assignment(reply.assignmentId);
    return inReach(kase, namesOf, {
      machine: 'reply',
      workflow: replyWorkflow,
      subject: reply,
      actors: actorsOnReply(parts, assignment, reply, person),
      facts: replyFacts(parts, assignment, reply, today),
      assignment,
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
  assignment?: Assignment;
}

function inReach<State extends string, Facts>(kase: Case, namesOf: NamesOf, reach: Reach<State, Facts>): ActionDto[] {
  const { machine, workflow, subject, actors, facts, assignment } = reach;
  return stepsInReach(workflow, subject.state, actors, facts).map(({ action, unmet }) => {
    const step = workflow.steps[action];
    return {
      machine,
      step: action,
      subjectId: subject.id,
      unmet: [...unmet],
      tells: applying(workflow, step?.tells ?? [], facts).flatMap((audience) => {
        const names = namesOf(audience, assignment);
        return names ? [{ audience, names }] : [];
      }),
      makesDue: (step?.starts ?? []).map((clock) => madeDue(kase, clock)),
    };
  });
}

function madeDue(kase: Case, clock: Clock) {
  const { dueOn, provisional, explanation } = dueFrom(kase, clock, startOf(kase, clock));
  return { clock, dueOn, provisional, explanation };
}
