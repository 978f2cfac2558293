import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '../../lib/problem';
import { useSession } from '../../lib/session/useSession';
import { useUnsent } from '../../lib/unsent';

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
}

interface Autosave<T> extends Saving<T> {
  /** Names the buffer on this device. */
  subject: string;
  start: Versioned<T>;
}

export type SaveState = 'saved' | 'typing' | 'saving' | 'failed' | 'conflict';

interface View<T> {
  value: T;
  state: SaveState;
  savedAt: string | null;
  /** The other version, while the person has to choose. */
  theirs: Versioned<T> | null;
  error: unknown;
}

interface Held<T> extends Versioned<T> {
  running: Promise<boolean> | null;
}

/**
 * A text that saves itself when typing rests. It carries the version it was made from; when that is no longer the newest,
 * nothing is overwritten until the person has seen both and chosen. Until the server has it, it is kept on this device.
 */
export function useAutosave<T>({ subject, start, save, reload }: Autosave<T>) {
  const { session } = useSession();
  const buffer = useUnsent<Versioned<T>>(session.account.id, subject);
  const { keep, drop } = buffer;
  const [kept] = useState(buffer.find);
  const [view, setView] = useState<View<T>>({
    ...{ value: kept?.value ?? start.value, state: kept ? 'typing' : 'saved' },
    ...{ savedAt: null, theirs: null, error: null },
  });
  const held = useRef<Held<T>>({ ...(kept ?? start), running: null });
  const show = useCallback((part: Partial<View<T>>) => setView((old) => ({ ...old, ...part })), []);
  const store = useCallback(
    () => storeNow(held.current, { save, reload }, show, { keep, drop }),
    [save, reload, show, keep, drop],
  );

  const change = (value: T) => {
    held.current.value = value;
    keep({ value, version: held.current.version });
    show({ value, ...(view.state === 'conflict' ? {} : { state: 'typing' }) });
  };
  useEffect(() => {
    if (view.state !== 'typing') return;
    const timer = window.setTimeout(() => void store(), AFTER_TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [view.state, view.value, store]);

  const takeTheirs = () => {
    if (!view.theirs) return;
    Object.assign(held.current, view.theirs);
    drop();
    show({ value: view.theirs.value, theirs: null, error: null, state: 'saved' });
  };
  const keepMine = () => {
    if (!view.theirs) return;
    held.current.version = view.theirs.version;
    show({ theirs: null });
    void store();
  };
  /** Saves at once if something is not saved yet; false when it could not be. */
  const flush = async (): Promise<boolean> => (view.state === 'saved' ? true : store());

  return { ...view, change, takeTheirs, keepMine, flush, retry: () => void store() };
}

/** One save at a time; what was typed meanwhile is saved by the next. */
async function storeNow<T>(
  held: Held<T>,
  { save, reload }: Saving<T>,
  show: (part: Partial<View<T>>) => void,
  onDevice: { keep: (text: Versioned<T>) => void; drop: () => void },
): Promise<boolean> {
  await held.running;
  const attempt = async (): Promise<boolean> => {
    const { value, version } = held;
    show({ state: 'saving' });
    try {
      held.version = (await save(value, version)).version;
      const whole = held.value === value;
      // What was typed meanwhile builds on the version just saved, on this device too.
      if (whole) onDevice.drop();
      else onDevice.keep({ value: held.value, version: held.version });
      show({ error: null, savedAt: new Date().toISOString(), state: whole ? 'saved' : 'typing' });
      return true;
    } catch (error) {
      const theirs = isProblem(error, 'changed-meanwhile') ? await reload().catch(() => null) : null;
      show({ error, theirs, state: theirs ? 'conflict' : 'failed' });
      return false;
    }
  };
  held.running = attempt();
  const done = await held.running;
  held.running = null;
  return done;
}
