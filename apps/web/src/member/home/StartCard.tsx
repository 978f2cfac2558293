import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../lib/dates';
import { useSession } from '../../lib/session/useSession';
import { useCases } from '../cases/cases';
import type { Mandate } from '../mandates';
import styles from './home.module.css';

/** 提建议 or 提提案, and the drafts that can be gone on with, each one press away. */
export function StartCard({ mandate, several }: { mandate: Mandate; several: boolean }) {
  const { t } = useTranslation('member');
  const { session } = useSession();
  const dates = useDates(session.today);
  const drafts = useCases({ desk: 'drafts', bodyId: mandate.body.id, limit: 5 });
  const own = drafts.data?.items.filter((draft) => draft.state === 'draft' && draft.own) ?? [];
  return (
    <section className={styles.startCard}>
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
      {own.length > 0 && (
        <ul className={styles.drafts} aria-label={t('home.drafts')}>
          {own.map((draft) => (
            <li key={draft.id}>
              <Link to={`/drafts/${draft.id}/check`}>
                <b>{draft.title === '' ? t('home.untitled') : draft.title}</b>
                <span className={styles.quiet}>{t('home.draftSaved', { at: dates.moment(draft.changedAt) })}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
