import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { SCALE, useTextSize, type TextSize } from '../../lib/textSize';
import { useSession } from '../../lib/session/useSession';
import { placeOf } from './places';

/** Room for the list, the case and what is read beside it: in large type as many words of each, so more of the window. */
const roomFor = (size: TextSize): string =>
  `(width > ${String(68 * SCALE[size])}rem) and (height >= ${String(34 * SCALE[size])}rem)`;

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

let had = false;

/** Paper is no screen: a page that is printed stays what it was. */
function hasRoom(size: TextSize): boolean {
  if (!window.matchMedia('print').matches) had = window.matchMedia(roomFor(size)).matches;
  return had;
}

/** The desk whose cases are read one after another, beside its list. */
export const SPLIT_DESK = 'review';

/** Whether the page is a case of the review, shown beside the list it stands in; where there is no room it is a page like any other. */
export function useIsSplit(): boolean {
  const { pathname, search } = useLocation();
  const { session } = useSession();
  const size = useTextSize();
  const roomy = useSyncExternalStore(subscribe, () => hasRoom(size));
  return (
    roomy &&
    placeOf(session) === 'secretariat' &&
    /^\/cases\/[^/]+$/.test(pathname) &&
    new URLSearchParams(search).get('desk') === SPLIT_DESK
  );
}
