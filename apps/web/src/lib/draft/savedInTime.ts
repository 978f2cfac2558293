import { useEffect, useEffectEvent } from 'react';

/** Saves what was typed when the page is left or hidden, and when the connection is there again. */
export function useSavedInTime(flush: () => unknown): void {
  const save = useEffectEvent(() => void flush());
  useEffect(() => {
    const saveNow = () => save();
    const onHide = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('online', saveNow);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('online', saveNow);
      save();
    };
  }, []);
}
