import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
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

/** Keeps the choice on this device, for the pages whose address does not say it. */
export function keepSession(id: string): void {
  storage.write(KEY, id);
  listeners.forEach((listener) => listener());
}

interface ChosenSession {
  /** Nothing while they are on their way. */
  sessions: Choice[] | undefined;
  /** The one whose cases are shown; undefined for all. */
  sessionId: string | undefined;
  /** An old address names one that is not among them. */
  isMissing: boolean;
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
  const { data: sessions } = useQuery({
    ...choicesQuery('sessions', { bodyId: ownBodyId(session) }),
    enabled: placeOf(session) !== 'admin',
  });
  // Until they are here what was kept is believed: lists that began with every session would begin once more.
  const known = (id: string | null) => sessions?.some((one) => one.id === id) ?? true;
  const wanted = search.get('sessionId') ?? (known(kept) ? kept : null);
  const choose = (id: string) => {
    keepSession(id);
    if (!LISTS.includes(pathname)) return;
    setSearch((old) => {
      old.set('sessionId', id);
      return old;
    });
  };
  const sessionId = wanted && wanted !== EVERY_SESSION ? wanted : undefined;
  return { sessions, sessionId, isMissing: sessionId !== undefined && !known(sessionId), choose };
}

/** Writes the session that was chosen before into the address of a list, so that it says which rows it shows. */
export function useSessionInAddress(): void {
  const { sessionId } = useChosenSession();
  const { pathname } = useLocation();
  const [search, setSearch] = useSearchParams();
  const unsaid = sessionId !== undefined && LISTS.includes(pathname) && !search.has('sessionId');
  useEffect(() => {
    if (!unsaid) return;
    setSearch(
      (old) => {
        old.set('sessionId', sessionId);
        return old;
      },
      { replace: true },
    );
  }, [unsaid, sessionId, setSearch]);
}
