import { addressOf } from '../address';
import { storage } from '../storage';

const RENEWALS = 'jianyan.renewals';

/** How often this device has renewed its session: counted, not timed, as clocks are set and two things share a millisecond. */
export const renewals = (): number => Number(storage.read(RENEWALS) ?? 0);

/**
 * Exchanges the refresh token for a new access token; false when the session has ended. The refresh token may be used once
 * only, so tabs take turns, and whoever finds it renewed since their own request left (`before`) uses what was fetched.
 */
export function renewSession(before: number): Promise<boolean> {
  return inTurn(async () => {
    if (renewals() !== before) return true;
    const response = await fetch(addressOf('/api/auth/refresh'), {
      method: 'POST',
      headers: { 'X-Requested-With': 'jianyan', 'Content-Type': 'application/json' },
      body: '{}',
      credentials: 'same-origin',
    });
    // Read to the end, or the connection stays taken.
    await response.text();
    if (response.ok) storage.write(RENEWALS, String(before + 1));
    return response.ok;
  });
}

let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  // Web Locks exist only in secure contexts; over plain http the turns are kept within this tab.
  if ('locks' in navigator) return navigator.locks.request('jianyan-renewal', act);
  const turn = queue.then(act, act);
  queue = turn.catch(() => undefined);
  return turn;
}

type Listener = () => void;

const waiting = new Set<Listener>();
const endListeners = new Set<Listener>();
const activityListeners = new Set<Listener>();

/** A request found the session ended: tells the page, and resolves once somebody has signed in again on it. */
export function whenSignedInAgain(): Promise<void> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    endListeners.forEach((listener) => listener());
  });
}

export function signedInAgain(): void {
  const resolvers = [...waiting];
  waiting.clear();
  resolvers.forEach((resolve) => resolve());
}

export const onSessionEnded = (listener: Listener): (() => void) => listen(endListeners, listener);

/** Every answered request of the person moves the idle clock. */
export const onRequest = (listener: Listener): (() => void) => listen(activityListeners, listener);

export const noteRequest = (): void => activityListeners.forEach((listener) => listener());

function listen(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
