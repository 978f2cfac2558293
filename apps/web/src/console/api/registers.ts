import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { NameOrder } from '@jianyan/shared';
import type { Answer, Body } from '../../lib/calls';
import { http, send } from '../../lib/http';

/** In the order in which the menu names them. */
export const REGISTER_NAMES = [
  'accounts',
  'members',
  'groups',
  'units',
  'bodies',
  'terms',
  'sessions',
  'categories',
  'decline-reasons',
  'regions',
] as const;
export type RegisterName = (typeof REGISTER_NAMES)[number];

/** One entry of any register; what else it has is told by the register's description. */
export interface Entry {
  id: string;
  /** Which of its changes this is; whoever changes it says what he has read. */
  version: number;
  retiredAt?: string | null;
  [field: string]: unknown;
}

export interface EntryFilter {
  text?: string | undefined;
  bodyId?: string | undefined;
  retired?: boolean | undefined;
  /** Of members alone; by pinyin where it is not said. */
  order?: NameOrder | undefined;
}

/** Every register is read and shown alike: entries with an id and whatever its description names. */
export const entriesQuery = (register: RegisterName, filter: EntryFilter) =>
  infiniteQueryOptions({
    queryKey: ['registers', register, 'pages', filter],
    queryFn: ({ pageParam, signal }) => entries(register, { ...filter, limit: 50, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Entries that were chosen before, wherever in their register they stand. */
export const chosenQuery = (register: RegisterName, ids: readonly string[]) =>
  queryOptions({
    queryKey: ['registers', register, 'chosen', ids],
    queryFn: () => Promise.all(ids.map((id) => entryNow(register, id))),
    placeholderData: keepPreviousData,
  });

interface EntryPage {
  items: Entry[];
  nextCursor: string | null;
  total: number;
}

const entries = (
  register: RegisterName,
  query: EntryFilter & { limit: number; cursor?: string | undefined },
  signal: AbortSignal,
): Promise<EntryPage> => http.get(`/api/registers/${register}`, { query, signal });

/** What a new entry of a register consists of. */
export type NewEntry<R extends RegisterName> = Body<'post', `/api/registers/${R}`>;
/** What of an entry can be changed. */
export type ChangedEntry<R extends RegisterName> = Body<'patch', `/api/registers/${R}/{id}`>;

export type Fields = Record<string, unknown>;

/** The fields are those of the description, which has every one that the API knows. */
export const addEntry = (register: RegisterName, body: Fields, idempotencyKey: string) =>
  send<Entry>('post', `/api/registers/${register}`, { body, idempotencyKey });
/** As it stands now. */
export const entryNow = (register: RegisterName, id: string) =>
  send<Entry>('get', `/api/registers/${register}/{id}`, { path: { id } });

/** @param changes nothing but what was changed, of the version that was read */
export const editEntry = (register: RegisterName, { id, version }: Entry, changes: Fields) =>
  send<Entry>('patch', `/api/registers/${register}/{id}`, { path: { id }, body: { version, ...changes } });
export const removeEntry = (register: RegisterName, id: string) =>
  register === 'accounts'
    ? http.delete('/api/registers/accounts/{id}', { path: { id } })
    : http.delete('/api/registers/{register}/{id}', { path: { register, id } });

/** Takes an entry, or an account, out of use and puts it back. */
export type EntryAct = 'retire' | 'restore' | 'disable' | 'enable';
export function actOnEntry(register: RegisterName, id: string, act: EntryAct): Promise<unknown> {
  if (act === 'disable' || act === 'enable') return http.post(`/api/registers/accounts/{id}/${act}`, { path: { id } });
  if (register === 'accounts') throw new Error(`An account is disabled and enabled, not ${act}d`);
  return http.post(`/api/registers/{register}/{id}/${act}`, { path: { register, id } });
}

export type IssuedCode = Answer<'post', '/api/registers/accounts/{id}/reset-code'>;
export const resetCode = (id: string): Promise<IssuedCode> =>
  http.post('/api/registers/accounts/{id}/reset-code', { path: { id } });

export type Grant = NewEntry<'accounts'>['roles'][number];
export const giveRoles = ({ id, version }: Entry, roles: Grant[]) =>
  http.put('/api/registers/accounts/{id}/roles', { path: { id }, body: { version, roles } });
