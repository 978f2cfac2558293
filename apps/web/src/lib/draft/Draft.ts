import { newKey } from '../http';
import { ConnectionLost, isProblem } from '../problem';
import type { DraftState, Failure, First, Ground, Kept, Stored, Unborn } from './ground';
import { unanswered } from './unanswered';

/** While somebody types, the server gets the text every so often; at once when they move on. */
const SAVE_AFTER_MS = 2500;
const RETRY_AFTER_MS = 10_000;

/**
 * Keeps one text: what is typed goes to this device at once and to the server soon after, one request at a time, each
 * saying which version it was made from. Nothing is overwritten in silence: a text changed elsewhere stops the saving
 * until the person has seen both and chosen.
 */
export class Draft<Text> {
  private state: DraftState<Text>;
  private version = 0;
  /** What the server had at that version, as far as this page has seen it. */
  private original: Text | null = null;
  private sent: readonly Text[] = [];
  private first: First<Text> | null = null;
  private timer: number | undefined;
  private running: Promise<void> | null = null;
  private open = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly ground: Ground<Text>,
    start: Stored<Text> | Unborn<Text>,
  ) {
    const { id, text } = start;
    const kept = ground.buffer(id).find();
    const [version, savedAt] = id === null ? [0, null] : [start.version, start.savedAt];
    this.state = { id, text, saving: 'saved', savedAt, theirs: null, error: null };
    this.version = version;
    this.original = text;
    if (kept && !ground.same(kept.text, text)) this.goOnWith(kept, id === null ? null : start);
    // It would come back as another version once somebody has changed what the server has.
    else this.forget();
  }

  readonly snapshot = (): DraftState<Text> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The page is there; call the answer when it is left. */
  begin(): () => void {
    this.open = true;
    if (this.state.saving === 'waiting') this.schedule(SAVE_AFTER_MS);
    return () => {
      this.open = false;
      this.unschedule();
    };
  }

  readonly change = (part: Partial<Text>): void => {
    const saving = this.state.saving === 'conflict' ? 'conflict' : 'waiting';
    this.set({ text: { ...this.state.text, ...part }, saving });
    this.keep();
    if (saving === 'waiting') this.schedule(SAVE_AFTER_MS);
  };

  /** Saves at once what is not saved yet, and what is typed meanwhile. */
  readonly flush = async (): Promise<Failure> => {
    this.unschedule();
    do {
      // Whoever waited for the same save may have begun the next one.
      while (this.running) await this.running;
      if (this.state.saving === 'saved') return null;
      this.running = this.attempt();
      await this.running;
      this.running = null;
    } while (this.state.error === null);
    return this.state.error;
  };

  /** After a conflict: my words replace the ones saved meanwhile, which the person has seen. */
  readonly keepMine = async (): Promise<void> => {
    const { theirs } = this.state;
    if (!theirs) return;
    this.standOn(theirs);
    this.set({ theirs: null, error: null, saving: 'waiting' });
    await this.flush();
  };

  /** After a conflict: go on with the saved text. */
  readonly takeTheirs = (): void => {
    if (this.state.theirs) this.take(this.state.theirs);
  };

  /** The page has read the text anew. What is handed on is what is read here, so a newer one is shown while nothing is typed. */
  meet(stored: Stored<Text>): void {
    if (stored.version <= this.version || this.state.id !== stored.id) return;
    if (this.state.saving === 'saved') this.take(stored);
    else if (this.original !== null && this.ground.same(stored.text, this.original)) this.standOn(stored);
  }

  private goOnWith({ text, version, sent, first = null }: Kept<Text>, stored: Stored<Text> | null): void {
    this.sent = sent;
    this.first = first;
    this.state = { ...this.state, text, saving: 'waiting' };
    const { same } = this.ground;
    if (!stored || version === stored.version || sent.some((one) => same(one, stored.text))) return;
    // What this device kept was made from an older text: the person chooses between the two.
    this.version = version;
    this.original = null;
    this.state = { ...this.state, saving: 'conflict', theirs: stored };
  }

  private async attempt(): Promise<void> {
    const { id, theirs } = this.state;
    if (id === null) this.first ??= { text: this.state.text, key: newKey() };
    const { text, key } = this.first ?? { text: this.state.text, key: newKey() };
    this.set({ saving: theirs ? 'conflict' : 'saving', error: null });
    this.sent = unanswered(this.sent, text, this.ground.same);
    this.keep();
    try {
      const from = id === null ? null : { id, version: this.version, on: this.original };
      this.settle(await this.ground.save(text, from, key), text);
    } catch (error) {
      await this.refused(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private settle(stored: Stored<Text>, sent: Text): void {
    if (this.state.id === null) this.forget();
    this.first = null;
    this.sent = [];
    this.standOn(stored);
    const later = !this.ground.same(this.state.text, sent);
    this.set({
      ...{ id: stored.id, text: this.ground.adopt(this.state.text, sent, stored.text) },
      ...{ saving: later ? 'waiting' : 'saved', savedAt: stored.savedAt ?? new Date().toISOString() },
      ...{ theirs: null, error: null },
    });
    if (!later) return this.forget();
    // What was typed meanwhile builds on the version just saved, on this device too.
    this.keep();
    this.schedule(SAVE_AFTER_MS);
  }

  private async refused(error: Error): Promise<void> {
    // What was refused did not happen; a lost answer, or a fault, leaves it open.
    if (isProblem(error) && !error.isServerFault) this.first = null;
    if (error instanceof ConnectionLost) {
      this.set({ saving: 'offline', error });
      return this.schedule(RETRY_AFTER_MS);
    }
    const { id } = this.state;
    const theirs = id !== null && isProblem(error, 'changed-meanwhile') ? await this.reload(id) : null;
    const own = theirs && this.ownIn(theirs);
    if (theirs && own) this.settle(theirs, own);
    else this.set({ saving: theirs ? 'conflict' : 'failed', theirs, error });
  }

  private reload(id: string): Promise<Stored<Text> | null> {
    return this.ground.reload(id).catch(() => null);
  }

  /** What is stored, if it came from here: the answer was lost on the way, or the page was left before it came. */
  private ownIn({ text }: Stored<Text>): Text | undefined {
    return [this.original, ...this.sent].find((one) => one !== null && this.ground.same(one, text)) ?? undefined;
  }

  private take(stored: Stored<Text>): void {
    this.sent = [];
    this.standOn(stored);
    this.set({ text: stored.text, saving: 'saved', savedAt: stored.savedAt, theirs: null, error: null });
    this.forget();
  }

  private standOn({ version, text }: Stored<Text>): void {
    this.version = version;
    this.original = text;
  }

  private schedule(after: number): void {
    if (!this.open) return;
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, after);
  }

  private unschedule(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
  }

  private keep(): void {
    const { version, sent, first } = this;
    this.ground.buffer(this.state.id).keep({ version, text: this.state.text, sent, first });
  }

  private forget(): void {
    this.ground.buffer(this.state.id).drop();
  }

  private set(part: Partial<DraftState<Text>>): void {
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => listener());
  }
}
