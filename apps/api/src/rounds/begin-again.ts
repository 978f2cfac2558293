import type { Assignment } from '../case/rows/assignment.entity.js';
import type { Reply } from '../case/rows/reply.entity.js';
import type { OpenCase } from '../procedure/open-case.js';
import { startRound } from './rounds.js';

/** The draft of a letter that was void returns: the same text, answer by answer, with its files and with why it is back. */
export async function beginAgain(kase: OpenCase, assignment: Assignment, voided: Reply): Promise<void> {
  const { opening, closing, classCode, disclosure, disclosureReason, opinionExplanations } = voided;
  const reply = await startRound(kase, assignment, {
    ...{ round: voided.round, kind: voided.kind, startedOn: voided.startedOn, correctsId: voided.correctsId },
    ...{ correctedPassages: voided.correctedPassages, correctedBecause: voided.correctedBecause },
    ...{ opening, closing, classCode, disclosure, disclosureReason, opinionExplanations },
    ...{ drafters: voided.drafters, draftedAt: voided.draftedAt, sentBackBecause: voided.voidedBecause },
  });
  for (const { replyId, requestId, position, answer, promise, promiseDueOn } of [...kase.parts.points]) {
    if (replyId !== voided.id) continue;
    kase.add('points', { replyId: reply.id, requestId, position, answer, promise, promiseDueOn });
  }
  for (const file of kase.parts.attachments) {
    if (file.purpose === 'reply' && file.subjectId === voided.id) file.subjectId = reply.id;
  }
}
