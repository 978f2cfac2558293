import { DomainError } from '@jianyan/shared';
import type { FastifyRequest } from 'fastify';

const LONGEST_KEY = 100;

/** The `Idempotency-Key` under which a request may be repeated, if it bears one. @throws DomainError malformed-request */
export function idempotencyKeyOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && key.length <= LONGEST_KEY && /^[\x21-\x7e]+$/.test(key)) return key;
  throw new DomainError('malformed-request', {}, [{ field: 'Idempotency-Key', code: 'wrong-form' }]);
}
