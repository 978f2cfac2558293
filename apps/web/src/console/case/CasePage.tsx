import { useQuery } from '@tanstack/react-query';
import { useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLed } from '../../features/cases/led';
import { caseQuery } from '../../features/cases/caseQuery';
import { TextLeft } from '../../features/cases/TextLeft';
import { WordsOfKind } from '../../features/cases/WordsOfKind';
import { useTimeline } from '../../features/timeline/useTimeline';
import type { Case } from '../../lib/schemas';
import { Skeleton } from '../../ui/States';
import { Banner } from '../../ui/Banner';
import { PageTrouble } from '../shell/PageTrouble';
import { ActPanel } from '../acts/ActPanel';
import { CaseHead, Crumbs } from './CaseHead';
import { CaseNotes } from './CaseNotes';
import { CaseStrip } from './CaseStrip';
import { CaseTabs } from './CaseTabs';
import { DueReasons } from './DueReasons';
import { TimelinePanel } from './TimelinePanel';
import { useHeightOf } from './useHeightOf';
import styles from './case.module.css';

/**
 * One case as this person may see it: how it stands, what it says, what is to be done, what has happened.
 * @param View how it is laid out
 */
export function CasePage({ View = CaseView }: { View?: ComponentType<{ kase: Case }> }) {
  const { caseId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  if (found.data)
    return (
      <WordsOfKind kind={found.data.kind}>
        <View key={found.data.id} kase={found.data} />
      </WordsOfKind>
    );
  if (found.isError) return <PageTrouble error={found.error} onRetry={() => void found.refetch()} />;
  return <Skeleton lines={8} />;
}

function CaseView({ kase }: { kase: Case }) {
  const { t } = useTranslation('proposal');
  const led = useLed();
  const timeline = useTimeline(kase);
  const head = useRef<HTMLElement>(null);
  useHeightOf(head);
  return (
    <div className={styles.page}>
      <div className={styles.whole}>
        {led && (
          <Banner>
            <p>{t(`led.${led}`)}</p>
          </Banner>
        )}
        <TextLeft found={kase} subjectId={kase.id} />
        <Crumbs kase={kase} />
      </div>
      <CaseHead ref={head} kase={kase} onPrint={timeline.print} />
      <CaseStrip kase={kase} />
      <div className={styles.notes}>
        <CaseNotes kase={kase} />
      </div>
      <aside className={styles.aside}>
        <ActPanel kase={kase} />
        <DueReasons kase={kase} />
        <TimelinePanel kase={kase} timeline={timeline} />
      </aside>
      <div className={styles.rest}>
        <CaseTabs kase={kase} />
      </div>
    </div>
  );
}
