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
import { answerTo, isHeldBack, ofAssignment, ofProposal, ofReply, type Subject } from './subject.js';

interface StandingOfStep {
  machine: Machine;
  /** Which of its conditions nobody waits for. */
  doors: readonly string[];
  answer: StepAnswer;
  /** Refused only because the person stands on the other side of the case. */
  heldBack: boolean;
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
  reply: (kase, replyId) => standing(ofReply(kase, kase.reply(replyId ?? '')), 'autosave'),
  scan: (kase) =>
    firstTaken(
      [
        ...(['recordPaperSignature', 'correctSession', 'rateByProxy'] as const).map((step) =>
          onCase(kase, step, 'secretariat'),
        ),
        // Of what was disowned or denied nobody needs to be told who brings a scan of something else.
        ...[
          onCase(kase, 'refuseDisowning', 'secretariat'),
          ...kase.parts.assignments.map(({ id }) => onAssignment(kase, id, 'upholdContact')),
        ].filter(({ answer }) => answer.taken),
      ],
      'proposal',
    ),
};

export const mayChangeFiles = (kase: Case, { purpose, subjectId }: FileSubject): boolean =>
  COMES_WITH[purpose](kase, subjectId).answer.taken;

/** @throws DomainError as the step would: wrong-state, not-your-part, condition-not-met; not-found for the subject */
export async function refuseUnlessFilesMayChange(kase: OpenCase, { purpose, subjectId }: FileSubject): Promise<void> {
  const { machine, doors, answer, heldBack } = COMES_WITH[purpose](kase, subjectId);
  if (heldBack) throw new DomainError('both-sides');
  if (!answer.taken) throw await kase.refused(answer.refusal, { machine, doors });
}

/** @throws DomainError too-many-files */
export function refuseOneTooMany(kase: Case, subject: FileSubject): void {
  const beside = filesOf(kase.parts.attachments, subject).filter((file) => !isUsed(kase.parts, file));
  if (beside.length >= FILE_LIMITS.perSubject) throw new DomainError('too-many-files', { max: FILE_LIMITS.perSubject });
}

/** @param only the one relation that counts */
function onCase(kase: Case, step: ProposalStep, only?: Actor): StandingOfStep {
  const subject = ofProposal(kase);
  const counts = (actor: Actor) => only === undefined || actor === only;
  return standing(
    { ...subject, actors: subject.actors.filter(counts), heldBack: subject.heldBack.filter(counts) },
    step,
  );
}

function standing<State extends string, About>(subject: Subject<State, About>, step: string): StandingOfStep {
  const answer = answerTo(subject, step);
  const heldBack = !answer.taken && answer.refusal.because === 'actor' && isHeldBack(subject, step);
  return { machine: subject.machine, doors: subject.workflow.doors, answer, heldBack };
}

const onAssignment = (kase: Case, assignmentId: string | null, step: AssignmentStep): StandingOfStep =>
  standing(ofAssignment(kase, kase.assignment(assignmentId ?? '')), step);

/** Of several steps that would do, the one that may be taken; else the refusal that says most to this person. */
function firstTaken(standings: readonly StandingOfStep[], machine: Machine): StandingOfStep {
  const refused = (because: StepRefusal['because']) =>
    standings.find(({ answer }) => !answer.taken && answer.refusal.because === because);
  const nobody: StandingOfStep = {
    ...{ machine, doors: [], heldBack: false },
    answer: { taken: false, refusal: { because: 'actor' } },
  };
  return (
    standings.find(({ answer }) => answer.taken) ??
    standings.find(({ heldBack }) => heldBack) ??
    refused('condition') ??
    refused('actor') ??
    refused('state') ??
    nobody
  );
}
