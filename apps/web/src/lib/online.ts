import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** False only when the device knows that it has no connection. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** When the connection was lost, or when this page found that there was none. */
let lostAt: number | null = null;

function since(): number | null {
  lostAt = navigator.onLine ? null : (lostAt ?? Date.now());
  return lostAt;
}

/** Since when, by its own clock, the device has had no connection; null while it has one. */
export const useOfflineSince = (): number | null => useSyncExternalStore(subscribe, since);
