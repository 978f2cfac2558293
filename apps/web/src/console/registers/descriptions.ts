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
import type { RegisterName } from '../api/registers';

export type FieldName =
  | 'regionId'
  | 'parentId'
  | 'bodyId'
  | 'termId'
  | 'groupIds'
  | 'kind'
  | 'level'
  | 'name'
  | 'shortName'
  | 'officeName'
  | 'phone'
  | 'post'
  | 'credentialNo'
  | 'ordinal'
  | 'startsOn'
  | 'endsOn'
  | 'opensOn'
  | 'closesOn'
  | 'cutoffAt'
  | 'position'
  | 'text'
  | 'source'
  | 'dispatches'
  | 'login';

export type RegisterField = {
  name: FieldName;
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
);

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

interface RegisterDescription {
  columns: readonly ColumnName[];
  fields: readonly RegisterField[];
  /** Entries belong to one body and can be narrowed to it. */
  ofBody?: true;
}

const { name: nameLimit, shortName, officeName, phone, post, credentialNo } = REGISTRY_LIMITS;
const name: RegisterField = { as: 'line', name: 'name', limit: nameLimit };
const body: RegisterField = { as: 'entry', name: 'bodyId', register: 'bodies', onlyNew: true };
const region: RegisterField = { as: 'entry', name: 'regionId', register: 'regions' };
const term: RegisterField = { as: 'entry', name: 'termId', register: 'terms', onlyNew: true };
const position: RegisterField = { as: 'number', name: 'position', ...POSITION_RANGE };

/** What each register shows and asks for. A new register is one entry here and its words. */
export const REGISTERS: Readonly<Record<RegisterName, RegisterDescription>> = {
  accounts: {
    ofBody: true,
    columns: ['login', 'name', 'roles', 'lastSeenAt', 'account'],
    fields: [
      { as: 'line', name: 'login', limit: ACCOUNT_LIMITS.login, onlyNew: true },
      { as: 'line', name: 'name', limit: ACCOUNT_LIMITS.name },
    ],
  },
  members: {
    ofBody: true,
    columns: ['name', 'post', 'groups', 'bodyName', 'term', 'phone'],
    fields: [
      term,
      name,
      { as: 'line', name: 'post', limit: post, optional: true },
      { as: 'entry', name: 'groupIds', register: 'groups', several: true, optional: true },
      { as: 'line', name: 'phone', limit: phone, optional: true },
      { as: 'line', name: 'credentialNo', limit: credentialNo, optional: true },
    ],
  },
  groups: {
    ofBody: true,
    columns: ['name', 'kind', 'bodyName', 'memberCount'],
    fields: [body, { as: 'kind', name: 'kind', of: 'groupKind', values: GROUP_KINDS }, name],
  },
  units: {
    columns: ['name', 'shortName', 'kind', 'regionName', 'parentName', 'phone', 'dispatches'],
    fields: [
      name,
      { as: 'line', name: 'shortName', limit: shortName, optional: true },
      { as: 'kind', name: 'kind', of: 'unitKind', values: UNIT_KINDS },
      region,
      { as: 'entry', name: 'parentId', register: 'units', optional: true },
      { as: 'line', name: 'phone', limit: phone, optional: true },
      { as: 'flag', name: 'dispatches' },
    ],
  },
  bodies: {
    columns: ['name', 'shortName', 'kind', 'regionName', 'officeName', 'phone'],
    fields: [
      name,
      { as: 'line', name: 'shortName', limit: shortName },
      { as: 'kind', name: 'kind', of: 'bodyKind', values: BODY_KINDS },
      region,
      { as: 'line', name: 'officeName', limit: officeName },
      { as: 'line', name: 'phone', limit: phone },
    ],
  },
  terms: {
    ofBody: true,
    columns: ['term', 'bodyName', 'startsOn', 'endsOn'],
    fields: [
      body,
      { as: 'number', name: 'ordinal', ...ORDINAL_RANGE },
      { as: 'day', name: 'startsOn' },
      { as: 'day', name: 'endsOn' },
    ],
  },
  sessions: {
    ofBody: true,
    columns: ['session', 'bodyName', 'opensOn', 'closesOn', 'cutoffAt'],
    fields: [
      term,
      { as: 'number', name: 'ordinal', ...ORDINAL_RANGE },
      { as: 'day', name: 'opensOn' },
      { as: 'day', name: 'closesOn' },
      { as: 'instant', name: 'cutoffAt' },
    ],
  },
  categories: { ofBody: true, columns: ['name', 'bodyName', 'position'], fields: [body, name, position] },
  'decline-reasons': {
    ofBody: true,
    columns: ['text', 'source', 'bodyName', 'position'],
    fields: [
      body,
      { as: 'line', name: 'text', limit: REGISTRY_LIMITS.declineReason },
      { as: 'line', name: 'source', limit: REGISTRY_LIMITS.declineReasonSource, optional: true },
      position,
    ],
  },
  regions: {
    columns: ['name', 'level', 'parentName'],
    fields: [
      name,
      { as: 'kind', name: 'level', of: 'level', values: REGION_LEVELS },
      { as: 'entry', name: 'parentId', register: 'regions', optional: true },
    ],
  },
};
