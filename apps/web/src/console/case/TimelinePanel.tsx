import { useTranslation } from 'react-i18next';
import { CaseTimeline } from '../../features/timeline/CaseTimeline';
import type { TimelineOnPage } from '../../features/timeline/useTimeline';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import styles from './case.module.css';

export function TimelinePanel({ kase, timeline }: { kase: Case; timeline: TimelineOnPage }) {
  const { t } = useTranslation('proposal');
  const { session } = useSession();
  return (
    <section className={`panel ${styles.timeline ?? ''}`}>
      <h2>{t('timeline.name')}</h2>
      <CaseTimeline timeline={timeline} kind={kase.kind} today={session.today} />
    </section>
  );
}
