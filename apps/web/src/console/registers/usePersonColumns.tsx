import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useSession } from '../../lib/session/useSession';
import type { Person, Seat } from '../api/persons';
import type { RegisterName } from '../api/registers';
import type { Column } from '../lists/DataTable';
import { Tag } from '../lists/Tag';
import type { ColumnName } from './descriptions';
import { useColumnLabel, useEntryWords } from './useEntryWords';
import styles from './registers.module.css';

type Account = Person['accounts'][number];

/** What of a person's seats and accounts is shown: in the words of their registers, and the time of a seat. */
export function usePersonColumns(): { seats: Column<Seat>[]; accounts: Column<Account>[] } {
  const { t } = useTranslation('consoleRegisters');
  const seat = useColumnsOf<Seat>('members');
  const account = useColumnsOf<Account>('accounts');
  const years = ({ termStartsOn, termEndsOn }: Seat) =>
    t('person.years', { from: termStartsOn.slice(0, 4), to: termEndsOn.slice(0, 4) });
  return {
    seats: [
      seat('bodyName', { tight: true }),
      seat('term', { tight: true, after: years }),
      { name: 'state', title: t('column.account'), label: t('column.account'), tight: true, cell: useSeatState() },
      seat('name', { tight: true }),
      seat('post'),
      seat('groups'),
    ],
    accounts: [
      account('login', { tight: true }),
      account('account', { tight: true }),
      account('lastSeenAt', { tight: true }),
      account('name', { tight: true }),
      account('roles'),
    ],
  };
}

/** A column of the register, as it stands there. */
function useColumnsOf<Row extends Seat | Account>(register: RegisterName) {
  const { cell } = useEntryWords(register);
  const labelOf = useColumnLabel(register);
  return (
    name: ColumnName,
    { tight = false, after }: { tight?: boolean; after?: (row: Row) => string } = {},
  ): Column<Row> => ({
    name,
    title: labelOf(name),
    label: labelOf(name),
    tight,
    cell: (row) => {
      const text = [cell(name, row), after?.(row)].filter(Boolean).join(' ');
      return text ? <span className={tight ? 'unbroken' : styles.cell}>{text}</span> : null;
    },
  });
}

/** Whether somebody sits there now. */
function useSeatState() {
  const { t } = useTranslation('consoleRegisters');
  const { session } = useSession();
  const dates = useDates(session.today);
  return function SeatState({ termStartsOn, termEndsOn, retiredAt }: Seat) {
    if (retiredAt) return <Tag>{t('person.retired', { on: dates.fullDay(retiredAt.slice(0, 10)) })}</Tag>;
    if (termEndsOn < session.today) return t('person.over');
    return session.today < termStartsOn ? t('person.toCome') : <Tag tone="green">{t('person.serving')}</Tag>;
  };
}
