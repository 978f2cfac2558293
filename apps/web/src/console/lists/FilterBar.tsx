import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChosen, type LongList } from '../../features/choices/useChoices';
import { useProcedureWords } from '../../lib/procedureWords';
import { useFocusKeptThrough } from '../../ui/PageTitle';
import { PersonName } from '../../ui/PersonName';
import { isFound } from '../choices/isFound';
import { RegisterChoice } from '../choices/RegisterChoice';
import { useChosenSession } from '../shell/chosenSession';
import { deskName } from '../words/procedure';
import { SORTS, useCaseFilters, type CaseFilter } from './useCaseFilters';
import { SessionChip } from './SessionChip';
import { TextFilter } from './TextFilter';
import { useFilterChoices, type Offered } from './useFilterChoices';
import styles from './FilterBar.module.css';

/** Everything a list can be narrowed by, and what it is narrowed by now. */
export function FilterBar() {
  const { t } = useTranslation('console');
  const { filters, sort, set } = useCaseFilters();
  const { offered, bodyId } = useFilterChoices(filters);
  const all = Object.entries(offered) as [CaseFilter, Offered][];
  return (
    <div className={`${styles.bar ?? ''} no-print`}>
      <TextFilter
        className={styles.text}
        label={t('filter.text')}
        value={filters.text ?? ''}
        onSearch={(text) => set('text', text)}
      />
      {all.map(([name, of]) =>
        'register' in of ? (
          <RegisterChoice
            key={name}
            list={of.register}
            // Units work for every body.
            filter={of.register === 'units' ? {} : { bodyId }}
            className={styles.select}
            label={t(`filter.${name}`)}
            placeholder={t(`filter.${name}`)}
            value={filters[name] ?? null}
            onChange={(value) => set(name, value ? String(value) : null)}
            allowClear
            popupMatchSelectWidth={false}
          />
        ) : (
          <Select
            key={name}
            className={styles.select ?? ''}
            aria-label={t(`filter.${name}`)}
            placeholder={t(`filter.${name}`)}
            value={filters[name] ?? null}
            options={of.options}
            onChange={(value: string | null) => set(name, value)}
            allowClear
            showSearch={{ filterOption: isFound }}
            popupMatchSelectWidth={false}
          />
        ),
      )}
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

/** The filters that hold, one press each to take away. */
export function FilterChips() {
  const { t } = useTranslation('console');
  const { filters, set, clear } = useCaseFilters();
  const { sessionId } = useChosenSession();
  const held = Object.entries(filters) as [CaseFilter, string][];
  useFocusKeptThrough(held.length);
  if (held.length === 0 && sessionId === undefined) return null;
  const narrowedBy = held.filter(([name]) => name !== 'desk').length + (sessionId === undefined ? 0 : 1);
  return (
    <div className={styles.chips}>
      <SessionChip />
      {held.map(([name, value]) => (
        <button key={name} type="button" className={styles.chip} onClick={() => set(name, null)}>
          {t(`filter.${name}`)}{' '}
          <b>
            <HeldValue name={name} value={value} />
          </b>
          <span className="no-print" aria-hidden="true">
            ×
          </span>
          <span className="visually-hidden">{t('filter.remove')}</span>
        </button>
      ))}
      {narrowedBy > 1 && (
        <button type="button" className={styles.clear} onClick={clear}>
          {t('filter.clear')}
        </button>
      )}
    </div>
  );
}

/** What a filter is held to, in words. */
function HeldValue({ name, value }: { name: CaseFilter; value: string }) {
  const words = useProcedureWords();
  const { filters } = useCaseFilters();
  const of = useFilterChoices(filters).offered[name];
  if (name === 'desk') return deskName(words, value);
  if (!of) return value;
  if ('register' in of) return <HeldEntry list={of.register} id={value} />;
  return of.options.find((option) => option.value === value)?.label ?? value;
}

function HeldEntry({ list, id }: { list: LongList; id: string }) {
  const [entry] = useChosen(list, [id]);
  return entry ? <PersonName {...entry} /> : '…';
}
