import {
  DomainError,
  isOnItsWay,
  PROPOSAL_WORKFLOWS,
  repliesOfRound,
  replyingParts,
  replyOfRound,
  unmetOf,
} from '@jianyan/shared';
import type { Assignment } from '../case/rows/assignment.entity.js';
import type { Reply } from '../case/rows/reply.entity.js';
import type { CaseParts } from '../case/rows/case-parts.js';
import type { OpenCase } from '../procedure/open-case.js';

/** What happens to letters and rounds by itself, in the wake of a step that somebody took. */

/** A unit that replies begins its letter of the present round. @param begun what it begins with where it is not blank */
export async function startRound(
  kase: OpenCase,
  assignment: Assignment,
  begun: Partial<Omit<Reply, 'id' | 'bodyId' | 'proposalId'>> = {},
): Promise<Reply> {
  const { proposal, today } = kase;
  const reply = kase.add('replies', {
    ...{ assignmentId: assignment.id, unitId: assignment.unitId, round: proposal.round },
    ...{ kind: proposal.round > 1 ? 'redo' : 'first', state: 'drafting', startedOn: today },
    ...begun,
  });
  await kase.system.beginReply(reply, 'startRound');
  return reply;
}

/** The letter that a unit was still at is void when its part is over, or begins anew. */
export async function dropReply(kase: OpenCase, { id }: Pick<Assignment, 'id'>): Promise<void> {
  const open = kase.parts.replies.filter((reply) => reply.assignmentId === id && isOnItsWay(reply));
  for (const reply of open) await kase.system.takeOnReply(reply, 'drop');
}

/** Once nobody owes a letter any more the case waits for its rating. */
export async function concludeRound(kase: OpenCase): Promise<void> {
  const { proposal, parts } = kase;
  if (proposal.state !== 'handling' || unmetOf(PROPOSAL_WORKFLOWS[proposal.kind], 'allReplied', kase).length > 0)
    return;
  const last = repliesOfRound(parts)
    .map(({ deliveredOn }) => deliveredOn ?? '')
    .sort()
    .at(-1);
  await kase.system.take('allReplied', { ...(last && { fulfilledOn: last }) });
}

/** A second round without a letter would let a 不满意 go unanswered. @throws DomainError incomplete-units */
export function somebodyRepliesInRound(parts: CaseParts): void {
  const anew = replyingParts(parts).some(
    ({ id, state }) => state !== 'answered' || replyOfRound(parts, id) !== undefined,
  );
  if (!anew) throw new DomainError('incomplete-units', { fault: 'noReplyingUnit' });
}

/**
 * A co-handler comes too late once every letter of the round is issued.
 * @throws DomainError condition-not-met
 */
export function opinionCanStillBeHeard(parts: CaseParts): void {
  const replying = replyingParts(parts);
  const isFixed = ({ id, state }: Assignment) => state === 'answered' || replyOfRound(parts, id)?.state === 'issued';
  if (replying.length > 0 && replying.every(isFixed)) {
    throw new DomainError('condition-not-met', { machine: 'assignment', rule: 'replyIsStillDrafted' });
  }
}
