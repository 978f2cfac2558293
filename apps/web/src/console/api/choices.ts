import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ChoiceFilter, LongList } from '../../features/choices/useChoices';
import { http } from '../../lib/http';

export type ShortList = 'sessions' | 'bodies';
export type ChoiceList = LongList | ShortList;

const SHORT: readonly ChoiceList[] = ['sessions', 'bodies'];

/** Whether a list is searched by the API and comes part by part; short ones are there as a whole. */
export const isLong = (list: ChoiceList): list is LongList => !SHORT.includes(list);

/** What may be chosen in a form, all of it at once: short lists without telephone numbers, for everybody who is signed in. */
export const choicesQuery = (list: ShortList, filter: Pick<ChoiceFilter, 'bodyId'> = {}) =>
  queryOptions({
    queryKey: ['choices', list, filter],
    queryFn: async ({ signal }) => {
      const { items } = await http.get(`/api/choices/${list}`, { query: filter, signal });
      return items;
    },
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
