import { DomainError } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import { Request } from '../case/rows/request.entity.js';

/**
 * Writes the numbered requests in the given order. One that keeps its id stays the same request, so that an answer given
 * in an earlier round still belongs to it; one that is left out is removed.
 * @throws DomainError unknown-reference when an id is not a request of this case
 */
export async function writeRequests(
  { db, parts, proposal }: Case,
  wanted: readonly { id?: string; text: string }[],
): Promise<void> {
  const kept = new Map(parts.requests.map((request) => [request.id, request]));
  const unknown = wanted.findIndex(({ id }) => id !== undefined && !kept.has(id));
  if (unknown >= 0) {
    throw new DomainError('unknown-reference', {}, [{ field: `requests.${unknown}.id`, code: 'unknown-reference' }]);
  }
  const left = parts.requests.filter(({ id }) => !wanted.some((request) => request.id === id));
  if (left.length > 0) await db.remove([...left]);
  // Out of the way first: positions are unique at every moment.
  await db.query(`UPDATE requests SET position = -position WHERE proposal_id = $1`, [proposal.id]);
  parts.requests = [];
  for (const [index, { id, text }] of wanted.entries()) {
    const request = (id !== undefined && kept.get(id)) || Object.assign(new Request(), { proposalId: proposal.id });
    parts.requests.push(await db.save(Object.assign(request, { position: index + 1, text })));
  }
}
