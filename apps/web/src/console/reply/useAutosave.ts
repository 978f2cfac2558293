import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '../../lib/problem';
import { useSession } from '../../lib/session/SessionProvider';
import { useUnsent } from '../../lib/unsent';

const AFTER_TYPING_MS = 1500;

export interface Versioned<T> {
  value: T;
  version: number;
}

interface Autosave<T> {
  /** Names the buffer on this device. */
  subject: string;
  start: Versioned<T>;
  /** Answers the text as the server now has it. */
  save: (value: T, version: number) => Promise<Versioned<T>>;
  /** What the server has, when somebody else was faster. */
  reload: () => Promise<Versioned<T>>;
}

export type SaveState = 'saved' | 'typing' | 'saving' | 'failed' | 'conflict';

interface Kept<T> extends Versioned<T> {
  kept: true;
}

/**
 * A text that saves itself when typing rests. It carries the version it was made from; when that is no longer the newest,
 * nothing is overwritten until the person has seen both and chosen. Until the server has it, it is kept on this device.
 */
export function useAutosave<T>({ subject, start, save, reload }: Autosave<T>) {
  const { session } = useSession();
  const buffer = useUnsent<Kept<T>>(session.account.id, subject);
  const found = useRef(buffer.find());
  const [value, setValue] = useState<T>(() => found.current?.value ?? start.value);
  const [state, setState] = useState<SaveState>(found.current ? 'typing' : 'saved');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Versioned<T> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const version = useRef(found.current?.version ?? start.version);
  const latest = useRef(value);
  const running = useRef<Promise<boolean> | null>(null);

  const store = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current;
    const sent = latest.current;
    setState('saving');
    const attempt = (async () => {
      try {
        const answer = await save(sent, version.current);
        version.current = answer.version;
        setError(null);
        setSavedAt(new Date().toISOString());
        if (latest.current === sent) {
          buffer.drop();
          setState('saved');
        } else setState('typing');
        return true;
      } catch (failure) {
        setError(failure);
        if (isProblem(failure, 'changed-meanwhile')) {
          setTheirs(await reload());
          setState('conflict');
        } else setState('failed');
        return false;
      }
    })();
    running.current = attempt;
    const done = await attempt;
    running.current = null;
    return done;
  }, [save, reload, buffer]);

  const change = useCallback(
    (next: T) => {
      latest.current = next;
      setValue(next);
      buffer.keep({ value: next, version: version.current, kept: true });
      setState((now) => (now === 'conflict' ? now : 'typing'));
    },
    [buffer],
  );

  useEffect(() => {
    if (state !== 'typing') return;
    const timer = window.setTimeout(() => void store(), AFTER_TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [state, value, store]);

  const takeTheirs = () => {
    if (!theirs) return;
    version.current = theirs.version;
    latest.current = theirs.value;
    buffer.drop();
    setValue(theirs.value);
    setTheirs(null);
    setError(null);
    setState('saved');
  };
  const keepMine = () => {
    if (!theirs) return;
    version.current = theirs.version;
    setTheirs(null);
    void store();
  };
  /** Saves at once if something is not saved yet; false when it could not be. */
  const flush = async (): Promise<boolean> => (state === 'saved' ? true : store());

  return { value, change, state, savedAt, theirs, error, takeTheirs, keepMine, flush, retry: () => void store() };
}
