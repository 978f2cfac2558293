import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseQuery } from '../../features/cases/caseQuery';
import { useDates } from '../../lib/dates';
import { useSession } from '../../lib/session/useSession';
import { buttonClass } from '../../ui/Button';
import { PageTitle } from '../../ui/PageTitle';
import { Empty, LoadFailure, Skeleton } from '../../ui/States';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { useMandates } from '../mandates';
import { DraftEntry } from './DraftEntry';
import { addressOfUnborn, useDrafts } from './drafts';
import styles from './drafts.module.css';

/** Of so many it is shown how they begin; whoever has more finds the others by title and time. */
const LOOKED_INTO = 20;

/** Drafts as they stand, in one question: `useQueries` would weigh on the first page, which shares the library. */
function useLookedInto(rows: readonly { id: string; changedAt: string }[]) {
  const queries = useQueryClient();
  const { data, isLoading } = useQuery({
    queryKey: ['cases', 'looked-into', rows.map(({ id, changedAt }) => [id, changedAt])],
    queryFn: async () => {
      const found = await Promise.allSettled(rows.map(({ id }) => queries.fetchQuery(caseQuery(id))));
      return new Map(found.flatMap((one) => (one.status === 'fulfilled' ? [[one.value.id, one.value]] : [])));
    },
    enabled: rows.length > 0,
    placeholderData: keepPreviousData,
  });
  return { data, isPending: isLoading };
}

/** 我的草稿: every text that was begun and not submitted, whatever was written last on top. */
export function DraftsPage() {
  const { t } = useTranslation(['memberPages', 'member']);
  const { list, rows, onDevice } = useDrafts();
  const looked = useLookedInto(rows.slice(0, LOOKED_INTO));
  const mandates = useMandates();
  const dates = useDates(useSession().session.today);
  const count = rows.length + onDevice.length;
  const isPending = list.isPending || looked.isPending;
  const begin = mandates.map(({ body, kind }) => (
    <Link
      key={body.id}
      className={buttonClass(count === 0 ? 'primary' : 'plain', count > 0)}
      to={`/drafts/new/title?body=${body.id}`}
    >
      {t(`member:home.start.${kind}`)}
    </Link>
  ));
  return (
    <div className={page.narrow}>
      <Back />
      <PageTitle>{t('drafts.title')}</PageTitle>
      <p role="status" className={page.lead}>
        {list.isSuccess ? t('drafts.found', { count }) : ''}
      </p>
      {isPending && <Skeleton lines={6} />}
      {list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && count === 0 && <Empty actions={begin}>{t('drafts.none')}</Empty>}
      {!isPending && count > 0 && (
        <>
          <ul>
            {onDevice.map((text) => (
              <li key={text.key} className={styles.draft}>
                <Link to={addressOfUnborn(text)}>
                  <b>{text.words.split('\n')[0] || t('member:home.untitled')}</b>
                  <span className={styles.local}>
                    {t('member:home.onDevice', { at: dates.moment(new Date(text.savedAt).toISOString()) })}
                  </span>
                </Link>
              </li>
            ))}
            {rows.map((row) => {
              const draft = looked.data?.get(row.id);
              return draft ? (
                <DraftEntry key={row.id} draft={draft} />
              ) : (
                <li key={row.id} className={styles.draft}>
                  <Link to={`/drafts/${row.id}/check`}>
                    <b>{row.title === '' ? t('member:home.untitled') : row.title}</b>
                    <span>{t('member:home.draftSaved', { at: dates.moment(row.changedAt) })}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
          {begin}
        </>
      )}
    </div>
  );
}
