import {
  type Actor,
  type AssignmentState,
  assignmentWorkflow,
  type CaseInQuestion,
  disowningIsPending,
  type LetterInQuestion,
  type Machine,
  type PartInQuestion,
  PROPOSAL_WORKFLOWS,
  type ProposalState,
  type ReplyState,
  replyWorkflow,
  type StepAnswer,
  takeStep,
  type Workflow,
} from '@jianyan/shared';
import type { ObjectLiteral } from 'typeorm';
import type { Case } from '../case/case.js';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { Reply } from '../case/rows/reply.entity.js';
import {
  leadsTheLeadUnit,
  type Standing,
  standingOnAssignment,
  standingOnCase,
  standingOnReply,
} from '../case/standing/relation.js';

/** A part of a case that steps move: its table, how somebody stands to it, and what its rules are asked of. */
export interface Subject<State extends string, About> {
  machine: Machine;
  workflow: Workflow<State, string, About>;
  row: ObjectLiteral & { id: string; state: State };
  actors: readonly Actor[];
  /** What else the person is, on the other side of the case. */
  heldBack: readonly Actor[];
  /** The rows themselves: what an act changes the rules see at once. */
  about: About;
  cameFrom?: State | null;
  /** The step brings it into being. */
  begins?: true;
  assignment?: Assignment;
  reply?: Reply;
}

/** The rule that fires by itself, whoever set it off. */
export const BY_ITSELF: Standing = { actors: ['system'], heldBack: [] };

/** @param standing as what it is asked; as the person at hand when absent */
export const ofProposal = (
  kase: Case,
  standing: Standing = standingOnCase(kase.parts, kase.person, kase.today),
): Subject<ProposalState, CaseInQuestion> => ({
  machine: 'proposal',
  workflow: PROPOSAL_WORKFLOWS[kase.proposal.kind],
  row: kase.proposal,
  ...standing,
  about: kase,
});

export function ofAssignment(
  { parts, person, today }: Case,
  assignment: Assignment,
  standing: Standing = standingOnAssignment(parts, assignment, person),
): Subject<AssignmentState, PartInQuestion> {
  return {
    machine: 'assignment',
    workflow: assignmentWorkflow,
    row: assignment,
    ...standing,
    about: { parts, assignment, person, actsAsLeader: leadsTheLeadUnit(parts, person), today },
    cameFrom: assignment.cameFrom,
    assignment,
  };
}

/** @throws DomainError not-found for a letter of no part of the case */
export function ofReply(
  kase: Case,
  reply: Reply,
  standing: Standing = standingOnReply(kase.parts, kase.assignment(reply.assignmentId), reply, kase.person),
): Subject<ReplyState, LetterInQuestion> {
  const { parts, today, policy } = kase;
  const assignment = kase.assignment(reply.assignmentId);
  return {
    machine: 'reply',
    workflow: replyWorkflow,
    row: reply,
    ...standing,
    about: {
      ...{ parts, reply, today, policy },
      actsAsSender: reply.sentForCheckBy === kase.person.accountId,
      disowningIsPending: disowningIsPending(parts),
    },
    assignment,
    reply,
  };
}

/** Where it stands before a step; nowhere before the one that brings it into being. */
export const stateBefore = <State extends string>({ row, begins }: Pick<Subject<State, never>, 'row' | 'begins'>) =>
  begins ? undefined : row.state;

/** Whether the step may be taken on it now. */
export function answerTo<State extends string, About>(subject: Subject<State, About>, step: string): StepAnswer {
  const { workflow, actors, about } = subject;
  return takeStep(workflow, step, stateBefore(subject), actors, about);
}

/** Whether the step is refused only because the person stands on the other side of this case. */
export function isHeldBack<State extends string, About>(subject: Subject<State, About>, step: string): boolean {
  if (subject.heldBack.length === 0) return false;
  const answer = answerTo({ ...subject, actors: subject.heldBack }, step);
  return answer.taken || answer.refusal.because !== 'actor';
}
