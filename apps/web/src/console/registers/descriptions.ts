import {
  ACCOUNT_LIMITS,
  BODY_KINDS,
  GROUP_KINDS,
  ORDINAL_RANGE,
  POSITION_RANGE,
  REGION_LEVELS,
  REGISTRY_LIMITS,
  UNIT_KINDS,
} from '@jianyan/shared';
import type { ChangedEntry, NewEntry, RegisterName } from '../api/registers';

/** Nobody is asked whose seat it is: that follows from the account that is given it. */
type Asked<R extends RegisterName> = Exclude<keyof NewEntry<R>, 'personId'>;

export type FieldName = { [R in RegisterName]: Asked<R> }[RegisterName];

/** How one field of an entry is asked for. */
export type RegisterField = {
  optional?: true;
  /** Cannot be changed once the entry is there. */
  onlyNew?: true;
} & (
  | { as: 'line'; limit: number }
  | { as: 'number'; least: number; most: number }
  | { as: 'day' }
  | { as: 'instant' }
  | { as: 'flag' }
  | { as: 'kind'; of: 'bodyKind' | 'groupKind' | 'unitKind' | 'level'; values: readonly string[] }
  | { as: 'entry'; register: RegisterName; several?: true }
  | { as: 'roles' }
);

export type NamedField = RegisterField & { name: FieldName };

/** Every field that is asked for, in this order; only some can be changed later. */
type FieldsOf<R extends RegisterName> = {
  readonly [Name in Asked<R>]-?: Name extends keyof ChangedEntry<R> ? RegisterField : RegisterField & { onlyNew: true };
};

export type ColumnName =
  | FieldName
  | 'regionName'
  | 'parentName'
  | 'bodyName'
  | 'term'
  | 'session'
  | 'groups'
  | 'memberCount'
  | 'roles'
  | 'lastSeenAt'
  | 'account';

interface RegisterDescription<R extends RegisterName> {
  columns: readonly ColumnName[];
  fields: FieldsOf<R>;
  /** Entries belong to one body and can be narrowed to it. */
  ofBody?: true;
  /** Stands in the order of names, of which there are two. */
  ofPeople?: true;
}

const { name: nameLimit, shortName, officeName, phone, post, credentialNo } = REGISTRY_LIMITS;
const name = { as: 'line', limit: nameLimit } as const;
const bodyId = { as: 'entry', register: 'bodies', onlyNew: true } as const;
const regionId = { as: 'entry', register: 'regions' } as const;
const termId = { as: 'entry', register: 'terms', onlyNew: true } as const;
const position = { as: 'number', ...POSITION_RANGE } as const;

/** What each register shows and asks for. A new register is one entry here and its words. */
export const REGISTERS: { readonly [R in RegisterName]: RegisterDescription<R> } = {
  accounts: {
    ofBody: true,
    columns: ['login', 'name', 'roles', 'lastSeenAt', 'account'],
    fields: {
      login: { as: 'line', limit: ACCOUNT_LIMITS.login, onlyNew: true },
      name: { as: 'line', limit: ACCOUNT_LIMITS.name },
      roles: { as: 'roles', onlyNew: true },
    },
  },
  members: {
    ofBody: true,
    ofPeople: true,
    columns: ['name', 'post', 'groups', 'bodyName', 'term', 'phone'],
    fields: {
      termId,
      name,
      post: { as: 'line', limit: post, optional: true },
      groupIds: { as: 'entry', register: 'groups', several: true, optional: true },
      phone: { as: 'line', limit: phone, optional: true },
      credentialNo: { as: 'line', limit: credentialNo, optional: true },
    },
  },
  groups: {
    ofBody: true,
    columns: ['name', 'kind', 'bodyName', 'memberCount'],
    fields: { bodyId, kind: { as: 'kind', of: 'groupKind', values: GROUP_KINDS }, name },
  },
  units: {
    columns: ['name', 'shortName', 'kind', 'regionName', 'parentName', 'phone', 'dispatches'],
    fields: {
      name,
      shortName: { as: 'line', limit: shortName, optional: true },
      kind: { as: 'kind', of: 'unitKind', values: UNIT_KINDS },
      regionId,
      parentId: { as: 'entry', register: 'units', optional: true },
      phone: { as: 'line', limit: phone, optional: true },
      dispatches: { as: 'flag' },
    },
  },
  bodies: {
    columns: ['name', 'shortName', 'kind', 'regionName', 'officeName', 'phone'],
    fields: {
      name,
      shortName: { as: 'line', limit: shortName },
      kind: { as: 'kind', of: 'bodyKind', values: BODY_KINDS },
      regionId,
      officeName: { as: 'line', limit: officeName },
      phone: { as: 'line', limit: phone },
    },
  },
  terms: {
    ofBody: true,
    columns: ['term', 'bodyName', 'startsOn', 'endsOn'],
    fields: {
      bodyId,
      ordinal: { as: 'number', ...ORDINAL_RANGE },
      startsOn: { as: 'day' },
      endsOn: { as: 'day' },
    },
  },
  sessions: {
    ofBody: true,
    columns: ['session', 'bodyName', 'filingOpensOn', 'opensOn', 'closesOn', 'cutoffAt'],
    fields: {
      termId,
      ordinal: { as: 'number', ...ORDINAL_RANGE },
      filingOpensOn: { as: 'day', optional: true },
      opensOn: { as: 'day' },
      closesOn: { as: 'day' },
      cutoffAt: { as: 'instant' },
    },
  },
  categories: { ofBody: true, columns: ['name', 'bodyName', 'position'], fields: { bodyId, name, position } },
  'decline-reasons': {
    ofBody: true,
    columns: ['text', 'source', 'bodyName', 'position'],
    fields: {
      bodyId,
      text: { as: 'line', limit: REGISTRY_LIMITS.declineReason },
      source: { as: 'line', limit: REGISTRY_LIMITS.declineReasonSource, optional: true },
      position,
    },
  },
  regions: {
    columns: ['name', 'level', 'parentName'],
    fields: {
      name,
      level: { as: 'kind', of: 'level', values: REGION_LEVELS },
      parentId: { as: 'entry', register: 'regions', optional: true },
    },
  },
};

/** The fields of a register by name, for an entry that is there or one to come. */
export const fieldsIn = (register: RegisterName, existing: boolean): NamedField[] =>
  (Object.entries(REGISTERS[register].fields) as [FieldName, RegisterField][])
    .map(([name, field]) => ({ name, ...field }))
    .filter(({ onlyNew }) => !existing || !onlyNew);
