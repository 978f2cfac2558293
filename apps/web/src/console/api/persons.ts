import { queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../lib/calls';
import { http } from '../../lib/http';

export type Person = Answer<'get', '/api/persons/{id}'>;
export type Seat = Person['seats'][number];

/** Kept with the registers: whatever changes an entry of one of them changes what is shown here. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['registers', 'persons', id],
    queryFn: ({ signal }) => http.get('/api/persons/{id}', { path: { id }, signal }),
  });
