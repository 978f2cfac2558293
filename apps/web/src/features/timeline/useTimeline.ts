import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { http } from '../../lib/http';
import { ON_DEMAND } from '../../lib/query';
import type { Case, TimelineEntry } from '../../lib/schemas';

/** What has happened to a case, as far as the page has it. */
export interface TimelineOnPage {
  /** The newest first. */
  entries: readonly TimelineEntry[];
  /** How many of them stand on screen; on paper all do. */
  shown: number;
  /** How many there are in all. */
  count: number;
  isLoading: boolean;
  error: Error | null;
  showAll: () => void;
  /** Prints the page, once all that happened is on it. */
  print: () => void;
}

type Told = Pick<Case, 'id' | 'changedAt' | 'timeline' | 'timelineCount'>;

const timelineQuery = ({ id, changedAt }: Told) =>
  queryOptions({
    queryKey: ['timeline', id, changedAt],
    queryFn: ({ signal }) => http.get('/api/proposals/{id}/timeline', { path: { id }, signal }),
    ...ON_DEMAND,
  });

/** The newest entries come with the case; the others when somebody wants them, on screen or on paper. */
export function useTimeline(kase: Told): TimelineOnPage {
  const [wanted, setWanted] = useState(false);
  const [printing, setPrinting] = useState(false);
  const isWhole = kase.timeline.length >= kase.timelineCount;
  const whole = useQuery({
    ...timelineQuery(kase),
    enabled: !isWhole && (wanted || printing),
    // What an act has added comes with the case.
    placeholderData: keepPreviousData,
  });
  const entries = isWhole ? kase.timeline : withEarlier(kase.timeline, whole.data?.timeline);
  const isThere = isWhole || (whole.isFetched && !whole.isFetching);
  usePrintOnce(printing && isThere, () => setPrinting(false));
  usePrintKeys(entries.length < kase.timelineCount, () => setPrinting(true));
  return {
    entries,
    shown: wanted ? entries.length : kase.timeline.length,
    count: kase.timelineCount,
    isLoading: wanted && whole.isFetching,
    error: wanted && !whole.isFetching ? whole.error : null,
    showAll: () => {
      setWanted(true);
      if (whole.isError) void whole.refetch();
    },
    print: () => {
      setPrinting(true);
      if (whole.isError) void whole.refetch();
    },
  };
}

function withEarlier(newest: readonly TimelineEntry[], all: readonly TimelineEntry[] = []): readonly TimelineEntry[] {
  const ids = new Set(newest.map(({ id }) => id));
  return [...newest, ...all.filter(({ id }) => !ids.has(id))];
}

/** Prints when everything stands on the page, which is when it has been drawn. */
function usePrintOnce(isReady: boolean, done: () => void): void {
  const print = useEffectEvent(() => {
    done();
    window.print();
  });
  useEffect(() => {
    if (isReady) print();
  }, [isReady]);
}

/** Whoever prints by the keyboard gets the whole page, too. */
function usePrintKeys(isMissing: boolean, print: () => void): void {
  const begin = useEffectEvent(print);
  useEffect(() => {
    if (!isMissing) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      begin();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isMissing]);
}
