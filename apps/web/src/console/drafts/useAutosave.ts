import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { caseQuery, useKeepCase } from '../../features/cases/caseQuery';
import { isProblem } from '../../lib/problem';
import { useSavedInTime } from '../../lib/savedInTime';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { unanswered, useUnsent } from '../../lib/unsent';
import { announceText } from './typedTexts';

const AFTER_TYPING_MS = 1500;

export interface Versioned<T> {
  value: T;
  version: number;
}

interface Autosave<T> {
  /** Names the text on this device. */
  subject: string;
  kase: Case;
  /** The text as it stands in its case. */
  read: (kase: Case) => Versioned<T>;
  send: (value: T, version: number) => Promise<Case>;
  /** What of the text a person has written, where the server adds something of its own. */
  written?: (value: T) => unknown;
}

interface OnServer<T> {
  /** Answers the text as the server now has it. */
  save: (value: T, version: number) => Promise<Versioned<T>>;
  /** What the server has, when somebody else was faster. */
  reload: () => Promise<Versioned<T>>;
}

/** Why the server does not have the text; null when it has. */
type Failure = Error | null;

type SaveState = 'saved' | 'typing' | 'saving' | 'failed' | 'conflict';

interface View<T> {
  value: T;
  state: SaveState;
  savedAt: string | null;
  /** The other version, while the person has to choose. */
  theirs: Versioned<T> | null;
  error: Failure;
}

export interface Draft<T> extends View<T> {
  change: (value: T) => void;
  takeTheirs: () => void;
  keepMine: () => void;
  /** Saves at once what is not saved yet. */
  flush: () => Promise<Failure>;
  retry: () => void;
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
export function useAutosave<T>({ subject, kase, read, send, written = asWritten }: Autosave<T>): Draft<T> {
  const start = read(kase);
  const same = (one: T, other: T): boolean => JSON.stringify(written(one)) === JSON.stringify(written(other));
  const { kept, keep, drop } = useKept<T>(subject, (found) => !same(found, start.value));
  const [view, setView] = useState<View<T>>({
    ...{ value: kept?.value ?? start.value, state: kept ? 'typing' : 'saved' },
    ...{ savedAt: null, theirs: null, error: null },
  });
  const held = useRef<Held<T>>({ sent: [], ...(kept ?? start), unsaved: kept !== null, running: null });
  const onServer = useOnServer(kase.id, read, send);
  const show = (part: Partial<View<T>>) => setView((old) => ({ ...old, ...part }));
  const store = () => storeNow(held.current, { ...onServer, same, show, keep, drop });

  const change = (value: T) => {
    held.current.value = value;
    held.current.unsaved = true;
    keep(keptOf(held.current));
    show({ value, ...(view.state === 'conflict' ? {} : { state: 'typing' }) });
  };
  const storeAfterTyping = useEffectEvent(() => void store());
  useEffect(() => {
    if (view.state !== 'typing') return;
    const timer = window.setTimeout(() => storeAfterTyping(), AFTER_TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [view.state, view.value]);

  const flush = async (): Promise<Failure> => {
    let failure: Failure = null;
    while (held.current.unsaved && !failure) failure = await store();
    return failure;
  };
  useSavedInTime(flush);
  const saveBeforeAct = useEffectEvent(flush);
  useEffect(() => announceText(() => saveBeforeAct()), []);

  const take = (text: Versioned<T>) => {
    Object.assign(held.current, text, { unsaved: false, sent: [] });
    drop();
    show({ value: text.value, state: 'saved', savedAt: null, theirs: null, error: null });
  };
  // What is handed on is what is read here: a newer text is shown as long as nothing has been typed.
  const follow = useEffectEvent(() => {
    if (!held.current.unsaved && start.version > held.current.version) take(start);
  });
  // Before the next key is pressed, which would otherwise build on the text before.
  useLayoutEffect(() => follow(), [start.version]);
  const takeTheirs = () => void (view.theirs && take(view.theirs));
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

/** The text on the server; what it answers is the case for the whole page. */
function useOnServer<T>(caseId: string, read: Autosave<T>['read'], send: Autosave<T>['send']): OnServer<T> {
  const queries = useQueryClient();
  const keepCase = useKeepCase();
  return {
    save: async (value, version) => {
      const answer = await send(value, version);
      keepCase(answer);
      return read(answer);
    },
    reload: async () => read(await queries.fetchQuery({ ...caseQuery(caseId), staleTime: 0 })),
  };
}

const keptOf = <T>({ value, version, sent }: Held<T>): Kept<T> => ({ value, version, sent });

interface Saving<T> extends OnServer<T> {
  same: (one: T, other: T) => boolean;
  show: (part: Partial<View<T>>) => void;
  keep: (text: Kept<T>) => void;
  drop: () => void;
}

/** One save at a time; what was typed meanwhile is saved by the next. */
async function storeNow<T>(held: Held<T>, { save, reload, same, show, keep, drop }: Saving<T>): Promise<Failure> {
  // Whoever waited for the same save may have begun the next one.
  while (held.running) await held.running;
  if (!held.unsaved) return null;
  const { value, version } = held;
  const settle = (stored: Versioned<T>, sent: T): null => {
    held.version = stored.version;
    held.sent = [];
    held.unsaved = !same(held.value, sent);
    // What was typed meanwhile builds on the version just saved, on this device too.
    if (held.unsaved) keep(keptOf(held));
    else drop();
    show({ error: null, savedAt: new Date().toISOString(), state: held.unsaved ? 'typing' : 'saved' });
    return null;
  };
  const attempt = async (): Promise<Failure> => {
    show({ state: 'saving' });
    held.sent = unanswered(held.sent, value, same);
    keep(keptOf(held));
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
