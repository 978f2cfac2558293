import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referencesQuery, type RegisterName } from '../api/registers';
import { useLater } from '../../lib/useLater';
import { useEntryWords } from './useEntryWords';

interface EntrySelectProps {
  register: RegisterName;
  several: boolean;
  label: string;
  id?: string;
  value?: string & string[];
  onChange?: (value: unknown) => void;
}

/** An entry of another register, found by typing. */
export function EntrySelect({ register, several, label, id, value, onChange }: EntrySelectProps) {
  const { t } = useTranslation('consoleRegisters');
  const { nameOf } = useEntryWords(register);
  const [text, setText] = useState('');
  const asked = useLater(text.trim(), 150);
  const { data: all = [] } = useQuery(referencesQuery(register, ''));
  const { data: found = [] } = useQuery(referencesQuery(register, asked));
  const chosen = value === undefined ? [] : [value].flat();
  const shown = [
    ...found,
    ...all.filter((entry) => chosen.includes(entry.id) && !found.some(({ id: key }) => key === entry.id)),
  ];
  return (
    <Select<string | string[]>
      {...(id ? { id } : {})}
      {...(several ? { mode: 'multiple' as const } : {})}
      aria-label={label}
      allowClear
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      value={value ?? (several ? [] : null)}
      onChange={(next) => {
        setText('');
        onChange?.(next);
      }}
      options={shown.map((entry) => ({ value: entry.id, label: nameOf(entry) }))}
      notFoundContent={t('none')}
    />
  );
}
