import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { NAME_ORDERS } from '@jianyan/shared';
import { Button, Checkbox, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { PageTitle } from '../../ui/PageTitle';
import { Empty, LoadFailure, Skeleton } from '../../ui/States';
import { choicesQuery } from '../api/choices';
import { entriesQuery, REGISTER_NAMES, type Entry, type EntryFilter, type RegisterName } from '../api/registers';
import { isFound } from '../choices/isFound';
import { DataTable, type Column } from '../lists/DataTable';
import { ListPanel } from '../lists/ListPanel';
import { Tag } from '../lists/Tag';
import { TextFilter } from '../lists/TextFilter';
import { MissingPage } from '../shell/MissingPage';
import { REGISTERS, type ColumnName } from './descriptions';
import { EntryActs } from './EntryActs';
import { EntryForm } from './EntryForm';
import { isOfPersons } from './ofPersons';
import { useEdited } from './useEdited';
import { useEntryFilter } from './useEntryFilter';
import { useColumnLabel, useEntryWords } from './useEntryWords';
import styles from './registers.module.css';

/** Numbers, days and what is written in Latin letters: read wrongly when broken in two. */
const UNBROKEN: readonly ColumnName[] = [
  ...(['login', 'phone', 'session', 'term', 'position', 'memberCount', 'kind'] as const),
  ...(['startsOn', 'endsOn', 'filingOpensOn', 'opensOn', 'closesOn', 'cutoffAt', 'lastSeenAt', 'account'] as const),
];

const isUnbroken = (column: ColumnName): boolean => UNBROKEN.includes(column);

export function RegisterPage() {
  const { register = '' } = useParams();
  const known = REGISTER_NAMES.find((name) => name === register);
  return known ? <Register key={known} register={known} /> : <MissingPage />;
}

/** One register: its entries, and what an administrator may do with them. */
function Register({ register }: { register: RegisterName }) {
  const { t } = useTranslation(['consoleRegisters', 'console']);
  const { filter, set } = useEntryFilter();
  const { search } = useLocation();
  const list = useInfiniteQuery(entriesQuery(register, filter));
  const { cell, nameOf } = useEntryWords(register);
  const labelOf = useColumnLabel(register);
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { edited, edit, close } = useEdited(entries);
  const title = t(`console:register.${register}`);
  const columns: Column<Entry>[] = [
    ...REGISTERS[register].columns.map((column, index): Column<Entry> => {
      const label = labelOf(column);
      return {
        name: column,
        title: label,
        tight: isUnbroken(column),
        ...(index > 0 ? { label } : {}),
        cell: (entry) => {
          const text = cell(column, entry);
          return text ? (
            <span className={isUnbroken(column) ? 'unbroken' : styles.cell}>
              {column === 'name' && isOfPersons(register) ? (
                <Link data-row="" to={`/registers/${register}/persons/${String(entry['personId'])}${search}`}>
                  {text}
                </Link>
              ) : (
                text
              )}{' '}
              {index === 0 && entry.retiredAt && <Tag>{t('retired')}</Tag>}
            </span>
          ) : null;
        },
      };
    }),
    {
      name: 'acts',
      title: t('column.acts'),
      tight: true,
      onScreen: true,
      cell: (entry) => <EntryActs register={register} entry={entry} name={nameOf(entry)} onEdit={() => edit(entry)} />,
    },
  ];
  return (
    <>
      <div className={styles.head}>
        <PageTitle>{title}</PageTitle>
        <Button type="primary" onClick={() => edit(null)}>
          {t('add')}
        </Button>
      </div>
      <ListPanel>
        <Filters register={register} filter={filter} set={set} />
        {list.isPending && <Skeleton lines={6} />}
        {list.isError && entries.length === 0 && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && entries.length === 0 && (
          <Empty ofPage title={t('none')}>
            {t('noneHint')}
          </Empty>
        )}
        {entries.length > 0 && (
          <DataTable
            caption={title}
            columns={columns}
            rows={entries}
            keyOf={({ id }) => id}
            refreshing={list.isPlaceholderData}
          />
        )}
        <div className={styles.foot}>
          <span role="status">
            {list.data && t('shown', { shown: entries.length, count: list.data.pages[0]?.total ?? 0 })}
          </span>
          {list.hasNextPage && (
            <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('console:list.more')}
            </Button>
          )}
        </div>
      </ListPanel>
      {edited !== undefined && (
        <EntryForm key={edited?.id ?? 'new'} register={register} entry={edited} onClose={close} />
      )}
    </>
  );
}

interface FiltersProps {
  register: RegisterName;
  filter: EntryFilter;
  set: ReturnType<typeof useEntryFilter>['set'];
}

function Filters({ register, filter, set }: FiltersProps) {
  const { t } = useTranslation('consoleRegisters');
  const { ofBody, ofPeople } = REGISTERS[register];
  const { data: bodies = [] } = useQuery({ ...choicesQuery('bodies'), enabled: ofBody === true });
  return (
    <div className={`${styles.filters ?? ''} no-print`}>
      <TextFilter
        label={t(isOfPersons(register) ? 'searchPersons' : 'search')}
        value={filter.text ?? ''}
        onSearch={(text) => set('text', text)}
      />
      {ofBody && (
        <Select
          aria-label={t('column.bodyName')}
          placeholder={t('column.bodyName')}
          allowClear
          showSearch={{ filterOption: isFound }}
          value={filter.bodyId ?? null}
          options={bodies.map(({ id, name, shortName }) => ({ value: id, label: shortName ?? name }))}
          onChange={(bodyId: string | null) => set('bodyId', bodyId)}
        />
      )}
      <Checkbox
        checked={filter.retired === true}
        onChange={(event) => set('retired', event.target.checked ? 'true' : null)}
      >
        {t('retiredOnly')}
      </Checkbox>
      {ofPeople && (
        <Radio.Group
          aria-label={t('order.name')}
          optionType="button"
          value={filter.order ?? 'pinyin'}
          options={NAME_ORDERS.map((order) => ({ value: order, label: t(`order.${order}`) }))}
          onChange={(event) => set('order', event.target.value === 'strokes' ? 'strokes' : null)}
        />
      )}
    </div>
  );
}
