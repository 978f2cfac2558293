import type { Locale, Role } from '@jianyan/shared';

/** One role of the signed-in person with the scope it is held for. */
export interface Grant {
  role: Role;
  bodyId?: string;
  unitId?: string;
  memberId?: string;
}

/** Who is acting: what every service takes to decide what this person may see and do. */
export interface Person {
  accountId: string;
  login: string;
  name: string;
  locale: Locale;
  sessionId: string;
  mustChangePassword: boolean;
  roles: Grant[];
  /** Every seat of the person, held by this account or not. */
  seats: string[];
}

export const holds = (person: Person, role: Role): boolean => person.roles.some((grant) => grant.role === role);

/** The ids a role is held for, e.g. the units somebody drafts for. */
export function scopeOf(person: Person, role: Role, scope: 'bodyId' | 'unitId' | 'memberId'): string[] {
  return person.roles.flatMap((grant) => (grant.role === role && grant[scope] ? [grant[scope]] : []));
}
