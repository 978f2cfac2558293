import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { useSession } from '../../lib/session/useSession';
import { placeOf } from './places';

/** Room for the list, the case and what is read beside it. */
const ROOM = '(width > 75rem) and (height >= 34rem)';

function subscribe(listener: () => void): () => void {
  const room = window.matchMedia(ROOM);
  room.addEventListener('change', listener);
  return () => room.removeEventListener('change', listener);
}

let had = false;

/** Paper is no screen: a page that is printed stays what it was. */
function hasRoom(): boolean {
  if (!window.matchMedia('print').matches) had = window.matchMedia(ROOM).matches;
  return had;
}

/** The desk whose cases are read one after another, beside its list. */
export const SPLIT_DESK = 'review';

/** Whether the page is a case of the review, shown beside the list it stands in; where there is no room it is a page like any other. */
export function useIsSplit(): boolean {
  const { pathname, search } = useLocation();
  const { session } = useSession();
  const roomy = useSyncExternalStore(subscribe, hasRoom);
  return (
    roomy &&
    placeOf(session) === 'secretariat' &&
    /^\/cases\/[^/]+$/.test(pathname) &&
    new URLSearchParams(search).get('desk') === SPLIT_DESK
  );
}
