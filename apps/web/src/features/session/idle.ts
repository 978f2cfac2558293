import { useEffect, useState } from 'react';
import { onRequest } from '../../lib/session/renewal';
import type { Session } from '../../lib/session/session';
import { storage } from '../../lib/storage';

const WARN_MINUTES = 5;

const KEY = 'jianyan.activeAt';
const CHECK_EVERY_MS = 10_000;

/**
 * Minutes left before the session ends for want of activity, once five or fewer are left; null before that. Activity in
 * another tab counts, and a page that slept (a closed laptop) learns it at the next check.
 */
export function useIdleMinutesLeft(session: Session): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const life = Date.parse(session.idleEndsAt) - Date.parse(session.now);
    const note = () => storage.write(KEY, String(Date.now()));
    const check = () => {
      const activeAt = Number(storage.read(KEY) ?? Date.now());
      const minutes = Math.max(0, Math.ceil((activeAt + life - Date.now()) / 60_000));
      setLeft(minutes <= WARN_MINUTES ? minutes : null);
    };
    note();
    check();
    const timer = window.setInterval(check, CHECK_EVERY_MS);
    const forget = onRequest(() => {
      note();
      check();
    });
    return () => {
      window.clearInterval(timer);
      forget();
    };
  }, [session]);
  return left;
}
