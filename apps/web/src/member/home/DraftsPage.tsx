import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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

/** 我的草稿: every text that was begun and not submitted, whatever was written last on top. */
export function DraftsPage() {
  const { t } = useTranslation(['memberPages', 'member']);
  const { list, rows, onDevice } = useDrafts();
  const mandates = useMandates();
  const dates = useDates(useSession().session.today);
  const count = rows.length + onDevice.length;
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
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && count === 0 && <Empty actions={begin}>{t('drafts.none')}</Empty>}
      {!list.isPending && count > 0 && (
        <>
          <ul>
            {onDevice.map((text) => (
              <li key={text.key} className={styles.draft}>
                <Link to={addressOfUnborn(text)}>
                  <b>{text.words.split('\n')[0] || t('member:home.untitled')}</b>
                  <span className={styles.local}>{t('member:home.onDevice', { at: dates.moment(text.savedAt) })}</span>
                </Link>
              </li>
            ))}
            {rows.map((row) => (
              <DraftEntry key={row.id} row={row} />
            ))}
          </ul>
          {begin}
        </>
      )}
    </div>
  );
}
