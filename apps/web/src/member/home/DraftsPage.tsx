import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../../ui/Button';
import { PageTitle } from '../../ui/PageTitle';
import { Empty, LoadFailure, Skeleton } from '../../ui/States';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { useMandates } from '../mandates';
import { DraftRows } from './DraftRows';
import { useDrafts } from './drafts';

/** 我的草稿: every text that was begun and not submitted, whatever was written last on top. */
export function DraftsPage() {
  const { t } = useTranslation(['memberPages', 'member']);
  const { list, rows, onDevice } = useDrafts();
  const mandates = useMandates();
  const count = rows.length + onDevice.length;
  return (
    <div className={page.narrow}>
      <Back />
      <PageTitle>{t('drafts.title')}</PageTitle>
      <p role="status" className={page.lead}>
        {list.isSuccess ? t('drafts.found', { count }) : ''}
      </p>
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && count === 0 && (
        <Empty
          actions={mandates.map(({ body, kind }) => (
            <Link key={body.id} className={buttonClass('primary')} to={`/drafts/new/title?body=${body.id}`}>
              {t(`member:home.start.${kind}`)}
            </Link>
          ))}
        >
          {t('drafts.none')}
        </Empty>
      )}
      <section className={page.panel} hidden={count === 0}>
        <DraftRows rows={rows} onDevice={onDevice} />
      </section>
    </div>
  );
}
