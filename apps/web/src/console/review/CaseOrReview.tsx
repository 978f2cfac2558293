import { CasePage } from '../case/CasePage';
import { useIsSplit } from '../shell/splitView';
import { ReviewView } from './ReviewView';

/** A case by itself; while cases are reviewed and where there is room, beside the list it waits in. */
export function CaseOrReview() {
  return useIsSplit() ? <CasePage View={ReviewView} /> : <CasePage />;
}
