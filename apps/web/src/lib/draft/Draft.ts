import { newKey } from '../http';
import { ConnectionLost, isProblem } from '../problem';
import { PartsNotSaved, type Beyond, type DraftState, type Failure, type First } from './ground';
import type { Ground, Kept, Stored, Unborn } from './ground';
import { unanswered } from './unanswered';

/** While somebody types, the server gets the text every so often; at once when they move on. */
const SAVE_AFTER_MS = 2500;
const RETRY_AFTER_MS = 10_000;

/** Too many requests: the server wants to be left alone for a while. */
const TOO_MANY = 429;

/** A part that the server has refused as it stands. */
interface Refusal {
  part: string;
  value: string;
  message: string;
}

/**
 * Keeps one text: what is typed goes to this device at once and to the server soon after, one request at a time, each
 * saying which version it was made from. Nothing is overwritten in silence: a text changed elsewhere stops the saving
 * until the person has seen both and chosen.
 */
export class Draft<Text extends object> {
  private state: DraftState<Text>;
  private version = 0;
  /** What the server had at that version, as far as this page has seen it. */
  private original: Text | null = null;
  private sent: readonly Text[] = [];
  private first: First<Text> | null = null;
  private refusals: readonly Refusal[] = [];
  private timer: number | undefined;
  private running: Promise<void> | null = null;
  private open = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly ground: Ground<Text>,
    private readonly start: Stored<Text> | Unborn<Text>,
  ) {
    const { id, text } = start;
    const kept = ground.buffer(id).find();
    const [version, savedAt] = id === null ? [0, null] : [start.version, start.savedAt];
    this.state = { id, text, saving: 'saved', savedAt, theirs: null, error: null, beyond: [] };
    this.version = version;
    this.original = text;
    if (kept && !ground.same(kept.text, text)) this.goOnWith(kept, id === null ? null : start);
    // It would come back as another version once somebody has changed what the server has.
    else this.forget(text);
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

  private goOnWith(kept: Kept<Text>, stored: Stored<Text> | null): void {
    const { text, version, sent, first = null } = kept;
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
    const { text: fitting, beyond } = this.fitting();
    if (!theirs && !this.first && this.original !== null && this.ground.same(fitting, this.original))
      return this.rest(beyond);
    if (id === null && this.start.id === null) this.first ??= { text: fitting, key: this.start.key };
    const { text, key } = this.first ?? { text: fitting, key: newKey() };
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
    if (this.state.id === null) this.forget(this.state.text);
    this.first = null;
    this.sent = [];
    this.standOn(stored);
    const text = this.ground.adopt(this.state.text, sent, stored.text);
    this.set({ id: stored.id, text, savedAt: stored.savedAt ?? new Date().toISOString(), theirs: null, error: null });
    const { text: fitting, beyond } = this.fitting();
    if (this.ground.same(fitting, sent)) return this.rest(beyond);
    // What was typed meanwhile builds on the version just saved, on this device too.
    this.set({ saving: 'waiting', beyond });
    this.keep();
    this.schedule(SAVE_AFTER_MS);
  }

  /** Nothing more can be saved now; what the server does not take stays on this device. */
  private rest(beyond: readonly Beyond[]): void {
    const isWhole = beyond.length === 0;
    this.set({ saving: isWhole ? 'saved' : 'partly', beyond, error: isWhole ? null : new PartsNotSaved() });
    if (isWhole) this.forget(this.state.text);
    else this.keep();
  }

  /** The text as far as the server takes it: what is beyond its limits, or was refused as it is, stands as it was. */
  private fitting(): { text: Text; beyond: readonly Beyond[] } {
    const { text } = this.state;
    const on = this.original ?? text;
    this.refusals = this.refusals.filter(({ part, value }) => JSON.stringify(text[part as keyof Text]) === value);
    const within = this.ground.within(text, on);
    const refused = this.refusals.map(({ part }) => [part, on[part as keyof Text]]);
    return {
      text: { ...within.text, ...(Object.fromEntries(refused) as Partial<Text>) },
      beyond: [...within.beyond, ...this.refusals.map(({ part, message }) => ({ part, message }))],
    };
  }

  private async refused(error: Error): Promise<void> {
    // What was refused did not happen; a lost answer, or a fault, leaves it open.
    if (isProblem(error) && !error.leavesOpen) this.first = null;
    const isLost = error instanceof ConnectionLost;
    if (isLost || (isProblem(error) && (error.leavesOpen || error.status === TOO_MANY))) {
      this.set({ saving: isLost ? 'offline' : 'retrying', error });
      return this.schedule(RETRY_AFTER_MS);
    }
    if (this.noteRefusals(error)) return this.set({ saving: 'waiting' });
    const { id } = this.state;
    const theirs = id !== null && isProblem(error, 'changed-meanwhile') ? await this.reload(id) : null;
    const own = theirs && this.ownIn(theirs);
    if (theirs && own) this.settle(theirs, own);
    else this.set({ saving: theirs ? 'conflict' : 'failed', theirs, error });
  }

  /** Parts that the server refuses are left out the next time, as long as they stay as they are; false when that would not help. */
  private noteRefusals(error: Error): boolean {
    const { text } = this.state;
    const known = new Set(this.refusals.map(({ part }) => part));
    const refused = (isProblem(error) ? error.fields : []).flatMap(({ field, message }): Refusal[] => {
      const [part = ''] = field.split('.');
      const isNew = part in text && !known.has(part);
      known.add(part);
      return isNew ? [{ part, message, value: JSON.stringify(text[part as keyof Text]) }] : [];
    });
    this.refusals = [...this.refusals, ...refused];
    return refused.length > 0;
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
    const before = this.state.text;
    this.set({ text: stored.text, saving: 'saved', savedAt: stored.savedAt, theirs: null, error: null, beyond: [] });
    this.forget(before);
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
    const { id, text } = this.state;
    this.ground.buffer(id).keep({ version, text, sent, first });
  }

  /** Only these words leave the device: another page of the same text may have kept its own there. */
  private forget(words: Text): void {
    const buffer = this.ground.buffer(this.state.id);
    const kept = buffer.find();
    if (!kept || this.ground.same(kept.text, words)) buffer.drop();
  }

  private set(part: Partial<DraftState<Text>>): void {
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => listener());
  }
}
