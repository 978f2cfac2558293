import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseKind } from '../../lib/schemas';
import { Button } from '../../ui/Button';
import { PartFailure } from '../../ui/States';
import { Timeline } from './Timeline';
import type { TimelineOnPage } from './useTimeline';

interface CaseTimelineProps {
  timeline: TimelineOnPage;
  kind: CaseKind;
  today: string;
}

/** 流转记录 of a case: what happened last, and all of it for whoever wants it; on paper all of it. */
export function CaseTimeline({ timeline, kind, today }: CaseTimelineProps) {
  const { t } = useTranslation('proposal');
  const { entries, shown, count, isLoading, error, showAll } = timeline;
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    // What was pressed is gone: whoever goes on by the keyboard goes on with the first entry that came.
    if (shown > before.current && document.activeElement === document.body) {
      const first = list.current?.children.item(before.current);
      if (first instanceof HTMLElement) {
        first.tabIndex = -1;
        first.focus({ preventScroll: true });
      }
    }
    before.current = shown;
  }, [shown]);
  return (
    <>
      <Timeline ref={list} entries={entries} shown={shown} kind={kind} today={today} />
      {error && <PartFailure error={error} onRetry={showAll} />}
      {!error && shown < count && (
        <Button kind="quiet" className="no-print" busy={isLoading} onClick={showAll}>
          {t('timeline.all', { count })}
        </Button>
      )}
      {entries.length < count && <p className="print-only">{t('timeline.cut', { count, shown: entries.length })}</p>}
    </>
  );
}
