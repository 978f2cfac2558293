import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { Choice } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { storage } from '../../lib/storage';
import { choicesQuery } from '../api/choices';
import { ownBodyId, placeOf } from './places';

const KEY = 'jianyan.session';
export const EVERY_SESSION = 'all';

/** Pages whose rows the choice narrows. */
const LISTS: readonly string[] = ['/', '/cases'];

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

interface ChosenSession {
  sessions: Choice[];
  /** The one whose cases are shown; undefined for all. */
  sessionId: string | undefined;
  choose: (id: string) => void;
}

/**
 * Which 次会议 the lists are about. The address decides, so that a link shows a colleague the same rows; else what was chosen
 * on this device.
 */
export function useChosenSession(): ChosenSession {
  const { session } = useSession();
  const { pathname } = useLocation();
  const [search, setSearch] = useSearchParams();
  const kept = useSyncExternalStore(subscribe, () => storage.read(KEY));
  const { data: sessions = [] } = useQuery({
    ...choicesQuery('sessions', { bodyId: ownBodyId(session) }),
    enabled: placeOf(session) !== 'admin',
  });
  const known = (id: string | null) => sessions.some((one) => one.id === id);
  const wanted = search.get('sessionId') ?? (known(kept) ? kept : null);
  const choose = (id: string) => {
    storage.write(KEY, id);
    listeners.forEach((listener) => listener());
    if (!LISTS.includes(pathname)) return;
    setSearch((old) => {
      old.set('sessionId', id);
      return old;
    });
  };
  return { sessions, sessionId: wanted && wanted !== EVERY_SESSION ? wanted : undefined, choose };
}
