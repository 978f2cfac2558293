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
import { assignmentFacts, proposalFacts, replyFacts } from '../procedure/facts.js';
import type { OpenCase } from '../procedure/open-case.js';
import { actorsOnAssignment, actorsOnCase, actorsOnReply, leadsTheLeadUnit } from '../procedure/relation.js';
import type { Attachment } from './attachment.entity.js';
import { type FileSubject, filesOf } from './file-subject.js';

interface StandingOfStep {
  machine: Machine;
  answer: StepAnswer;
}

/**
 * A file is part of a text, a talk or a signature: it comes and goes while that step may be taken, and only then.
 * It leaves no event of its own; the step it belongs to does (procedure §4: events begin with invite, submit …).
 */
const COMES_WITH: Record<AttachmentPurpose, (kase: OpenCase, subjectId: string | null) => StandingOfStep> = {
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

export const mayChangeFiles = (kase: OpenCase, { purpose, subjectId }: FileSubject): boolean =>
  COMES_WITH[purpose](kase, subjectId).answer.taken;

/** @throws DomainError as the step would: wrong-state, not-your-part, condition-not-met; not-found for the subject */
export async function refuseUnlessFilesMayChange(kase: OpenCase, { purpose, subjectId }: FileSubject): Promise<void> {
  const { machine, answer } = COMES_WITH[purpose](kase, subjectId);
  if (!answer.taken) throw await kase.refused(answer.refusal, machine);
}

/** @throws DomainError too-many-files */
export function refuseOneTooMany(kase: OpenCase, subject: FileSubject): void {
  const beside = filesOf(kase.parts.attachments, subject).filter((file) => !isUsed(kase, file));
  if (beside.length >= FILE_LIMITS.perSubject) throw new DomainError('too-many-files', { max: FILE_LIMITS.perSubject });
}

/** Whether a signature, a rating or a contact already rests on the file: then it stays. */
export const isUsed = (
  { parts }: OpenCase,
  { id, purpose, subjectId }: Pick<Attachment, 'id' | 'purpose' | 'subjectId'>,
): boolean =>
  (purpose === 'contact' && subjectId !== null) ||
  [...parts.invitations, ...parts.evaluations].some(({ scanId }) => scanId === id);

const actorsOfCase = ({ parts, person, today }: OpenCase): Actor[] => actorsOnCase(parts, person, today);

function stepOfCase({ parts, proposal, today }: OpenCase, step: string, actors: readonly Actor[]): StandingOfStep {
  const workflow = PROPOSAL_WORKFLOWS[proposal.kind];
  return { machine: 'proposal', answer: takeStep(workflow, step, proposal.state, actors, proposalFacts(parts, today)) };
}

function stepOfAssignment(
  kase: OpenCase,
  assignmentId: string | null,
  step: keyof typeof assignmentWorkflow.steps,
): StandingOfStep {
  const { parts, person, today } = kase;
  const assignment = kase.assignment(assignmentId ?? '');
  const facts = assignmentFacts(parts, assignment, today, leadsTheLeadUnit(parts, person));
  const actors = actorsOnAssignment(parts, assignment, person);
  return { machine: 'assignment', answer: takeStep(assignmentWorkflow, step, assignment.state, actors, facts) };
}

function stepOfReply(kase: OpenCase, replyId: string | null, step: keyof typeof replyWorkflow.steps): StandingOfStep {
  const { parts, person, today } = kase;
  const reply = kase.reply(replyId ?? '');
  const assignment = kase.assignment(reply.assignmentId);
  const actors = actorsOnReply(parts, assignment, reply, person);
  const facts = replyFacts(parts, assignment, reply, today);
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
