import { DomainError, type FieldFault } from '@jianyan/shared';
import type { FastifyRequest } from 'fastify';

/** Deeper than any form of ours, and far from where a recursive library loses its stack. */
const DEEPEST = 8;
/** Checking a million empty objects against a form takes seconds. */
const MOST_VALUES = 10_000;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
/** Control characters but for tabs and line ends, of which Word writes vertical ones too. PostgreSQL cannot keep NUL. */
const CONTROL = /[\p{Cc}--[\t-\r]]/v;

/**
 * Looks at what arrived before anything interprets it: the validator recurses, joins repeated parameters and lets
 * text pass that no database can keep.
 * @throws DomainError `malformed-request` naming the place
 */
export function refuseUnusableInput(request: FastifyRequest): void {
  const query = Object.entries(Object(request.query) as Record<string, unknown>);
  const repeated = query.find(([, value]) => Array.isArray(value));
  if (repeated) throw malformed({ field: repeated[0], code: 'stated-twice' });
  for (const part of [request.query, request.params, request.body]) {
    const fault = faultIn(part);
    if (fault) throw malformed(fault);
  }
}

interface Place {
  value: unknown;
  path: string[];
}

/** Walks with a list of its own instead of recursing, so that no depth can exhaust the stack. */
export function faultIn(input: unknown): FieldFault | undefined {
  const left: Place[] = [{ value: input, path: [] }];
  let seen = 0;
  for (let place = left.pop(); place; place = left.pop()) {
    const { value, path } = place;
    const field = path.join('.');
    seen++;
    if (typeof value === 'string' && !isUsable(value)) return { field, code: 'unusable-characters' };
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST) return { field, code: 'nested-too-deeply' };
    for (const [key, inner] of Object.entries(value)) {
      if (seen + left.length > MOST_VALUES) return { field, code: 'too-many', params: { max: MOST_VALUES } };
      if (RESERVED.has(key) || !isUsable(key)) return { field, code: 'reserved-name' };
      left.push({ value: inner, path: [...path, key] });
    }
  }
  return undefined;
}

const isUsable = (text: string): boolean => text.isWellFormed() && !CONTROL.test(text);

const malformed = (fault: FieldFault): DomainError => new DomainError('malformed-request', {}, [fault]);
