import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entriesQuery, chosenQuery, type Entry, type RegisterName } from '../api/registers';
import { PagedSelect } from '../choices/PagedSelect';
import { useLater } from '../../lib/useLater';
import { useEntryWords } from './useEntryWords';

interface EntrySelectProps {
  register: RegisterName;
  several: boolean;
  label: string;
  id?: string;
  status?: 'error';
  value?: string & string[];
  onChange?: (value: unknown) => void;
}

/** An entry of another register, found by typing. */
export function EntrySelect({ register, several, label, id, status, value, onChange }: EntrySelectProps) {
  const { t } = useTranslation('console');
  const { nameOf } = useEntryWords(register);
  const [text, setText] = useState('');
  const asked = useLater(text.trim(), 150);
  const found = useInfiniteQuery(entriesQuery(register, { retired: false, text: asked || undefined }));
  const entries = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = value === undefined ? [] : [value].flat();
  const missing = chosen.filter((key) => !entries.some((entry) => entry.id === key));
  const { data: others = [] } = useQuery({ ...chosenQuery(register, missing), enabled: missing.length > 0 });
  const optionOf = (entry: Entry) => ({ value: entry.id, label: nameOf(entry) });
  return (
    <PagedSelect
      {...(id ? { id } : {})}
      {...(status ? { status } : {})}
      label={label}
      several={several}
      allowClear
      placeholder={t('picker.hint')}
      list={{
        options: entries.map(optionOf),
        total: found.data?.pages[0]?.total ?? entries.length,
        hasMore: found.hasNextPage,
        isFetching: found.isFetching,
        onMore: () => void found.fetchNextPage(),
      }}
      chosen={others.map(optionOf)}
      text={text}
      onText={setText}
      value={value ?? (several ? [] : null)}
      onChange={(next) => onChange?.(next ?? undefined)}
    />
  );
}
