import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { PageTitle } from '../../ui/PageTitle';
import { Empty, LoadFailure, Skeleton } from '../../ui/States';
import { personQuery } from '../api/persons';
import type { Entry } from '../api/registers';
import { DataTable, type Column } from '../lists/DataTable';
import { MissingPage } from '../shell/MissingPage';
import { Trail } from '../shell/Trail';
import { EntryActs } from './EntryActs';
import { EntryForm } from './EntryForm';
import { useEdited } from './useEdited';
import { isOfPersons, type PersonRegister } from './ofPersons';
import { useEntryWords } from './useEntryWords';
import { usePersonColumns } from './usePersonColumns';
import styles from './person.module.css';

/** One person: seats in whichever terms and bodies, and accounts. It stands below the register from which one came. */
export function PersonPage() {
  const { register = '', personId = '' } = useParams();
  return isOfPersons(register) ? <Person key={personId} register={register} id={personId} /> : <MissingPage />;
}

function Person({ register, id }: { register: PersonRegister; id: string }) {
  const { t } = useTranslation(['consoleRegisters', 'console']);
  const { search } = useLocation();
  const person = useQuery(personQuery(id));
  const { name, seats, accounts } = person.data ?? { name: t('person.title'), seats: [], accounts: [] };
  const columns = usePersonColumns();
  return (
    <div className={styles.page}>
      <Trail
        through={[{ to: `/registers/${register}${search}`, name: t(`console:register.${register}`) }]}
        here={name}
      />
      <PageTitle key={person.status}>{name}</PageTitle>
      {person.isPending && <Skeleton lines={6} />}
      {person.isError && <LoadFailure error={person.error} onRetry={() => void person.refetch()} />}
      {person.isSuccess && (
        <>
          <Part title={t('person.seats')} register="members" rows={seats} columns={columns.seats}>
            <Empty title={t('person.noSeat')}>{t('person.noSeatHint')}</Empty>
          </Part>
          <Part title={t('person.accounts')} register="accounts" rows={accounts} columns={columns.accounts}>
            <Empty
              title={t('person.noAccount')}
              actions={<Link to="/registers/accounts">{t('console:register.accounts')}</Link>}
            >
              {t('person.noAccountHint')}
            </Empty>
          </Part>
        </>
      )}
    </div>
  );
}

interface PartProps<Row> {
  title: string;
  register: PersonRegister;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** Where there is none. */
  children: ReactNode;
}

/** The entries of one register that are this person's, with what may be done to them there. */
function Part<Row extends Entry>({ title, register, rows, columns, children }: PartProps<Row>) {
  const { t } = useTranslation('consoleRegisters');
  const { cell } = useEntryWords(register);
  // His seats bear one name: the term says which is meant.
  const nameOf = (entry: Row): string =>
    register === 'accounts' ? cell('login', entry) : `${cell('name', entry)} ${cell('term', entry)}`;
  const { edited, edit, close } = useEdited(rows);
  const acts: Column<Row> = {
    name: 'acts',
    title: t('column.acts'),
    tight: true,
    onScreen: true,
    cell: (entry) => <EntryActs register={register} entry={entry} name={nameOf(entry)} onEdit={() => edit(entry)} />,
  };
  return (
    <section className={`panel ${styles.part ?? ''}`}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        children
      ) : (
        <DataTable caption={title} columns={[...columns, acts]} rows={rows} keyOf={({ id }) => id} />
      )}
      {edited && <EntryForm register={register} entry={edited} onClose={close} />}
    </section>
  );
}
