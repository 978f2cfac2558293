import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { CaseKind, Workbench } from '../../lib/schemas';
import styles from './Workbench.module.css';

/** How far the session is: of all that was submitted, how much has come how far. */
export function Funnel({ stations, kind }: { stations: Workbench['funnel']; kind: CaseKind }) {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const names: Readonly<Record<string, string>> = words.stations[kind];
  const most = Math.max(1, ...stations.map(({ count }) => count));
  return (
    <section className={styles.funnel} aria-label={t('workbench.funnel')} tabIndex={0}>
      <span className={styles.ofSession} aria-hidden="true">
        {t('workbench.funnel')}
      </span>
      <dl>
        {stations.map(({ station, count }) => (
          <div key={station}>
            <dt>{names[station] ?? station}</dt>
            <dd>{count}</dd>
            <u aria-hidden="true" style={{ width: `${String((100 * count) / most)}%` }} />
          </div>
        ))}
      </dl>
    </section>
  );
}
