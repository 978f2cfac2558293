import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import { useFocusKeptThrough } from '../../ui/PageTitle';
import { deskName } from '../words/procedure';
import { SORTS, useCaseFilters, type CaseFilter } from './useCaseFilters';
import { useFilterChoices } from './useFilterChoices';
import styles from './FilterBar.module.css';

/** Everything a list can be narrowed by, and what it is narrowed by now. */
export function FilterBar() {
  const { t } = useTranslation('console');
  const { filters, sort, set } = useCaseFilters();
  const choices = useFilterChoices(filters);
  const names = Object.keys(choices) as (keyof typeof choices)[];
  return (
    <div className={`${styles.bar ?? ''} no-print`}>
      <TextFilter value={filters.text ?? ''} onSearch={(text) => set('text', text)} />
      {names.map((name) => (
        <Select
          key={name}
          className={styles.select ?? ''}
          aria-label={t(`filter.${name}`)}
          placeholder={t(`filter.${name}`)}
          value={filters[name] ?? null}
          options={choices[name] ?? []}
          onChange={(value: string | null) => set(name, value)}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
        />
      ))}
      <Select
        className={styles.sort ?? ''}
        aria-label={t('sort.name')}
        value={sort}
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(value) => set('sort', value === 'due' ? null : value)}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}

function TextFilter({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation('console');
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [asked, setAsked] = useState(value);
  // The address follows what was asked here, a moment later; only what was changed elsewhere is taken over.
  if (seen !== value) {
    setSeen(value);
    if (value !== asked) {
      setText(value);
      setAsked(value);
    }
  }
  return (
    <Input.Search
      className={styles.text ?? ''}
      aria-label={t('filter.text')}
      placeholder={t('filter.text')}
      value={text}
      maxLength={100}
      allowClear
      onChange={(event) => setText(event.target.value)}
      onSearch={(words) => {
        setAsked(words.trim());
        onSearch(words.trim());
      }}
    />
  );
}

/** The filters that hold, one press each to take away. */
export function FilterChips() {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const { filters, set, clear } = useCaseFilters();
  const choices = useFilterChoices(filters);
  const held = Object.entries(filters) as [CaseFilter, string][];
  useFocusKeptThrough(held.length);
  if (held.length === 0) return null;
  const valueOf = (name: CaseFilter, value: string): string => {
    if (name === 'desk') return deskName(words, value);
    return choices[name]?.find((option) => option.value === value)?.label ?? value;
  };
  return (
    <div className={`${styles.chips ?? ''} no-print`}>
      {held.map(([name, value]) => (
        <button key={name} type="button" className={styles.chip} onClick={() => set(name, null)}>
          {t(`filter.${name}`)} <b>{valueOf(name, value)}</b>
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">{t('filter.remove')}</span>
        </button>
      ))}
      {held.length > 1 && (
        <button type="button" className={styles.clear} onClick={clear}>
          {t('filter.clear')}
        </button>
      )}
    </div>
  );
}
