import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http';

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
  retiredAt?: string | null;
  [field: string]: unknown;
}

export interface EntryFilter {
  text?: string | undefined;
  bodyId?: string | undefined;
  retired?: boolean | undefined;
}

interface EntryPage {
  items: Entry[];
  nextCursor: string | null;
  total: number;
}

export const entriesQuery = (register: RegisterName, filter: EntryFilter) =>
  infiniteQueryOptions({
    queryKey: ['registers', register, 'pages', filter],
    queryFn: ({ pageParam, signal }) =>
      http.get<EntryPage>(`/registers/${register}`, { query: { ...filter, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** What another entry can refer to. */
export const referencesQuery = (register: RegisterName, text: string) =>
  queryOptions({
    queryKey: ['registers', register, 'references', text],
    queryFn: async ({ signal }) => {
      const query = { retired: false, limit: 200, text: text || undefined };
      return (await http.get<EntryPage>(`/registers/${register}`, { query, signal })).items;
    },
    placeholderData: keepPreviousData,
  });

export type Fields = Record<string, unknown>;

export const addEntry = (register: RegisterName, fields: Fields, idempotencyKey: string) =>
  http.post<Entry>(`/registers/${register}`, fields, { idempotencyKey });
export const editEntry = (register: RegisterName, id: string, fields: Fields) =>
  http.patch<Entry>(`/registers/${register}/${id}`, fields);
export const removeEntry = (register: RegisterName, id: string) =>
  http.delete<undefined>(`/registers/${register}/${id}`);

export type EntryAct = 'retire' | 'restore' | 'disable' | 'enable';
export const actOnEntry = (register: RegisterName, id: string, act: EntryAct) =>
  http.post<Entry>(`/registers/${register}/${id}/${act}`, {});

export interface IssuedCode {
  code: string;
  expiresAt: string;
}
export const resetCode = (accountId: string) =>
  http.post<IssuedCode>(`/registers/accounts/${accountId}/reset-code`, {});
export const giveRoles = (accountId: string, roles: Fields[]) =>
  http.put<Entry>(`/registers/accounts/${accountId}/roles`, { roles });
