import {
  addDays,
  addWorkingDays,
  type Clock,
  type Day,
  DEFAULT_POLICY,
  dueDate,
  type DueDate,
  NATIONAL_HOLIDAYS,
} from '@jianyan/shared';
import { TODAY } from './town.ts';

/** The last day that the workbench calls "soon". */
export const LAST_SOON_DAY = addWorkingDays(TODAY, 5, NATIONAL_HOLIDAYS);

const SHIPPED = { calendar: NATIONAL_HOLIDAYS, policy: DEFAULT_POLICY };
const known = new Map<string, DueDate>();

/** When a clock runs out, computed as the product does; a million cases share a few thousand of these. */
export function dueOf(clock: Exclude<Clock, 'invitation'>, startsOn: Day, complex: boolean): DueDate {
  const key = `${clock} ${startsOn} ${complex}`;
  const due = known.get(key) ?? dueDate({ clock, startsOn, complex, ...SHIPPED });
  known.set(key, due);
  return due;
}

const yesterday = addDays(TODAY, -1);

/** So many days later, but never after yesterday: everything has happened already. */
export function after(day: Day, days: number): Day {
  const later = addDays(day, days);
  return later > yesterday ? yesterday : later;
}

/** Nine in the morning in Shanghai, and so many minutes. */
export const instantOn = (day: Day, minutes: number): Date =>
  new Date(Date.parse(`${day}T01:00:00Z`) + minutes * 60_000);
