import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { CaseRow } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { LoadFailure, Skeleton } from '../../ui/States';
import { casesQuery, type CaseQuery } from '../api/cases';
import { placeOf } from '../shell/places';
import { caseColumns } from './caseColumns';
import { DataTable, type Column } from './DataTable';
import styles from './CaseTable.module.css';
import { counted } from '../../lib/total';

interface CaseTableProps {
  /** What is asked of the API: filters, order and session. */
  query: CaseQuery;
  desk: string | undefined;
  caption: string;
  /** Shown instead of the table when nothing is found. */
  empty: ReactNode;
  /** A column before the others, e.g. for choosing rows. */
  first?: Column<CaseRow>;
}

/** Desks on which the same thing is due for every case. */
const ONE_CLOCK: readonly string[] = ['review', 'rate'];

const isLate = (row: CaseRow): boolean =>
  row.nextDeadline?.standing === 'overdue' || row.nextDeadline?.standing === 'today';

/** Rows of cases with their paging: what there is, and how to get the rest. */
export function CaseTable({ query, desk, caption, empty, first }: CaseTableProps) {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const { session } = useSession();
  const list = useInfiniteQuery(casesQuery(query));
  const place = placeOf(session);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const columns = useMemo(
    () =>
      caseColumns(
        { t, words },
        {
          today: session.today,
          desk,
          withClock: !ONE_CLOCK.includes(desk ?? ''),
          withKind: place !== 'secretariat',
          withSession: query.sessionId === undefined,
          ofUnit: place === 'unit',
        },
      ),
    [t, words, session.today, desk, place, query.sessionId],
  );

  if (list.isPending)
    return (
      <div className={styles.inside}>
        <Skeleton lines={6} />
      </div>
    );
  if (list.isError && rows.length === 0) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <div className={styles.inside}>{empty}</div>;
  const held = list.data?.pages[0] ?? { total: rows.length, more: false };
  return (
    <>
      <DataTable
        // Other filters, another list: it begins at its top.
        key={JSON.stringify(query)}
        caption={caption}
        columns={first ? [first, ...columns] : columns}
        rows={rows}
        keyOf={(row) => row.id}
        isLate={isLate}
        refreshing={list.isPlaceholderData}
      />
      <div className={styles.foot}>
        <span role="status">{t('list.shown', { shown: rows.length, ...counted(held) })}</span>
        {list.hasNextPage && (
          <Button
            className="no-print"
            size="small"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('list.more')}
          </Button>
        )}
        <span className={`${styles.keys ?? ''} no-print`}>
          <kbd>J</kbd> <kbd>K</kbd> {t('list.keyMove')} <kbd>Enter</kbd> {t('list.keyOpen')} <kbd>?</kbd>{' '}
          {t('list.keyAll')}
        </span>
      </div>
    </>
  );
}
