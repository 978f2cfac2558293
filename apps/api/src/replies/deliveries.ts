import { DomainError, type FieldFault, leftOut, proposersOf } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import type { Reply } from '../case/rows/reply.entity.js';
import type { DeliverTo } from './reply.requests.js';

/**
 * How the letter reaches every proposer; on the platform it reaches all at once.
 * @throws DomainError when somebody is left out or named who is none, or a date cannot be
 */
export function deliveriesTo({ parts, today }: Case, reply: Reply, wanted: readonly DeliverTo[]): DeliverTo[] {
  const proposers = proposersOf(parts);
  if (wanted.length === 0) {
    return proposers.map((memberId) => ({ memberId, way: 'platform', deliveredOn: today }));
  }
  for (const [index, { memberId, way, deliveredOn }] of wanted.entries()) {
    const at = (field: string) => `deliveries.${index}.${field}`;
    if (!proposers.includes(memberId)) throw fault('unknown-reference', at('memberId'));
    if (wanted.findIndex((other) => other.memberId === memberId) < index)
      throw fault('invalid-input', at('memberId'), 'repeated');
    if (deliveredOn > today) throw fault('date-in-future', at('deliveredOn'));
    // A letter handed over may be noted later; what the platform does happens now, and no deadline is met backwards.
    if (way === 'platform' && deliveredOn < today) throw fault('invalid-input', at('deliveredOn'), 'platform-is-today');
    if (reply.issuedOn !== null && deliveredOn < reply.issuedOn) throw fault('date-before-start', at('deliveredOn'));
  }
  const missing = leftOut(
    proposers,
    wanted.map(({ memberId }) => memberId),
  );
  if (missing.length > 0)
    throw new DomainError('invalid-input', {}, [
      { field: 'deliveries', code: 'proposer-left-out', params: { count: missing.length } },
    ]);
  return [...wanted];
}

const fault = (
  refusal: 'unknown-reference' | 'invalid-input' | 'date-in-future' | 'date-before-start',
  field: FieldFault['field'],
  code: string = refusal,
) => new DomainError(refusal, {}, [{ field, code }]);
