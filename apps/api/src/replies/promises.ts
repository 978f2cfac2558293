import { isBlank, promisesSomething } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import type { Reply } from '../case/rows/reply.entity.js';

/** What a letter of a class that promises binds its unit to: what, by when, for which request (procedure §1.13). */
export function promisesOf(kase: Case, reply: Reply): void {
  const { parts } = kase;
  if (!promisesSomething(reply.classCode)) return;
  for (const { replyId, requestId, promise, promiseDueOn } of parts.points) {
    if (replyId !== reply.id || isBlank(promise) || promiseDueOn === null) continue;
    kase.add('commitments', {
      ...{ replyId, requestId, unitId: reply.unitId },
      ...{ promise: promise.trim(), dueOn: promiseDueOn },
    });
  }
}
