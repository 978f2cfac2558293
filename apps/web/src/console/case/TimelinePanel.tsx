import { useTranslation } from 'react-i18next';
import { Timeline } from '../../features/timeline/Timeline';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import styles from './case.module.css';

export function TimelinePanel({ kase }: { kase: Case }) {
  const { t } = useTranslation('proposal');
  const { session } = useSession();
  return (
    <section className={`panel ${styles.timeline ?? ''}`}>
      <h2>{t('timeline.name')}</h2>
      <Timeline entries={kase.timeline} kind={kase.kind} today={session.today} />
    </section>
  );
}
