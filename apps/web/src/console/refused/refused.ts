import { createContext, use } from 'react';
import type { FieldError } from '../../lib/forms';
import type { Problem } from '../../lib/problem';

interface Refused {
  /** By the name of a field, all that is wrong with it. */
  whole: ReadonlyMap<string, string[]>;
  /** By a path such as `units.1.unitId`: said where that part of the field stands. */
  parts: readonly FieldError[];
}

/** What the server found wrong, for the places where it is said. @param hasParts whose parts are each drawn by themselves */
export function refusedIn(fields: Problem['fields'], hasParts: (name: string) => boolean): Refused {
  const nameOf = (path: string) => path.split('.')[0] ?? '';
  const isPart = ({ field }: FieldError) => field !== nameOf(field) && hasParts(nameOf(field));
  const whole = new Map<string, string[]>();
  for (const fault of fields.filter((one) => !isPart(one))) {
    const name = nameOf(fault.field);
    whole.set(name, [...(whole.get(name) ?? []), fault.message]);
  }
  return { whole, parts: fields.filter(isPart) };
}

const Parts = createContext<readonly FieldError[]>([]);

/** Around a form: its fields learn from it what is wrong with their parts. */
export const RefusedParts = Parts.Provider;

/** What is wrong with a part, such as `roles.0`, or with something in it. */
export function useRefused(): (part: string) => string | undefined {
  const parts = use(Parts);
  return (part) => parts.find(({ field }) => field === part || field.startsWith(`${part}.`))?.message;
}
