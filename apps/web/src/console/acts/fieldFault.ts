import { lengthOf } from '../../lib/text';
import { faultOfUnits, type UnitsChosen } from './assignedUnits';
import type { Drawing, Field, Values } from './fields';

export type FieldFault =
  | { is: 'missing' }
  | { is: 'long'; limit: number; count: number }
  | { is: 'future' }
  | { is: 'units'; fault: NonNullable<ReturnType<typeof faultOfUnits>> };

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'string' && value.trim() === '');

export const mayBeEmpty = ({ optional }: Drawing, values: Values): boolean =>
  typeof optional === 'function' ? optional(values) : optional === true;

/**
 * What is wrong with what was filled in, by the same limits as the API's.
 * @param today the server's day
 */
export function faultOf(field: Field, values: Values, today: string): FieldFault | undefined {
  if (field.as === 'flag') return undefined;
  const value = values[field.name];
  if (field.as === 'assignedUnits') {
    const fault = faultOfUnits(value as UnitsChosen | undefined);
    return fault && { is: 'units', fault };
  }
  if (isEmpty(value)) return mayBeEmpty(field, values) ? undefined : { is: 'missing' };
  if (typeof value !== 'string') return undefined;
  if ((field.as === 'line' || field.as === 'text') && lengthOf(value) > field.limit)
    return { is: 'long', limit: field.limit, count: lengthOf(value) };
  return field.as === 'day' && field.latest && value > today ? { is: 'future' } : undefined;
}

/** Nothing is wrong with any field that is asked for: it would be sent. */
export const isWhole = (fields: readonly Field[], values: Values, today: string): boolean =>
  fields.every((field) => (field.when && !field.when(values)) || !faultOf(field, values, today));
