import { timelineSentence } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Notice } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { ActFailure } from '../../ui/ActFailure';
import { Button } from '../../ui/Button';
import { PageTitle, useFocusKeptThrough } from '../../ui/PageTitle';
import { usePersonName } from '../../ui/PersonName';
import { Empty, LoadFailure, Skeleton } from '../../ui/States';
import { classes } from '../../ui/classes';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { useUnread } from './notices';
import { useMarkRead, useNotices } from './reading';
import styles from './messages.module.css';

/** 消息: what has happened to the member's cases, the newest first. */
export function MessagesPage() {
  const { t } = useTranslation(['memberPages', 'member']);
  const notices = useNotices();
  const unread = useUnread();
  const markRead = useMarkRead();
  useFocusKeptThrough(unread > 0);
  const items = notices.data?.pages.flatMap((part) => part.items) ?? [];
  return (
    <div className={page.narrow}>
      <Back />
      <PageTitle>{t('messages.title')}</PageTitle>
      <p className={page.lead} role="status">
        {notices.isSuccess && (unread > 0 ? t('messages.unread', { count: unread }) : t('messages.allRead'))}
      </p>
      {unread > 0 && (
        <Button busy={markRead.isPending} onClick={() => markRead.mutate(undefined)}>
          {t('messages.readAll')}
        </Button>
      )}
      <ActFailure error={markRead.error} />
      {notices.isPending && <Skeleton lines={6} />}
      {notices.isError && <LoadFailure error={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.isSuccess && items.length === 0 && <Empty>{t('messages.none')}</Empty>}
      <ul className={styles.list}>
        {items.map((notice) => (
          <NoticeItem
            key={notice.id}
            notice={notice}
            onOpen={() => notice.readAt === null && markRead.mutate([notice.id])}
          />
        ))}
      </ul>
      {notices.hasNextPage && (
        <Button wide busy={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
          {t('member:more')}
        </Button>
      )}
    </div>
  );
}

function NoticeItem({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const personName = usePersonName();
  return (
    <li className={classes(styles.item, notice.readAt === null && styles.unread)}>
      <p className={styles.at}>
        {notice.readAt === null && <span className={styles.new}>{t('messages.new')}</span>}
        <time dateTime={notice.at}>{dates.moment(notice.at)}</time> ·{' '}
        {notice.by
          ? personName({ name: notice.by, toldApartBy: notice.toldApartBy })
          : words.actors[notice.kind].system}
      </p>
      <b>{timelineSentence(words, notice.kind, notice, dates.day)}</b>
      <p>
        <Link className={styles.whole} to={`/cases/${notice.proposalId}`} onClick={onOpen}>
          {notice.caseTitle}
        </Link>
      </p>
    </li>
  );
}
