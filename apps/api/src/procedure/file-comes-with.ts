import {
  type Actor,
  type AssignmentStep,
  type AttachmentPurpose,
  FILE_LIMITS,
  DomainError,
  type Machine,
  type ProposalStep,
  type StepAnswer,
  type StepRefusal,
} from '@jianyan/shared';
import type { OpenCase } from './open-case.js';
import type { Case } from '../case/case.js';
import { type FileSubject, filesOf, isUsed } from '../case/file-subject.js';
import { answerTo, ofAssignment, ofProposal, ofReply } from './subject.js';

interface StandingOfStep {
  machine: Machine;
  answer: StepAnswer;
}

/**
 * A file is part of a text, a talk or a signature: it comes and goes while that step may be taken, and only then.
 * It leaves no event of its own; the step it belongs to does (procedure §4: events begin with invite, submit …).
 */
const COMES_WITH: Record<AttachmentPurpose, (kase: Case, subjectId: string | null) => StandingOfStep> = {
  proposal: (kase) => onCase(kase, 'autosave'),
  contact: (kase) =>
    firstTaken(
      kase.parts.assignments.map(({ id }) => onAssignment(kase, id, 'recordContact')),
      'assignment',
    ),
  opinion: (kase, assignmentId) => onAssignment(kase, assignmentId, 'draftOpinion'),
  reply: (kase, replyId) => ({
    machine: 'reply',
    answer: answerTo(ofReply(kase, kase.reply(replyId ?? '')), 'autosave'),
  }),
  // The author rates too, but signs nothing on paper there.
  scan: (kase) =>
    firstTaken(
      (['recordPaperSignature', 'rate'] as const).map((step) => onCase(kase, step, 'secretariat')),
      'proposal',
    ),
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

/** @param only the one relation that counts */
function onCase(kase: Case, step: ProposalStep, only?: Actor): StandingOfStep {
  const subject = ofProposal(kase);
  const actors = subject.actors.filter((actor) => only === undefined || actor === only);
  return { machine: 'proposal', answer: answerTo({ ...subject, actors }, step) };
}

const onAssignment = (kase: Case, assignmentId: string | null, step: AssignmentStep): StandingOfStep => ({
  machine: 'assignment',
  answer: answerTo(ofAssignment(kase, kase.assignment(assignmentId ?? '')), step),
});

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
