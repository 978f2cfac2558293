import { letterBefore } from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { Reply } from '../case/rows/reply.entity.js';
import type { OpenCase } from '../procedure/open-case.js';
import { startRound } from './rounds.js';

/**
 * A unit that replies once more begins from what it wrote in the round before. The degree of resolution and who may read the
 * letter are chosen anew.
 */
export async function beginFromRoundBefore(kase: OpenCase, assignment: Assignment): Promise<void> {
  const before = letterBefore(kase.parts, { assignmentId: assignment.id, round: kase.proposal.round });
  const { opening, closing, opinionExplanations } = before ?? {};
  const reply = await startRound(kase, assignment, before && { opening, closing, opinionExplanations });
  if (before) takeOverAnswers(kase, before, reply);
}

function takeOverAnswers(kase: OpenCase, { id: from }: Reply, { id: replyId }: Reply): void {
  for (const point of [...kase.parts.points]) {
    if (point.replyId !== from) continue;
    const { requestId, position, answer, promise, promiseDueOn } = point;
    kase.add('points', { replyId, requestId, position, answer, promise, promiseDueOn });
  }
}

/** The draft of a letter that was void returns: the same text, answer by answer, with its files and with why it is back. */
export async function beginAgain(kase: OpenCase, assignment: Assignment, voided: Reply): Promise<void> {
  const { opening, closing, classCode, disclosure, disclosureReason, opinionExplanations } = voided;
  const reply = await startRound(kase, assignment, {
    ...{ round: voided.round, kind: voided.kind, startedOn: voided.startedOn, correctsId: voided.correctsId },
    ...{ correctedPassages: voided.correctedPassages, correctedBecause: voided.correctedBecause },
    ...{ opening, closing, classCode, disclosure, disclosureReason, opinionExplanations },
    ...{ drafters: voided.drafters, draftedAt: voided.draftedAt, sentBackBecause: voided.voidedBecause },
  });
  takeOverAnswers(kase, voided, reply);
  for (const file of kase.parts.attachments) {
    if (file.purpose === 'reply' && file.subjectId === voided.id) file.subjectId = reply.id;
  }
}
