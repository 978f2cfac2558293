import { useCallback } from 'react';
import { storage } from './storage';

const PREFIX = 'jianyan.unsent.';
const KEEP_MS = 24 * 60 * 60 * 1000;

interface Kept<T> {
  savedAt: number;
  value: T;
}

const keyOf = (accountId: string, subject: string): string => `${PREFIX}${accountId}.${subject}`;

/** What a person has typed and the server does not have yet. Kept on this device, per account, for 24 hours or until logout. */
export const unsent = {
  keep<T>(accountId: string, subject: string, value: T, now: number = Date.now()): boolean {
    return storage.write(keyOf(accountId, subject), JSON.stringify({ savedAt: now, value } satisfies Kept<T>));
  },

  find<T>(accountId: string, subject: string, now: number = Date.now()): T | null {
    const kept = parse<T>(storage.read(keyOf(accountId, subject)));
    return kept && now - kept.savedAt < KEEP_MS ? kept.value : null;
  },

  drop(accountId: string, subject: string): void {
    storage.remove(keyOf(accountId, subject));
  },

  /** At logout everything on this device goes, whoever typed it; at start only what is older than a day. */
  clear(): void {
    for (const key of storage.keys()) if (key.startsWith(PREFIX)) storage.remove(key);
  },

  clearOld(now: number = Date.now()): void {
    for (const key of storage.keys()) {
      if (!key.startsWith(PREFIX)) continue;
      const kept = parse<unknown>(storage.read(key));
      if (!kept || now - kept.savedAt >= KEEP_MS) storage.remove(key);
    }
  },
};

function parse<T>(text: string | null): Kept<T> | null {
  if (!text) return null;
  try {
    return JSON.parse(text) as Kept<T>;
  } catch {
    return null;
  }
}

/** The buffer of one subject (a form, a draft) of one account. */
export function useUnsent<T>(accountId: string, subject: string) {
  const keep = useCallback((value: T) => unsent.keep(accountId, subject, value), [accountId, subject]);
  const drop = useCallback(() => unsent.drop(accountId, subject), [accountId, subject]);
  const find = useCallback(() => unsent.find<T>(accountId, subject), [accountId, subject]);
  return { keep, drop, find };
}
