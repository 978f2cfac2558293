import { NAME_ORDERS, type NameOrder } from '@jianyan/shared';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { EntryFilter } from '../api/registers';

/** What a register is narrowed by and how it is ordered: in the address, so that a link shows a colleague the same rows. */
export function useEntryFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo<EntryFilter>(
    () => ({
      text: search.get('text') ?? undefined,
      bodyId: search.get('bodyId') ?? undefined,
      retired: search.get('retired') === 'true' ? true : undefined,
      order: orderOf(search.get('order')),
    }),
    [search],
  );
  const set = useCallback(
    (name: keyof EntryFilter, value: string | null | undefined) =>
      setSearch((old) => {
        if (value) old.set(name, value);
        else old.delete(name);
        return old;
      }),
    [setSearch],
  );
  return { filter, set };
}

/** By pinyin is usual, and needs no saying. */
const orderOf = (asked: string | null): NameOrder | undefined =>
  NAME_ORDERS.find((order) => order === asked && order !== 'pinyin');
