import { STATIONS } from '@jianyan/shared';
import type { CaseState } from '../../lib/schemas';

export const STATION_COUNT = STATIONS.length;

/** How many of the stations a case in this state has passed: a picture for lists; the case itself brings its exact track. */
const PASSED: Readonly<Record<CaseState, number>> = {
  draft: 0,
  returned: 0,
  discarded: 0,
  withdrawn: 1,
  declined: 1,
  submitted: 1,
  preReviewed: 1,
  registered: 2,
  filed: 2,
  dispatched: 3,
  handling: 4,
  replied: 6,
  contested: 6,
  closed: 7,
};

export const stationsPassed = (state: CaseState): number => PASSED[state];

/** States in which nothing more follows. */
export const hasEnded = (state: CaseState): boolean => ['closed', 'declined', 'withdrawn', 'discarded'].includes(state);
