import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Mandate } from '../mandates';
import { DraftRows } from './DraftRows';
import { useDrafts } from './drafts';
import styles from './home.module.css';

const SHOWN = 5;

/** 提建议 or 提交提案, and the latest drafts that can be gone on with, each one press away. */
export function StartCard({ mandate, several }: { mandate: Mandate; several: boolean }) {
  const { t } = useTranslation('member');
  const { list, rows, onDevice } = useDrafts(mandate.body.id);
  const count = rows.length + onDevice.length;
  return (
    <section className={styles.startCard} data-loading={list.isPending ? '' : undefined}>
      <Link className={styles.startLink} to={`/drafts/new/title?body=${mandate.body.id}`}>
        <span className={styles.plus} aria-hidden="true">
          +
        </span>
        <span>
          <b>{t(`home.start.${mandate.kind}`)}</b>
          <span className={styles.quiet}>
            {several ? t('home.startAt', { body: mandate.body.shortName }) : t('home.startHint')}
          </span>
        </span>
      </Link>
      <DraftRows rows={rows.slice(0, Math.max(0, SHOWN - onDevice.length))} onDevice={onDevice} />
      {count > 0 && (
        <p className={styles.allDrafts}>
          <Link to="/drafts">{t('home.allDrafts', { count })}</Link>
        </p>
      )}
    </section>
  );
}
