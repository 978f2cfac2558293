import { useTranslation } from 'react-i18next';
import type { TimelineOnPage } from '../../features/timeline/useTimeline';
import type { Case } from '../../lib/schemas';
import { useUnitsNamed } from '../acts/unitsNamed';
import { DueReasons } from '../case/DueReasons';
import { TimelinePanel } from '../case/TimelinePanel';
import styles from './review.module.css';

interface ReviewAsideProps {
  kase: Case;
  timeline: TimelineOnPage;
}

/** What a decision is looked up against: whom the proposer thinks of, how the date came about, what has happened. */
export function ReviewAside({ kase, timeline }: ReviewAsideProps) {
  return (
    <aside className={styles.aside}>
      {kase.suggestedUnits && <Suggested written={kase.suggestedUnits} />}
      <DueReasons kase={kase} />
      <TimelinePanel kase={kase} timeline={timeline} />
    </aside>
  );
}

/** The units that the proposer names, as the register has them. */
function Suggested({ written }: { written: string }) {
  const { t } = useTranslation('consoleCase');
  const { found, unknown } = useUnitsNamed(written);
  return (
    <section className={`panel ${styles.suggested ?? ''} no-print`}>
      <h2>{t('assign.suggested')}</h2>
      <p className="muted">{t('review.suggestedHint')}</p>
      <ul>
        {found.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {unknown.length > 0 && <p className="muted">{t('assign.notKept', { units: unknown.join(t('comma')) })}</p>}
    </section>
  );
}
