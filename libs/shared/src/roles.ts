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

/**
 * Who reads what a step tells, relative to the case: `coSigner` has signed, `invitee` may still; `partUnit` has the part
 * that the step is about, `replyingUnit` answers the proposers, `unit` has any part.
 */
export const READERS = [
  'author',
  'coSigner',
  'invitee',
  'secretariat',
  'office',
  'partUnit',
  'replyingUnit',
  'unit',
] as const;
export type Reader = (typeof READERS)[number];

export const EVERYBODY: readonly Reader[] = READERS;
/** Between the proposers and those who run the procedure. */
export const PROPOSERS_AND_SECRETARIAT = ['author', 'coSigner', 'secretariat'] as const satisfies Reader[];
/** Between a unit and those who oversee the case. */
export const UNIT_AND_OVERSEERS = ['partUnit', 'office', 'secretariat'] as const satisfies Reader[];

/** Between whoever talked and those who oversee it: no co-handler reads what a deputy said to the lead. */
const WHO_TALKED = [
  'author',
  'coSigner',
  'secretariat',
  'office',
  'partUnit',
  'replyingUnit',
] as const satisfies Reader[];

/** What of a case itself not everybody reads, and who does. Of what steps tell, their rows say it. */
export const READ_BY = {
  /** Everybody reads his own beside; a unit while it works on the case. */
  telephone: ['secretariat', 'replyingUnit'],
  contact: WHO_TALKED,
} as const satisfies Record<string, readonly Reader[]>;

/** Steps that no person takes: they follow by themselves from another. */
export const SYSTEM_STEPS = [
  'endInvitations',
  'allReplied',
  'answered',
  'promote',
  'demote',
  'reopen',
  'end',
  'startRound',
  'drop',
] as const;
export type SystemStep = (typeof SYSTEM_STEPS)[number];

/** As whom somebody who belongs to an audience reads what he is told. */
export const READS_AS = {
  author: 'author',
  coSigners: 'coSigner',
  invitee: 'invitee',
  invitees: 'invitee',
  signedMember: 'coSigner',
  secretariat: 'secretariat',
  office: 'office',
  unit: 'partUnit',
  units: 'unit',
  chosenUnits: 'unit',
  leadUnit: 'replyingUnit',
  allottedPerson: 'partUnit',
} as const satisfies Record<Audience, Reader>;
