import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesQuery, type ChoiceFilter, type ChoiceList } from '../api/choices';
import { useLater } from '../../lib/useLater';
import styles from './acts.module.css';

interface ChoiceFieldProps {
  list: ChoiceList;
  filter?: ChoiceFilter | undefined;
  several?: boolean;
  label: string;
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[]) => void;
  /** Already taken elsewhere in the form. */
  without?: readonly string[];
}

/** Long lists are searched by the API, with pinyin initials; short ones are there as a whole. */
const SEARCHED: readonly ChoiceList[] = ['units', 'members'];

/** Chooses from a register by typing: name, short name or pinyin initials, found by the API. */
export function ChoiceField({
  list,
  filter,
  several = false,
  label,
  id,
  value,
  onChange,
  without = [],
}: ChoiceFieldProps) {
  const { t } = useTranslation('consoleCase');
  const [text, setText] = useState('');
  const searched = SEARCHED.includes(list);
  const asked = useLater(text.trim(), 150);
  const { data: all = [] } = useQuery(choicesQuery(list, { ...filter }));
  const { data = [], isFetching } = useQuery(
    choicesQuery(list, { ...filter, ...(asked && searched ? { text: asked } : {}) }),
  );
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const chosen = value === undefined ? [] : [value].flat();
  const shown = data.filter(
    (choice) => !without.includes(choice.id) && (searched || choice.name.includes(text.trim())),
  );
  const nameOf = (key: string) => names[key] ?? all.find((choice) => choice.id === key)?.name ?? '';
  // What is chosen stays named, whatever is searched for now.
  const options = [
    ...shown.map((choice) => ({ value: choice.id, label: choice.name, detail: choice.detail })),
    ...chosen
      .filter((key) => !shown.some((choice) => choice.id === key))
      .map((key) => ({ value: key, label: nameOf(key), detail: null })),
  ];
  return (
    <Select<string | string[]>
      {...(id ? { id } : {})}
      {...(several ? { mode: 'multiple' as const } : {})}
      aria-label={label}
      className={styles.choice ?? ''}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      value={value ?? (several ? [] : null)}
      onChange={(next) => {
        setText('');
        const found = options.filter((option) => [next].flat().includes(option.value));
        setNames({ ...names, ...Object.fromEntries(found.map((option) => [option.value, option.label])) });
        onChange?.(next);
      }}
      options={options}
      optionRender={({ data: option }) => (
        <span className={styles.option}>
          {option.label}
          {option.detail && <small>{option.detail}</small>}
        </span>
      )}
      placeholder={t(searched ? 'choose.hint' : 'choose.one')}
      notFoundContent={isFetching ? t('choose.searching') : t('choose.none')}
    />
  );
}
