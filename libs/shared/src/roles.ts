/** What an account may be. Each role but `admin` comes with a scope: a body, a unit or a member. */
export const ROLES = ['admin', 'secretariat', 'dispatcher', 'drafter', 'checker', 'leader', 'member'] as const;
export type Role = (typeof ROLES)[number];

/** The register a role is tied to; `none` for the administrator, who sees no cases. */
export const ROLE_SCOPE = {
  admin: 'none',
  secretariat: 'body',
  dispatcher: 'unit',
  drafter: 'unit',
  checker: 'unit',
  leader: 'unit',
  member: 'member',
} as const satisfies Record<Role, 'none' | 'body' | 'unit' | 'member'>;

/**
 * Who acts, as a relation to this very case and never as a role of the account (procedure §4).
 * `checker` and `leader` are never the drafter of the text at hand; `system` is a rule that fires by itself.
 */
export const ACTORS = [
  'author',
  'coSigner',
  'invitee',
  'secretariat',
  'secondReviewer',
  'dispatcher',
  'unitStaff',
  'drafter',
  'checker',
  'leader',
  'leadUnit',
  'system',
] as const;
export type Actor = (typeof ACTORS)[number];

/** Who is told of a step, relative to the case; resolved to accounts by the API. */
export const AUDIENCES = [
  'author',
  'coSigners',
  'invitee',
  'invitees',
  'signedMember',
  'secretariat',
  'office',
  'unit',
  'units',
  'chosenUnits',
  'leadUnit',
  'allottedPerson',
] as const;
export type Audience = (typeof AUDIENCES)[number];
