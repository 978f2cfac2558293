import type { Field, Values } from './fields';

/** What the API is sent: no empty optional values, no fields that do not apply, no blanks around text. */
export function valuesToSend(fields: readonly Field[], values: Values): Values {
  const sent: Values = {};
  for (const field of fields) {
    if (field.as === 'text' && field.when && !field.when(values)) continue;
    const value = tidy(values[field.name]);
    if (value !== undefined) sent[field.name] = value;
  }
  return sent;
}

function tidy(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? undefined : value.trim();
}
