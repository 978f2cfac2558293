import type { ProcedureWords } from '@jianyan/shared';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { caseNumber } from '../../lib/caseNumber';
import type { CaseRow } from '../../lib/schemas';
import { usePersonName } from '../../ui/PersonName';
import { sessionInShort } from '../words/sessionInShort';
import { RowDue } from './RowDue';
import { RowMarks, RowState } from './CaseTags';
import type { Column } from './DataTable';
import styles from './CaseTable.module.css';

interface ColumnWords {
  t: TFunction<'console'>;
  words: ProcedureWords;
}

interface ColumnOptions {
  today: string;
  /** The desk the list stands for, so that the case page can lead on to its next case. */
  desk: string | undefined;
  /** Several clocks meet in this list, so each date says what is due. */
  withClock: boolean;
  /** Units and the office see cases of several bodies, so the kind is said. */
  withKind: boolean;
  /** Cases of several sessions meet in this list, and their numbers begin anew with each. */
  withSession: boolean;
  /** The reader is one of the units: its own part matters more to it than who else is asked. */
  ofUnit: boolean;
}

export const caseColumns = ({ t, words }: ColumnWords, options: ColumnOptions): Column<CaseRow>[] => [
  {
    name: 'number',
    title: t('list.number'),
    tight: true,
    cell: (row) => (
      <>
        <span className="unbroken">{caseNumber(row, words)}</span>{' '}
        <span className="muted unbroken">
          {[options.withKind && words.kinds[row.kind], options.withSession && sessionInShort(row.session.name)]
            .filter(Boolean)
            .join(' ')}
        </span>
      </>
    ),
  },
  {
    name: 'title',
    title: t('list.title'),
    wide: true,
    cell: (row) => (
      <div className={styles.title}>
        <Link data-row to={addressOf(row, options.desk)} title={row.title}>
          {row.title || t('list.untitled')}
        </Link>
        <RowMarks row={row} />
      </div>
    ),
  },
  {
    name: 'author',
    title: t('list.author'),
    tight: true,
    cell: (row) => (
      <>
        <Author row={row} />
        {row.coSignerCount > 0 && (
          <>
            {' '}
            <span className="muted unbroken">{t('list.coSigners', { count: row.coSignerCount + 1 })}</span>
          </>
        )}
      </>
    ),
  },
  {
    name: 'category',
    title: t('list.category'),
    tight: true,
    spare: true,
    blank: (row) => !row.category || row.ownPart !== null,
    cell: (row) => row.category?.name ?? '',
  },
  {
    name: 'units',
    title: t('list.units'),
    tight: true,
    spare: options.ofUnit,
    blank: (row) => row.replyingUnitsInShort.length === 0,
    cell: (row) => <Units row={row} t={t} />,
  },
  { name: 'state', title: t('list.state'), tight: true, cell: (row) => <RowState row={row} /> },
  {
    name: 'due',
    title: t('list.due'),
    tight: true,
    cell: (row) =>
      row.nextDeadline && <RowDue deadline={row.nextDeadline} today={options.today} withClock={options.withClock} />,
  },
];

/** A draft filed on behalf is gone on with where it was begun. */
function addressOf(row: CaseRow, desk: string | undefined): string {
  if (row.onBehalf && row.state === 'draft') return `/filings/${row.id}`;
  return `/cases/${row.id}${desk ? `?desk=${desk}` : ''}`;
}

function Author({ row }: { row: CaseRow }) {
  const name = usePersonName()({ name: row.authorName, toldApartBy: row.authorToldApartBy });
  return (
    <span className={styles.author} title={name}>
      {name}
    </span>
  );
}

function Units({ row, t }: { row: CaseRow; t: TFunction<'console'> }) {
  if (row.replyingUnitsInShort.length === 0) return null;
  return (
    <span className={styles.units} title={row.replyingUnits.join(t('list.comma'))}>
      {row.replyingUnitsInShort.join(t('list.comma'))}
      {row.opinionsAsked > 0 && (
        <>
          {' '}
          <span className="muted unbroken">{t('list.opinions', { in: row.opinionsIn, asked: row.opinionsAsked })}</span>
        </>
      )}
    </span>
  );
}
