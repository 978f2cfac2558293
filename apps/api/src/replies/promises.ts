import { isBlank, promisesSomething } from '@jianyan/shared';
import { Commitment } from '../case/rows/commitment.entity.js';
import type { Case } from '../case/case.js';
import type { Reply } from '../case/rows/reply.entity.js';

/** What a letter of a class that promises binds its unit to: what, by when, for which request (procedure §1.13). */
export async function promisesOf(kase: Case, reply: Reply): Promise<void> {
  const { parts, proposal } = kase;
  if (!promisesSomething(reply.classCode)) return;
  for (const { replyId, requestId, promise, promiseDueOn } of parts.points) {
    if (replyId !== reply.id || isBlank(promise) || promiseDueOn === null) continue;
    await kase.add(Commitment, parts.commitments, {
      ...{ proposalId: proposal.id, replyId, requestId, unitId: reply.unitId },
      ...{ promise: promise.trim(), dueOn: promiseDueOn },
    });
  }
}
