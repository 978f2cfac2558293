import { DomainError, type FieldFault, readable } from '@jianyan/shared';
import type { FastifyRequest } from 'fastify';

/** Deeper than any form of ours, and far from where a recursive library loses its stack. */
const DEEPEST = 8;
/** Checking a million empty objects against a form takes seconds. */
const MOST_VALUES = 10_000;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
/** Control characters but for tabs and line ends. PostgreSQL cannot keep NUL. */
const CONTROL = /[\p{Cc}--[\t-\r]]/v;
/** Taken as it is typed, or refused: a password of other characters is another one. */
const SECRET = /password$/i;

/**
 * Looks at what arrived before anything interprets it: the validator recurses and joins repeated parameters. Of every text
 * what nobody sees is dropped, which no database could keep and no writer could find.
 * @throws DomainError `malformed-request` naming the place
 */
export function takeInput(request: FastifyRequest): void {
  const query = Object.entries(Object(request.query) as Record<string, unknown>);
  const repeated = query.find(([, value]) => Array.isArray(value));
  if (repeated) throw malformed({ field: repeated[0], code: 'stated-twice' });
  const address = Object.entries(Object(request.params) as Record<string, string>);
  const unusable = address.find(([, part]) => !isUsable(part));
  if (unusable) throw malformed({ field: unusable[0], code: 'unusable-characters' });
  const fault = faultIn(request.query) ?? faultIn(request.body);
  if (fault) throw malformed(fault);
}

interface Place {
  value: unknown;
  path: string[];
}

/** Makes texts readable where they stand, and walks with a list of its own instead of recursing, so that no depth can exhaust the stack. */
export function faultIn(input: unknown): FieldFault | undefined {
  const left: Place[] = [{ value: input, path: [] }];
  let seen = 0;
  for (let place = left.pop(); place; place = left.pop()) {
    const { value, path } = place;
    const field = path.join('.');
    seen++;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST) return { field, code: 'nested-too-deeply' };
    for (const [key, inner] of Object.entries(value)) {
      if (seen + left.length > MOST_VALUES) return { field, code: 'too-many', params: { max: MOST_VALUES } };
      if (RESERVED.has(key) || !isUsable(key)) return { field, code: 'reserved-name' };
      const at = [...path, key];
      left.push({ value: inner, path: at });
      if (typeof inner !== 'string') continue;
      if (!SECRET.test(key)) Object.assign(value, { [key]: readable(inner) });
      else if (!isUsable(inner)) return { field: at.join('.'), code: 'unusable-characters' };
    }
  }
  return undefined;
}

const isUsable = (text: string): boolean => text.isWellFormed() && !CONTROL.test(text);

const malformed = (fault: FieldFault): DomainError => new DomainError('malformed-request', {}, [fault]);
