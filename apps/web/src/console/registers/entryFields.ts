import type { Entry, Fields } from '../api/registers';
import type { NamedField } from './descriptions';
import { rolesOf, type RoleRow } from './Roles';

/** `2026-01-20T12:00` as typed, in Shanghai; the API wants it with its zone. */
const toInstant = (local: string): string => `${local}:00+08:00`;
const toLocal = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);

/** What the form begins with. */
export function fieldsOf(fields: readonly NamedField[], entry: Entry): Fields {
  const values: Fields = {};
  for (const field of fields) {
    const value = entry[field.name];
    if (field.name === 'groupIds') values['groupIds'] = (entry['groups'] as { id: string }[]).map(({ id }) => id);
    else if (field.as === 'instant' && typeof value === 'string') values[field.name] = toLocal(value);
    else values[field.name] = value ?? undefined;
  }
  return values;
}

/** What the API is sent; an optional value that was emptied is null, so that it goes away. */
export function fieldsToSend(fields: readonly NamedField[], values: Fields, existing: boolean): Fields {
  const sent: Fields = {};
  for (const field of fields) {
    const value = values[field.name];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    const empty = value === undefined || value === null || (typeof value === 'string' && text === '');
    if (field.as === 'flag') sent[field.name] = value === true;
    else if (field.as === 'roles') sent[field.name] = rolesOf(value as RoleRow[]);
    else if (field.as === 'entry' && field.several) sent[field.name] = value ?? [];
    else if (empty) {
      if (field.optional && existing) sent[field.name] = null;
    } else if (field.as === 'number') sent[field.name] = Number(text);
    else if (field.as === 'instant') sent[field.name] = toInstant(text);
    else sent[field.name] = typeof value === 'string' ? text : value;
  }
  return sent;
}

/** What of a form differs from the entry, as the API takes it. */
export function changesOf(fields: readonly NamedField[], entry: Entry, values: Fields): Fields {
  const before = fieldsToSend(fields, fieldsOf(fields, entry), true);
  const now = fieldsToSend(fields, values, true);
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}
