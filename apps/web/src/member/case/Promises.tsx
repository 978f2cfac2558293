import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import page from '../layout/Page.module.css';
import styles from './case.module.css';

/** What was promised in the letters, and by when. */
export function Promises({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const dates = useDates(useSession().session.today);
  if (found.commitments.length === 0) return null;
  return (
    <section className={page.panel}>
      <h2>{t('case.promises')}</h2>
      {found.commitments.map((commitment) => (
        <div key={commitment.id} className={styles.unit}>
          <b>{commitment.promise}</b>
          <p>{t('case.promisedBy', { unit: commitment.unitName, day: dates.fullDay(commitment.dueOn) })}</p>
        </div>
      ))}
    </section>
  );
}
