import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { draftRowsQuery } from '../../features/cases/draftRows';
import { useDates } from '../../lib/dates';
import { useSession } from '../../lib/session/useSession';
import { PersonName } from '../../ui/PersonName';
import styles from './filing.module.css';

/** Drafts on somebody's behalf that are not submitted yet: gone on with in one press. */
export function OwnDrafts() {
  const { t } = useTranslation(['consoleCase', 'console']);
  const { session } = useSession();
  const dates = useDates(session.today);
  const { data } = useQuery(draftRowsQuery({ state: 'draft,returned' }));
  const drafts = data?.filter(({ onBehalf }) => onBehalf) ?? [];
  if (drafts.length === 0) return null;
  return (
    <section className={`panel ${styles.drafts ?? ''}`}>
      <h2>{t('filing.unfinished')}</h2>
      <ul>
        {drafts.map(({ id, title, authorName, authorToldApartBy, changedAt }) => (
          <li key={id}>
            <Link to={`/filings/${id}`}>{title || t('console:list.untitled')}</Link>
            <span className="muted">
              <PersonName name={authorName} toldApartBy={authorToldApartBy} /> · {dates.moment(changedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
