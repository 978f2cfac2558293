import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { standingText } from '../../features/due/due';
import { caseNumber } from '../../lib/caseNumber';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, CaseRow } from '../../lib/schemas';
import { counted } from '../../lib/total';
import { classes } from '../../ui/classes';
import { PersonName } from '../../ui/PersonName';
import { LoadFailure, Skeleton } from '../../ui/States';
import { inRow } from '../lists/RowDue';
import { useShortcut } from '../shell/shortcuts';
import { SPLIT_DESK } from '../shell/splitView';
import { deskName } from '../words/procedure';
import { neighboursOf } from './neighbours';
import styles from './review.module.css';

interface Listed {
  data: { pages: readonly Parameters<typeof counted>[0][] } | undefined;
  isPending: boolean;
  error: Error | null;
  refetch: () => Promise<unknown>;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

interface ReviewListProps {
  /** The one that is read. */
  kase: Pick<Case, 'id'>;
  list: Listed;
  rows: readonly CaseRow[];
}

export const addressInReview = ({ id }: Pick<CaseRow, 'id'>): string => `/cases/${id}?desk=${SPLIT_DESK}`;

/** What waits for review, by due date, and where in it one is; J and K turn to the next and the one before. */
export function ReviewList({ kase, list, rows }: ReviewListProps) {
  const { t } = useTranslation(['console', 'consoleCase']);
  const words = useProcedureWords();
  const navigate = useNavigate();
  const current = useRef<HTMLLIElement>(null);
  const { place, before, after } = neighboursOf(rows, kase.id);
  const turnTo = (row: CaseRow | undefined) => {
    if (row) void navigate(addressInReview(row));
  };
  useShortcut('j', () => turnTo(after));
  useShortcut('k', () => turnTo(before));
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'center' });
  }, [place]);
  const total = counted(list.data?.pages[0] ?? { total: rows.length, more: false });
  return (
    <nav className={`${styles.list ?? ''} no-print`} aria-labelledby="review-list">
      <div className={styles.listHead}>
        <p>
          <Link to="/">{t('nav.workbench')}</Link> /{' '}
          <Link to={`/cases?desk=${SPLIT_DESK}`} id="review-list">
            {deskName(words, SPLIT_DESK)}
          </Link>
        </p>
        <p>{place > 0 && t('consoleCase:review.place', { place, ...total })}</p>
      </div>
      {list.isPending && <Skeleton lines={6} />}
      {list.error && rows.length === 0 && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      <ol>
        {rows.map((row) => (
          <li key={row.id} ref={row.id === kase.id ? current : undefined}>
            <Waiting row={row} isCurrent={row.id === kase.id} />
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
      {!list.isPending && (
        <p className={styles.keys}>
          <kbd>J</kbd> <kbd>K</kbd> {t('list.keyMove')} <kbd>1</kbd>–<kbd>4</kbd> {t('list.keyAct')} <kbd>?</kbd>{' '}
          {t('list.keyAll')}
        </p>
      )}
    </nav>
  );
}

function Waiting({ row, isCurrent }: { row: CaseRow; isCurrent: boolean }) {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const due = row.nextDeadline;
  return (
    <Link to={addressInReview(row)} aria-current={isCurrent ? 'page' : undefined}>
      <strong title={row.title}>{row.title || t('list.untitled')}</strong>
      <span className={styles.facts}>
        <span>
          {caseNumber(row, words)} <PersonName name={row.authorName} toldApartBy={row.authorToldApartBy} />
          {row.coSignerCount > 0 && ` ${t('list.coSigners', { count: row.coSignerCount + 1 })}`}
          {row.awaitsFilingConfirmation && ` ${t('mark.unconfirmed')}`}
        </span>
        {due && <em className={classes(styles[due.standing])}>{standingText(inRow(due))}</em>}
      </span>
    </Link>
  );
}
