import {
  addDays,
  addWorkingDays,
  type Clock,
  type Day,
  DEFAULT_POLICY,
  lengthOf,
  NATIONAL_HOLIDAYS,
  reckon,
  type Reckoned,
} from '@jianyan/shared';
import { TODAY } from './town.ts';

/** The last day that the workbench calls "soon". */
export const LAST_SOON_DAY = addWorkingDays(TODAY, 5, NATIONAL_HOLIDAYS);

const known = new Map<string, Reckoned>();

/** When a clock runs out, computed as the product does; a million cases share a few thousand of these. */
export function dueOf(clock: Exclude<Clock, 'invitation'>, startsOn: Day, complex: boolean): Reckoned {
  const key = `${clock} ${startsOn} ${complex}`;
  const policyKey = lengthOf({ clock, complex });
  const policyValue = DEFAULT_POLICY[policyKey];
  const due = known.get(key) ?? reckon({ clock, startsOn, policyKey, policyValue }, NATIONAL_HOLIDAYS);
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
