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
import { Todo } from '../home/Todo';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { useUnread } from './notices';
import { useMarkRead, useNotices } from './reading';
import styles from './messages.module.css';

/** 消息: first what the member has to do, with its day and its button; then what has happened, the newest first. */
export function MessagesPage() {
  const { t } = useTranslation(['memberPages', 'member']);
  return (
    <div className={page.narrow}>
      <Back />
      <PageTitle>{t('messages.title')}</PageTitle>
      <div className={styles.parts}>
        <div>
          <Todo title={t('messages.todo')} />
        </div>
        <Known />
      </div>
    </div>
  );
}

/** What only has to be known: plain rows, those of one case together. */
function Known() {
  const { t } = useTranslation(['memberPages', 'member']);
  const notices = useNotices();
  const unread = useUnread();
  const markRead = useMarkRead();
  useFocusKeptThrough(unread > 0);
  const items = notices.data?.pages.flatMap((part) => part.items) ?? [];
  const ofAccount = notices.data?.pages.flatMap((part) => part.ofAccount) ?? [];
  const open = ({ id, readAt }: Pick<Notice, 'id' | 'readAt'>) => readAt === null && markRead.mutate([id]);
  return (
    <section aria-labelledby="known-title">
      <div className={styles.head}>
        <h2 id="known-title">{t('messages.known')}</h2>
        {unread > 0 && (
          <Button kind="quiet" busy={markRead.isPending} onClick={() => markRead.mutate(undefined)}>
            {t('messages.readAll')}
          </Button>
        )}
      </div>
      <p className={page.lead} role="status">
        {notices.isSuccess && (unread > 0 ? t('messages.unread', { count: unread }) : t('messages.allRead'))}
      </p>
      <ActFailure error={markRead.error} />
      {notices.isPending && <Skeleton lines={6} />}
      {notices.isError && <LoadFailure error={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.isSuccess && items.length + ofAccount.length === 0 && <Empty>{t('messages.none')}</Empty>}
      {ofAccount.length > 0 && (
        <ul className={styles.card} aria-label={t('messages.ofAccount')}>
          {ofAccount.map((notice) => (
            <OfAccount key={notice.id} notice={notice} onOpen={() => open(notice)} />
          ))}
        </ul>
      )}
      {byCase(items).map((together) => (
        <OfCase key={together[0].id} notices={together} onOpen={open} />
      ))}
      {notices.hasNextPage && (
        <Button wide busy={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
          {t('member:more')}
        </Button>
      )}
    </section>
  );
}

type Together = [Notice, ...Notice[]];

/** What happened to one case without another between: under one title. */
function byCase(items: readonly Notice[]): Together[] {
  const found: Together[] = [];
  for (const notice of items) {
    const last = found.at(-1);
    if (last?.[0].proposalId === notice.proposalId) last.push(notice);
    else found.push([notice]);
  }
  return found;
}

/** What concerns the account and no case. */
function OfAccount({ notice, onOpen }: { notice: AccountNotice; onOpen: () => void }) {
  const { t } = useTranslation(['memberPages', 'common']);
  const dates = useDates(useSession().session.today);
  return (
    <li className={styles.row}>
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

interface OfCaseProps {
  notices: Together;
  onOpen: (notice: Notice) => void;
}

function OfCase({ notices, onOpen }: OfCaseProps) {
  const { t } = useTranslation(['memberPages', 'member']);
  const words = useProcedureWords();
  const dates = useDates(useSession().session.today);
  const personName = usePersonName();
  const [{ caseTitle }] = notices;
  return (
    <section className={styles.card}>
      <h3>{caseTitle}</h3>
      <ul>
        {notices.map((notice) => (
          <li key={notice.id} className={styles.row}>
            <Link className={styles.whole} to={`/cases/${notice.proposalId}`} onClick={() => onOpen(notice)}>
              {timelineSentence(words, notice.kind, notice, dates.day)}
            </Link>
            <p className={styles.at}>
              {notice.readAt === null && <span className={styles.new}>{t('messages.new')}</span>}
              <time dateTime={notice.at}>{dates.moment(notice.at)}</time> ·{' '}
              {notice.by
                ? personName({ name: notice.by, toldApartBy: notice.toldApartBy })
                : words.actors[notice.kind].system}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
