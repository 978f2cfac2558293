import { timelineSentence } from '@jianyan/shared';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usePress } from '../../lib/act';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import { useSession } from '../../lib/session/useSession';
import { ActFailure } from '../../ui/ActFailure';
import { PageTitle } from '../../ui/PageTitle';
import { usePersonName } from '../../ui/PersonName';
import { Empty, LoadFailure, Skeleton } from '../../ui/States';
import type { AccountNotice, Notice } from '../../lib/schemas';
import { markRead, noticesQuery } from '../api/notices';
import styles from './messages.module.css';

const SHOWN = ['unread', 'all'] as const;

/** What the person was told of; opening a message reads it. */
export function MessagesPage() {
  const { t } = useTranslation('console');
  const queries = useQueryClient();
  // In the address: whoever comes back from a case finds the same ones.
  const [search, setSearch] = useSearchParams();
  const shown = search.get('shown') === 'all' ? 'all' : 'unread';
  const list = useInfiniteQuery(noticesQuery(shown === 'unread'));
  const read = usePress({
    mutationFn: markRead,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  const notices = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const ofAccount = list.data?.pages.flatMap((part) => part.ofAccount) ?? [];
  const count = notices.length + ofAccount.length;
  return (
    <>
      <PageTitle>{t('nav.messages')}</PageTitle>
      <div className={styles.bar}>
        <Segmented
          aria-label={t('messages.shown')}
          value={shown}
          options={SHOWN.map((value) => ({ value, label: t(`messages.${value}`) }))}
          onChange={(wanted) => setSearch(wanted === 'all' ? { shown: wanted } : {}, { replace: true })}
        />
        <Button loading={read.isPending} onClick={() => read.mutate(undefined)}>
          {t('messages.readAll')}
        </Button>
      </div>
      <ActFailure error={read.error} />
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && count === 0 && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && count === 0 && (
        <Empty ofPage title={t('messages.none')} actions={<Link to="/">{t('nav.backToWorkbench')}</Link>}>
          {t('messages.noneHint')}
        </Empty>
      )}
      {count > 0 && (
        <ul className={`panel ${styles.list ?? ''}`}>
          {ofAccount.map((notice) => (
            <OfAccount key={notice.id} notice={notice} onRead={() => read.mutate([notice.id])} />
          ))}
          {notices.map((notice) => (
            <Message key={notice.id} notice={notice} onRead={() => read.mutate([notice.id])} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}

/** What concerns the account and no case. */
function OfAccount({ notice, onRead }: { notice: AccountNotice; onRead: () => void }) {
  const { t } = useTranslation(['console', 'common']);
  const { session } = useSession();
  const dates = useDates(session.today);
  return (
    <li className={notice.readAt ? styles.read : undefined}>
      <Link to="/account" onClick={() => !notice.readAt && onRead()}>
        {!notice.readAt && <span className="visually-hidden">{t('messages.isUnread')}</span>}
        <b>{t(`common:ofAccount.${notice.what}`)}</b>
        <span>{t('common:ofAccount.look')}</span>
      </Link>
      <small className="muted">
        {t('common:ofAccount.from', { address: notice.address })} · {dates.moment(notice.at)}
      </small>
    </li>
  );
}

function Message({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { t } = useTranslation('console');
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  const personName = usePersonName();
  return (
    <li className={notice.readAt ? styles.read : undefined}>
      <Link to={`/cases/${notice.proposalId}`} onClick={() => !notice.readAt && onRead()}>
        {!notice.readAt && <span className="visually-hidden">{t('messages.isUnread')}</span>}
        <b>{timelineSentence(words, notice.kind, notice, dates.day)}</b>
        <span>{notice.caseTitle}</span>
      </Link>
      <small className="muted">
        {notice.by
          ? personName({ name: notice.by, toldApartBy: notice.toldApartBy })
          : words.actors[notice.kind].system}{' '}
        · {dates.moment(notice.at)}
      </small>
    </li>
  );
}
