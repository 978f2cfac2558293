import {
  type Actor,
  type AttachmentPurpose,
  assignmentWorkflow,
  FILE_LIMITS,
  DomainError,
  type Machine,
  PROPOSAL_WORKFLOWS,
  replyWorkflow,
  type StepAnswer,
  type StepRefusal,
  takeStep,
} from '@jianyan/shared';
import { assignmentFacts, proposalFacts, replyFacts } from './facts.js';
import type { OpenCase } from './open-case.js';
import { actorsOnAssignment, actorsOnCase, actorsOnReply, leadsTheLeadUnit } from '../case/standing/relation.js';
import type { Case } from '../case/case.js';
import { type FileSubject, filesOf, isUsed } from '../case/file-subject.js';

interface StandingOfStep {
  machine: Machine;
  answer: StepAnswer;
}

/**
 * A file is part of a text, a talk or a signature: it comes and goes while that step may be taken, and only then.
 * It leaves no event of its own; the step it belongs to does (procedure §4: events begin with invite, submit …).
 */
const COMES_WITH: Record<AttachmentPurpose, (kase: Case, subjectId: string | null) => StandingOfStep> = {
  proposal: (kase) => stepOfCase(kase, 'autosave', actorsOfCase(kase)),
  contact: (kase) =>
    firstTaken(
      kase.parts.assignments.map(({ id }) => stepOfAssignment(kase, id, 'recordContact')),
      'assignment',
    ),
  opinion: (kase, assignmentId) => stepOfAssignment(kase, assignmentId, 'draftOpinion'),
  reply: (kase, replyId) => stepOfReply(kase, replyId, 'autosave'),
  // The author rates too, but signs nothing on paper there.
  scan: (kase) => {
    const secretariat = actorsOfCase(kase).filter((actor) => actor === 'secretariat');
    const steps = ['recordPaperSignature', 'rate'] as const;
    return firstTaken(
      steps.map((step) => stepOfCase(kase, step, secretariat)),
      'proposal',
    );
  },
};

export const mayChangeFiles = (kase: Case, { purpose, subjectId }: FileSubject): boolean =>
  COMES_WITH[purpose](kase, subjectId).answer.taken;

/** @throws DomainError as the step would: wrong-state, not-your-part, condition-not-met; not-found for the subject */
export async function refuseUnlessFilesMayChange(kase: OpenCase, { purpose, subjectId }: FileSubject): Promise<void> {
  const { machine, answer } = COMES_WITH[purpose](kase, subjectId);
  if (!answer.taken) throw await kase.refused(answer.refusal, machine);
}

/** @throws DomainError too-many-files */
export function refuseOneTooMany(kase: Case, subject: FileSubject): void {
  const beside = filesOf(kase.parts.attachments, subject).filter((file) => !isUsed(kase.parts, file));
  if (beside.length >= FILE_LIMITS.perSubject) throw new DomainError('too-many-files', { max: FILE_LIMITS.perSubject });
}

const actorsOfCase = ({ parts, person, today }: Case): Actor[] => actorsOnCase(parts, person, today);

function stepOfCase({ parts, proposal, today }: Case, step: string, actors: readonly Actor[]): StandingOfStep {
  const workflow = PROPOSAL_WORKFLOWS[proposal.kind];
  return { machine: 'proposal', answer: takeStep(workflow, step, proposal.state, actors, proposalFacts(parts, today)) };
}

function stepOfAssignment(
  kase: Case,
  assignmentId: string | null,
  step: keyof typeof assignmentWorkflow.steps,
): StandingOfStep {
  const { parts, person, today } = kase;
  const assignment = kase.assignment(assignmentId ?? '');
  const facts = assignmentFacts(parts, assignment, today, leadsTheLeadUnit(parts, person));
  const actors = actorsOnAssignment(parts, assignment, person);
  return { machine: 'assignment', answer: takeStep(assignmentWorkflow, step, assignment.state, actors, facts) };
}

function stepOfReply(kase: Case, replyId: string | null, step: keyof typeof replyWorkflow.steps): StandingOfStep {
  const { parts, person } = kase;
  const reply = kase.reply(replyId ?? '');
  const assignment = kase.assignment(reply.assignmentId);
  const actors = actorsOnReply(parts, assignment, reply, person);
  const facts = replyFacts(kase, assignment, reply);
  return { machine: 'reply', answer: takeStep(replyWorkflow, step, reply.state, actors, facts) };
}

/** Of several steps that would do, the one that may be taken; else the refusal that says most to this person. */
function firstTaken(standings: readonly StandingOfStep[], machine: Machine): StandingOfStep {
  const refused = (because: StepRefusal['because']) =>
    standings.find(({ answer }) => !answer.taken && answer.refusal.because === because);
  const nobody: StandingOfStep = { machine, answer: { taken: false, refusal: { because: 'actor' } } };
  return (
    standings.find(({ answer }) => answer.taken) ??
    refused('condition') ??
    refused('actor') ??
    refused('state') ??
    nobody
  );
}
