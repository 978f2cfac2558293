import { timelineSentence } from '@jianyan/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { AccountNotice, Notice } from '../../lib/schemas';
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
  const ofAccount = notices.data?.pages.flatMap((part) => part.ofAccount) ?? [];
  const open = ({ id, readAt }: Pick<Notice, 'id' | 'readAt'>) => readAt === null && markRead.mutate([id]);
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
      {notices.isSuccess && items.length + ofAccount.length === 0 && <Empty>{t('messages.none')}</Empty>}
      <ul className={styles.list}>
        {ofAccount.map((notice) => (
          <OfAccount key={notice.id} notice={notice} onOpen={() => open(notice)} />
        ))}
        {items.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} onOpen={() => open(notice)} />
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

/** What concerns the account and no case. */
function OfAccount({ notice, onOpen }: { notice: AccountNotice; onOpen: () => void }) {
  const { t } = useTranslation(['memberPages', 'common']);
  const dates = useDates(useSession().session.today);
  return (
    <li className={classes(styles.item, notice.readAt === null && styles.unread)}>
      <p className={styles.at}>
        {notice.readAt === null && <span className={styles.new}>{t('messages.new')}</span>}
        <time dateTime={notice.at}>{dates.moment(notice.at)}</time> ·{' '}
        {t('common:ofAccount.from', { address: notice.address })}
      </p>
      <b>{t(`common:ofAccount.${notice.what}`)}</b>
      <p>
        <Link className={styles.whole} to="/own" onClick={onOpen}>
          {t('common:ofAccount.look')}
        </Link>
      </p>
    </li>
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
