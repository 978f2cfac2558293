import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { isProblem } from '../../lib/problem';
import { useSession } from '../../lib/session/useSession';
import { useUnsent } from '../../lib/unsent';
import { announceText } from './typedTexts';

const AFTER_TYPING_MS = 1500;

export interface Versioned<T> {
  value: T;
  version: number;
}

interface Saving<T> {
  /** Answers the text as the server now has it. */
  save: (value: T, version: number) => Promise<Versioned<T>>;
  /** What the server has, when somebody else was faster. */
  reload: () => Promise<Versioned<T>>;
  /** What of the text a person has written, where the server adds something of its own. */
  written?: (value: T) => unknown;
}

interface Autosave<T> extends Saving<T> {
  /** Names the buffer on this device. */
  subject: string;
  start: Versioned<T>;
}

/** Why the server does not have the text; null when it has. */
type Failure = Error | null;

export type SaveState = 'saved' | 'typing' | 'saving' | 'failed' | 'conflict';

interface View<T> {
  value: T;
  state: SaveState;
  savedAt: string | null;
  /** The other version, while the person has to choose. */
  theirs: Versioned<T> | null;
  error: Failure;
}

/** What is on this device until the server has it. */
interface Kept<T> extends Versioned<T> {
  /** Sent from here and not answered yet: when the server has one of these, nobody else wrote it. */
  sent: readonly T[];
}

interface Held<T> extends Kept<T> {
  unsaved: boolean;
  running: Promise<Failure> | null;
}

const asWritten = (value: unknown): unknown => value;

/**
 * A text that saves itself when typing rests, before an act hands it on, and when the page is left. It carries the version it
 * was made from; when that is no longer the newest, nothing is overwritten until the person has seen both and chosen. Until
 * the server has it, it is kept on this device.
 */
export function useAutosave<T>({ subject, start, save, reload, written = asWritten }: Autosave<T>) {
  const { kept, keep, drop } = useKept<T>(subject, (found) => !isSame(written(found), written(start.value)));
  const [view, setView] = useState<View<T>>({
    ...{ value: kept?.value ?? start.value, state: kept ? 'typing' : 'saved' },
    ...{ savedAt: null, theirs: null, error: null },
  });
  const held = useRef<Held<T>>({ sent: [], ...(kept ?? start), unsaved: kept !== null, running: null });
  const show = useCallback((part: Partial<View<T>>) => setView((old) => ({ ...old, ...part })), []);
  const store = useCallback(
    () => storeNow(held.current, { save, reload, written }, show, { keep, drop }),
    [save, reload, written, show, keep, drop],
  );

  const change = (value: T) => {
    held.current.value = value;
    held.current.unsaved = true;
    keep(keptOf(held.current));
    show({ value, ...(view.state === 'conflict' ? {} : { state: 'typing' }) });
  };
  useEffect(() => {
    if (view.state !== 'typing') return;
    const timer = window.setTimeout(() => void store(), AFTER_TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [view.state, view.value, store]);

  /** Saves at once what is not saved yet. */
  const flush = async (): Promise<Failure> => {
    let failure: Failure = null;
    while (held.current.unsaved && !failure) failure = await store();
    return failure;
  };
  useSavedInTime(() => held.current.unsaved, flush);

  const take = useCallback(
    (text: Versioned<T>) => {
      Object.assign(held.current, text, { unsaved: false, sent: [] });
      drop();
      show({ value: text.value, state: 'saved', savedAt: null, theirs: null, error: null });
    },
    [show, drop],
  );
  // What is handed on is what is read here: a newer text is shown as long as nothing has been typed.
  useEffect(() => {
    const { unsaved, version } = held.current;
    if (!unsaved && start.version > version) take(start);
  }, [start, take]);
  const takeTheirs = () => view.theirs && take(view.theirs);
  const keepMine = () => {
    if (!view.theirs) return;
    held.current.version = view.theirs.version;
    show({ theirs: null });
    void store();
  };

  return { ...view, change, takeTheirs, keepMine, flush, retry: () => void store() };
}

/** What this device kept, if it is still missing on the server. */
function useKept<T>(subject: string, isMissing: (value: T) => boolean) {
  const { session } = useSession();
  const { find, keep, drop } = useUnsent<Kept<T>>(session.account.id, subject);
  const [kept] = useState(() => {
    const found = find();
    return found && isMissing(found.value) ? found : null;
  });
  // Otherwise it would come back as another version once somebody has changed what the server has.
  useEffect(() => {
    if (!kept) drop();
  }, [kept, drop]);
  return { kept, keep, drop };
}

/** Before an act hands the text on, when the page is left or hidden, and when the connection is there again. */
function useSavedInTime(isUnsaved: () => boolean, flush: () => Promise<Failure>): void {
  const saveNow = useEffectEvent(flush);
  const isUnsavedNow = useEffectEvent(isUnsaved);
  useEffect(() => {
    const save = () => void saveNow();
    const onHide = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('online', save);
    const forget = announceText({ isUnsaved: () => isUnsavedNow(), save: () => saveNow() });
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('online', save);
      forget();
      save();
    };
  }, []);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const keptOf = <T>({ value, version, sent }: Held<T>): Kept<T> => ({ value, version, sent });

/** One save at a time; what was typed meanwhile is saved by the next. */
async function storeNow<T>(
  held: Held<T>,
  { save, reload, written = asWritten }: Saving<T>,
  show: (part: Partial<View<T>>) => void,
  onDevice: { keep: (text: Kept<T>) => void; drop: () => void },
): Promise<Failure> {
  // Whoever waited for the same save may have begun the next one.
  while (held.running) await held.running;
  if (!held.unsaved) return null;
  const { value, version } = held;
  const same = (one: T, other: T): boolean => isSame(written(one), written(other));
  const settle = (stored: Versioned<T>, sent: T): null => {
    held.version = stored.version;
    held.sent = [];
    held.unsaved = !same(held.value, sent);
    // What was typed meanwhile builds on the version just saved, on this device too.
    if (held.unsaved) onDevice.keep(keptOf(held));
    else onDevice.drop();
    show({ error: null, savedAt: new Date().toISOString(), state: held.unsaved ? 'typing' : 'saved' });
    return null;
  };
  const attempt = async (): Promise<Failure> => {
    show({ state: 'saving' });
    held.sent = [...held.sent.filter((one) => !same(one, value)), value];
    onDevice.keep(keptOf(held));
    try {
      return settle(await save(value, version), value);
    } catch (thrown) {
      const error = thrown as Error;
      const theirs = isProblem(error, 'changed-meanwhile') ? await reload().catch(() => null) : null;
      // The answer was lost on the way, or the page was left before it came: nobody else wrote this.
      if (theirs && held.sent.some((one) => same(one, theirs.value))) return settle(theirs, theirs.value);
      show({ error, theirs, state: theirs ? 'conflict' : 'failed' });
      return error;
    }
  };
  held.running = attempt();
  const failure = await held.running;
  held.running = null;
  return failure;
}
