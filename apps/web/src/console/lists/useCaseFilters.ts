import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { EVERY_SESSION, keepSession } from '../shell/chosenSession';

/** What a list of cases can be narrowed by; the names are those of the API and of the address. */
const CASE_FILTERS = ['desk', 'text', 'kind', 'state', 'categoryId', 'unitId', 'memberId', 'due'] as const;
export type CaseFilter = (typeof CASE_FILTERS)[number];
export const SORTS = ['due', '-submitted', 'number'] as const;
type CaseSort = (typeof SORTS)[number];

export type CaseFilters = Partial<Record<CaseFilter, string>>;

const isSort = (value: string | null): value is CaseSort => SORTS.some((sort) => sort === value);

/** Filters and order live in the address, so that a link shows a colleague the same rows. */
export function useCaseFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo<CaseFilters>(() => {
    const found: CaseFilters = {};
    for (const name of CASE_FILTERS) {
      const value = search.get(name);
      if (value) found[name] = value;
    }
    return found;
  }, [search]);
  const sorted = search.get('sort');

  const set = useCallback(
    (name: CaseFilter | 'sort', value: string | null | undefined) =>
      setSearch((old) => {
        if (value) old.set(name, value);
        else old.delete(name);
        return old;
      }),
    [setSearch],
  );
  /** Every filter and the session; the desk is the list itself and the order no filter: both stay. */
  const clear = useCallback(() => {
    keepSession(EVERY_SESSION);
    setSearch((old) => {
      for (const name of CASE_FILTERS) if (name !== 'desk') old.delete(name);
      old.set('sessionId', EVERY_SESSION);
      return old;
    });
  }, [setSearch]);
  return { filters, sort: isSort(sorted) ? sorted : ('due' as const), set, clear };
}
