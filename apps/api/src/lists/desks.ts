import { type AssignmentState, DESKS, type Desk, type ProposalState } from '@jianyan/shared';
import type { Person } from '../auth/person.js';
import { listOf } from '../case/parts-in-sql.js';
import type { MemberRelation } from '../case-rows/row-types.js';
import type { Held } from './looks.js';

/** What stands on a desk, as SQL on the entries of a holding; the count and the list are the same question. */
interface OnDesk {
  stands: (row: string) => string;
  /** And how its clock has to stand: the nearest of one's own, or `late`, any that one keeps or sees kept. */
  due?: 'soon' | 'overdue' | 'late';
}

const inState = (row: string, ...states: ProposalState[]): string => `${row}.state IN ${listOf(states)}`;
const partIn = (row: string, ...states: AssignmentState[]): string => `${row}.part_state IN ${listOf(states)}`;
const as = (row: string, relation: MemberRelation): string => `${row}.relation = '${relation}'`;

const OFFICIAL = {
  sign: { stands: (row) => `${inState(row, 'handling')} AND ${row}.unsigned_part` },
  dueSoon: { stands: () => 'TRUE', due: 'soon' },
  overdue: { stands: () => 'TRUE', due: 'late' },
} satisfies Record<string, OnDesk>;

type DesksOf<Of extends keyof typeof DESKS> = Readonly<Record<(typeof DESKS)[Of][number], OnDesk>>;

const OF_SECRETARIAT: DesksOf<'secretariat'> = {
  ...OFFICIAL,
  review: { stands: (row) => inState(row, 'submitted', 'preReviewed') },
  dispatch: { stands: (row) => inState(row, 'registered', 'filed') },
  rate: { stands: (row) => inState(row, 'replied') },
  // What was entered for a member, and one of the secretariat besides whoever entered it has to look at.
  proxies: { stands: (row) => `(${inState(row, 'replied')} AND ${row}.proxy_pending OR ${row}.disowned)` },
  contested: { stands: (row) => inState(row, 'contested') },
  // A text that was not revised and a letter that was not rated: the secretariat ends them.
  timeOver: { stands: (row) => inState(row, 'returned', 'replied'), due: 'overdue' },
};

const OF_OFFICE: DesksOf<'dispatcher'> = {
  ...OFFICIAL,
  assign: { stands: (row) => inState(row, 'dispatched') },
  returns: { stands: (row) => `${inState(row, 'handling')} AND ${row}.return_requested` },
  handling: { stands: (row) => inState(row, 'handling') },
};

const OF_UNIT: DesksOf<'drafter'> = {
  sign: { stands: (row) => `${inState(row, 'handling')} AND ${partIn(row, 'awaitingSignature')}` },
  write: { stands: (row) => `${row}.waits_for_drafter` },
  inHand: {
    stands: (row) => `${inState(row, 'handling')} AND ${partIn(row, 'inHand', 'opinionSubmitted', 'returnRequested')}`,
  },
  check: { stands: (row) => `${row}.waits_for_leader` },
  dueSoon: { stands: () => 'TRUE', due: 'soon' },
  overdue: { stands: () => 'TRUE', due: 'late' },
  redo: { stands: (row) => `${inState(row, 'handling')} AND ${row}.redo` },
  answered: { stands: (row) => partIn(row, 'answered', 'opinionGiven') },
};

const OF_MEMBER: DesksOf<'member'> = {
  drafts: { stands: (row) => `${as(row, 'author')} AND ${inState(row, 'draft', 'returned')}` },
  invitations: { stands: (row) => as(row, 'invitee') },
  filings: { stands: (row) => `${as(row, 'author')} AND ${row}.awaits_confirmation` },
  toRate: { stands: (row) => `${as(row, 'author')} AND ${inState(row, 'replied')}` },
  own: { stands: (row) => `${as(row, 'author')} AND NOT ${inState(row, 'draft', 'returned', 'discarded')}` },
};

const DESKS_OF: Record<Held, Partial<Record<Desk, OnDesk>>> = {
  bodyIds: OF_SECRETARIAT,
  officeIds: OF_OFFICE,
  unitIds: OF_UNIT,
  memberIds: OF_MEMBER,
};

/** What the conditions above ask of an entry. */
export const FACTS: Record<Held, readonly string[]> = {
  bodyIds: ['state', 'unsigned_part', 'proxy_pending', 'disowned'],
  officeIds: ['state', 'unsigned_part', 'return_requested'],
  unitIds: ['state', 'part_state', 'redo', 'waits_for_leader', 'waits_for_drafter'],
  memberIds: ['state', 'relation', 'awaits_confirmation'],
};

/** What those desks ask of it on which a case stays when it is over; nothing where there are none. */
export const FACTS_WHEN_OVER: Record<Held, readonly string[]> = {
  bodyIds: [],
  officeIds: [],
  unitIds: ['part_state'],
  memberIds: FACTS.memberIds,
};

/** The desks of whatever the person is, in the order of the table. */
export const desksOf = ({ roles }: Person): Desk[] => [
  ...new Set(roles.flatMap(({ role }): readonly Desk[] => (role === 'admin' ? [] : DESKS[role]))),
];

/** Whether an entry lies on a desk, but for its clock. @returns nothing where a holding has no such desk */
export const standsOn = (desk: Desk, held: Held): OnDesk['stands'] | undefined => DESKS_OF[held][desk]?.stands;

/** Desks on which cases stay when they are over. */
const KEPT: readonly Desk[] = ['answered', 'own', 'filings'];

export const holdsOpenOnly = (desk: Desk): boolean => !KEPT.includes(desk);

/** How the clock of everything on the desk stands. */
export const dueOn = (desk: Desk): OnDesk['due'] => Object.values(DESKS_OF).find((desks) => desks[desk])?.[desk]?.due;
