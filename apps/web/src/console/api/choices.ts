import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http';

export type ChoiceList = 'units' | 'members' | 'categories' | 'decline-reasons' | 'sessions' | 'bodies';

export interface ChoiceFilter {
  text?: string;
  bodyId?: string | undefined;
  /** Only units that dispatch cases to others. */
  offices?: boolean;
}

/** What may be chosen in a form: short lists without telephone numbers, for everybody who is signed in. */
export const choicesQuery = (list: ChoiceList, filter: ChoiceFilter = {}) =>
  queryOptions({
    queryKey: ['choices', list, filter],
    queryFn: async ({ signal }) => {
      const { items } = await http.get(`/api/choices/${list}`, { query: filter, signal });
      return items;
    },
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
