import { useQuery } from '@tanstack/react-query';
import { http } from '../../lib/http';
import { ON_DEMAND } from '../../lib/query';
import type { Case, TimelineEntry } from '../../lib/schemas';

type Told = Pick<Case, 'id' | 'round' | 'timeline' | 'timelineCount'>;

/** The newest entry of a step that is taken once a round, however much has happened since. */
export function useEntryOf({ id, round, timeline, timelineCount }: Told, step: string): TimelineEntry | undefined {
  const isOfStep = (entry: TimelineEntry) => entry.step === step;
  const near = timeline.find(isOfStep);
  const whole = useQuery({
    queryKey: ['timeline', id, step, round],
    queryFn: ({ signal }) => http.get('/api/proposals/{id}/timeline', { path: { id }, signal }),
    ...ON_DEMAND,
    staleTime: Infinity,
    enabled: !near && timeline.length < timelineCount,
  });
  return near ?? whole.data?.timeline.find(isOfStep);
}
