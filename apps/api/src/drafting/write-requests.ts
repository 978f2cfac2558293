import { DomainError, isBlank } from '@jianyan/shared';
import type { Case } from '../case/case.js';

/**
 * Writes the numbered requests in the given order. One that keeps its id stays the same request, so that an answer given
 * in an earlier round still belongs to it; one that is left out, or says nothing, is removed.
 * @throws DomainError unknown-reference when an id is not a request of this case
 */
export function writeRequests(kase: Case, wanted: readonly { id?: string; text: string }[]): void {
  const kept = new Map(kase.parts.requests.map((request) => [request.id, request]));
  const unknown = wanted.findIndex(({ id }) => id !== undefined && !kept.has(id));
  if (unknown >= 0) {
    throw new DomainError('unknown-reference', {}, [{ field: `requests.${unknown}.id`, code: 'unknown-reference' }]);
  }
  kase.parts.requests = [];
  for (const [index, { id, text }] of wanted.filter((request) => !isBlank(request.text)).entries()) {
    const written = { position: index + 1, text };
    const standing = id === undefined ? undefined : kept.get(id);
    if (standing) kase.parts.requests.push(Object.assign(standing, written));
    else kase.add('requests', written);
  }
}
