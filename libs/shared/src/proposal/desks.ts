import type { Role } from '../roles.js';

const UNIT_DESKS = ['sign', 'write', 'inHand', 'check', 'dueSoon', 'overdue', 'redo', 'answered'] as const;

/** The counts on a person's first page, by role; each is a filter of the list of cases. */
export const DESKS = {
  secretariat: ['review', 'dispatch', 'sign', 'dueSoon', 'overdue', 'rate', 'proxies', 'contested', 'timeOver'],
  dispatcher: ['assign', 'returns', 'sign', 'dueSoon', 'overdue', 'handling'],
  drafter: UNIT_DESKS,
  checker: UNIT_DESKS,
  leader: UNIT_DESKS,
  member: ['drafts', 'invitations', 'filings', 'toRate', 'own'],
} as const satisfies Record<Exclude<Role, 'admin'>, readonly string[]>;

export type Desk = (typeof DESKS)[keyof typeof DESKS][number];
