import type { Role } from './roles.js';

const EVERY_ROLE = ['admin', 'secretariat', 'dispatcher', 'drafter', 'checker', 'leader', 'member'] as const;
const CASE_WORKERS = ['secretariat', 'dispatcher', 'drafter', 'checker', 'leader', 'member'] as const;
const UNIT_STAFF = ['drafter', 'checker', 'leader'] as const;

/**
 * Which role may use which door. The first of three questions: whether somebody may see this case is asked by the
 * scope of each query, whether the step may be taken now by the workflow.
 */
export const PERMISSIONS = {
  'session.own': EVERY_ROLE,
  'registers.manage': ['admin'],
  'accounts.manage': ['admin'],
  'persons.read': ['admin'],
  'choices.read': EVERY_ROLE,
  'notices.own': EVERY_ROLE,

  'proposals.read': CASE_WORKERS,
  'proposals.create': ['member', 'secretariat'],
  'proposals.draft': ['member', 'secretariat'],
  'proposals.withdraw': ['member'],
  'invitations.answer': ['member'],
  'filings.confirm': ['member'],
  'signatures.record': ['secretariat'],
  'proposals.review': ['secretariat'],
  'proposals.dispatch': ['secretariat'],
  'dispatches.sendBack': ['dispatcher'],
  'units.assign': ['dispatcher'],
  'returns.decide': ['dispatcher'],

  'assignments.work': UNIT_STAFF,
  'assignments.allot': ['checker', 'leader'],
  'returns.request': ['leader'],
  'contacts.answer': ['member'],
  'contacts.uphold': ['secretariat'],
  'opinions.draft': ['drafter'],
  'opinions.give': ['leader'],
  'opinions.sendBack': [...UNIT_STAFF, 'dispatcher'],
  'opinions.waive': ['leader', 'dispatcher'],

  'replies.draft': ['drafter'],
  'replies.check': ['checker'],
  'replies.sendBack': ['checker', 'leader'],
  'replies.issue': ['leader'],
  'replies.deliver': UNIT_STAFF,

  'evaluations.rate': ['member'],
  'evaluations.enter': ['secretariat'],
  'evaluations.comment': ['member'],
  'evaluations.conclude': ['secretariat'],

  'attachments.read': CASE_WORKERS,
  'attachments.add': CASE_WORKERS,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Every permission that these roles carry, in the order of the table. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  const held = Object.entries(PERMISSIONS) as [Permission, readonly Role[]][];
  return held.filter(([, holders]) => holders.some((role) => roles.includes(role))).map(([permission]) => permission);
}
