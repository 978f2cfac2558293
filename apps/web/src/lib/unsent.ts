import { storage } from './storage';

const PREFIX = 'jianyan.unsent.';
const KEYS = 'jianyan.keys.';
/** Text that is older than this is asked about before it is gone on with. */
const FRESH_MS = 24 * 60 * 60 * 1000;

interface Kept<T> {
  savedAt: number;
  value: T;
  /** The page on which it was typed. */
  at?: string;
}

/** A text that is only on this device. */
export interface UnsentText {
  subject: string;
  savedAt: number;
  words: string;
  at: string | undefined;
  /** It was sent, and no answer came to this device. */
  isUnanswered: boolean;
}

const keyOf = (accountId: string, subject: string): string => `${PREFIX}${accountId}.${subject}`;

/**
 * What a person has typed and the server does not have yet. Kept on this device, per account, until the server has it or
 * somebody lets it go: it is never dropped in silence.
 */
export const unsent = {
  keep<T>(accountId: string, subject: string, value: T, now: number = Date.now()): boolean {
    const at = window.location.pathname + window.location.search;
    return storage.write(keyOf(accountId, subject), JSON.stringify({ savedAt: now, value, at } satisfies Kept<T>));
  },

  find<T>(accountId: string, subject: string): T | null {
    return parse<Kept<T>>(storage.read(keyOf(accountId, subject)))?.value ?? null;
  },

  drop(accountId: string, subject: string): void {
    storage.remove(keyOf(accountId, subject));
  },

  /** All that one account has on this device, the newest first. */
  of(accountId: string): UnsentText[] {
    const prefix = keyOf(accountId, '');
    return storage
      .keys()
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const kept = parse<Kept<unknown>>(storage.read(key));
        if (!kept) return [];
        const { savedAt, value, at } = kept;
        const subject = key.slice(prefix.length);
        const isUnanswered = keptKey(accountId, subject).read() !== null;
        return [{ subject, savedAt, at, isUnanswered, words: wordsIn(textOf(value)) }];
      })
      .sort((one, other) => other.savedAt - one.savedAt);
  },

  /** What was typed last for this case, draft or letter, or on a page of it. */
  about(accountId: string, id: string): UnsentText | undefined {
    return unsent.of(accountId).find(({ subject, at }) => subject.endsWith(`.${id}`) || at?.includes(`/${id}`));
  },

  /** What is so old that nobody may remember it. */
  old(accountId: string, now: number = Date.now()): UnsentText[] {
    return unsent.of(accountId).filter(({ savedAt }) => now - savedAt >= FRESH_MS);
  },

  /** It is gone on with: as if it had been typed now. */
  renew(accountId: string, subject: string, now: number = Date.now()): void {
    const key = keyOf(accountId, subject);
    const kept = parse<Kept<unknown>>(storage.read(key));
    if (kept) storage.write(key, JSON.stringify({ ...kept, savedAt: now }));
  },

  /** How many texts of others are on this device; what they say is nobody else's to read. */
  ofOthers(accountId: string): number {
    const own = keyOf(accountId, '');
    return storage.keys().filter((key) => key.startsWith(PREFIX) && !key.startsWith(own)).length;
  },

  /** At logout everything on this device goes, whoever typed it: others may sit down at it. Whoever leaves is asked first. */
  clear(): void {
    for (const key of storage.keys()) if (key.startsWith(PREFIX) || key.startsWith(KEYS)) storage.remove(key);
  },
};

/** An act that was sent and not clearly answered: pressed again with the same words, it bears the same key. */
export interface PendingAct {
  input: string;
  key: string;
}

/** Where the key of an act is remembered as long as its words are: here beyond a reload. */
export const keptKey = (accountId: string, subject: string) => {
  const at = `${KEYS}${accountId}.${subject}`;
  return {
    read: (): PendingAct | null => parse<PendingAct>(storage.read(at)),
    write: (pending: PendingAct | null): void =>
      pending ? void storage.write(at, JSON.stringify(pending)) : storage.remove(at),
  };
};

function parse<T>(text: string | null): T | null {
  if (!text) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/** Of a text that saves itself its last words, without those that are on their way. */
const textOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'text' in value && 'version' in value ? value.text : value;

/** What somebody wrote, out of the value of a form: neither ids nor what was chosen from a list. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return /[^\x21-\x7e]/u.test(value) ? value.trim() : '';
  if (typeof value !== 'object' || value === null) return '';
  const parts = Object.values(value).map(wordsIn).filter(Boolean);
  return [...new Set(parts)].join('\n');
}
