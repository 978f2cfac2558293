import { addDays } from '@jianyan/shared';
import { instantOn } from './calendar.ts';
import type { Tables } from './copy.ts';
import { idOf } from './dice.ts';
import { type Account, BODIES, closesOn, MEMBERS, REGION, SESSIONS, type Unit, UNITS } from './town.ts';

/** The product's registers and accounts, column by column: this file follows the migrations. */

const opened = instantOn('2022-12-01', 0);

interface Grant {
  account: Account;
  role: string;
  bodyId?: string;
  unitId?: string;
  memberId?: string;
}

const staffOf = ({ id: unitId, dispatches, drafter, leader }: Unit): Grant[] =>
  dispatches
    ? [{ account: drafter, role: 'dispatcher', unitId }]
    : [
        { account: drafter, role: 'drafter', unitId },
        ...['checker', 'leader'].map((role) => ({ account: leader, role, unitId })),
      ];

const GRANTS: Grant[] = [
  ...BODIES.map(({ secretariat, id }) => ({ account: secretariat, role: 'secretariat', bodyId: id })),
  ...UNITS.flatMap(staffOf),
  ...MEMBERS.map(({ id, account }) => ({ account, role: 'member', memberId: id })),
];
const ACCOUNTS = [...new Set(GRANTS.map(({ account }) => account))];

/** Nobody is sought by pinyin here. */
const keys = (name: string) => ({ search_key: `\n${name}`, name_order: name });

/** @param passwordHash of the one password that everybody has */
export const registers = (passwordHash: string, cases: number): Tables => ({
  regions: [{ id: REGION.id, name: REGION.name, level: 'prefecture', ...keys(REGION.name) }],
  bodies: BODIES.map(({ id, kind, name }) => ({
    ...{ id, region_id: REGION.id, kind, name, short_name: name, ...keys(name) },
    ...{ office_name: `${name}办公室`, phone: '0000-0000000' },
  })),
  terms: BODIES.map(({ termId, id, term }) => ({
    ...{ id: termId, body_id: id, ordinal: term, starts_on: '2023-01-01', ends_on: '2027-12-31' },
  })),
  sessions: SESSIONS.map((session) => ({
    ...{ id: session.id, body_id: session.body.id, term_id: session.body.termId, ordinal: session.ordinal },
    ...{
      opens_on: session.opensOn,
      closes_on: closesOn(session),
      cutoff_at: instantOn(addDays(session.opensOn, 3), 480),
    },
  })),
  // Everybody has one account and at most one seat.
  persons: ACCOUNTS.map(({ id }) => ({ id })),
  members: MEMBERS.map(({ id, body, account: { id: personId, name } }, index) => ({
    ...{ id, person_id: personId, body_id: body.id, term_id: body.termId, name, ...keys(name), search_text: '' },
    ...{ post: '某公司职工', credential_no: String(10_000 + index), phone: String(13_800_000_000 + index) },
  })),
  units: UNITS.map(({ id, name, dispatches }) => ({
    ...{ id, region_id: REGION.id, kind: 'department', name, short_name: name.slice(1), ...keys(name), dispatches },
  })),
  categories: BODIES.flatMap(({ id: bodyId, categories }) =>
    categories.map(({ id, name }, index) => ({ id, body_id: bodyId, position: index + 1, name, ...keys(name) })),
  ),
  accounts: ACCOUNTS.map(({ id, login, name }) => ({
    ...{ id, person_id: id, login, name, ...keys(name) },
    ...{ password_hash: passwordHash, password_changed_at: opened, created_at: opened },
  })),
  account_roles: GRANTS.map(({ account, role, bodyId, unitId, memberId }, index) => ({
    ...{ id: idOf('role', index, opened.getTime()), account_id: account.id, role },
    ...{ body_id: bodyId ?? null, unit_id: unitId ?? null, member_id: memberId ?? null },
  })),
  // Numbers go on where the cases of the benchmark end.
  counters: SESSIONS.flatMap(({ id, body }) =>
    [
      `receipt:${id}:${body.caseKind}`,
      ...['inSession', 'between'].map((series) => `number:${id}:${body.caseKind}:${series}`),
    ].map((key) => ({ body_id: body.id, key, value: cases })),
  ),
});
