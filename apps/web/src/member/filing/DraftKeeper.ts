import { http, newKey } from '../../lib/http';
import { ConnectionLost, isProblem } from '../../lib/problem';
import type { Case } from '../../lib/schemas';
import { unanswered, unsent } from '../../lib/unsent';
import { sameText, textOf, toRequestBody, withIds, writtenPoints, type DraftText } from './draftText';

export type Saving = 'saved' | 'waiting' | 'saving' | 'offline' | 'failed' | 'conflict';

export interface DraftState {
  /** None until the first words have reached the server. */
  id: string | null;
  text: DraftText;
  saving: Saving;
  savedAt: string | null;
  /** The text that somebody, or another device, saved meanwhile. */
  theirs: Case | null;
  error: unknown;
}

interface Kept {
  version: number;
  text: DraftText;
  /** Sent from here and not answered yet: when the server has one of these, nobody else wrote it. */
  sent?: readonly DraftText[];
}

interface Start {
  accountId: string;
  bodyId: string;
  stored: Case | null;
  onSaved: (found: Case) => void;
}

/** While somebody types, the server gets the text every so often; at once when they move on. */
const SAVE_AFTER_MS = 2500;
const RETRY_AFTER_MS = 10_000;

/**
 * Keeps one draft: what is typed goes to this device at once and to the server soon after, one request at a time, each
 * saying which version it was made from. Nothing is overwritten in silence: a text changed elsewhere stops the saving
 * until the person has chosen.
 */
export class DraftKeeper {
  private state: DraftState;
  private version: number;
  private timer: number | undefined;
  private running: Promise<void> | null = null;
  private createKey = newKey();
  private sent: readonly DraftText[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly start: Start,
    empty: DraftText,
  ) {
    const { stored } = start;
    const kept = unsent.find<Kept>(start.accountId, this.subject(stored?.id ?? null));
    const base = stored ? textOf(stored) : empty;
    const differs = kept !== null && !sameText(kept.text, base);
    this.version = stored?.textVersion ?? 0;
    this.state = {
      id: stored?.id ?? null,
      text: differs ? kept.text : base,
      saving: differs ? 'waiting' : 'saved',
      savedAt: stored?.changedAt ?? null,
      theirs: null,
      error: null,
    };
    if (!differs) {
      // It would come back as another version once somebody has changed what the server has.
      this.forget();
      return;
    }
    this.sent = kept.sent ?? [];
    // What this device kept was made from an older text: the person chooses between the two.
    if (stored && kept.version !== stored.textVersion && !this.isOwn(stored))
      this.state = { ...this.state, saving: 'conflict', theirs: stored };
    else this.schedule(SAVE_AFTER_MS);
  }

  readonly snapshot = (): DraftState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(part: Partial<DraftText>): void {
    const text = { ...this.state.text, ...part };
    const saving = this.state.saving === 'conflict' ? 'conflict' : 'waiting';
    this.set({ text, saving });
    this.keep();
    if (saving === 'waiting') this.schedule(SAVE_AFTER_MS);
  }

  /** Saves now what is not saved yet. @returns whether the server has everything */
  async flush(): Promise<boolean> {
    this.unschedule();
    // Whoever waited for the same save may have begun the next one.
    while (this.running) await this.running;
    if (this.state.saving === 'waiting' || this.state.saving === 'offline' || this.state.saving === 'failed')
      await this.save();
    return this.state.saving === 'saved';
  }

  /** After a conflict: my words replace the ones saved meanwhile, which the person has seen. */
  async keepMine(): Promise<void> {
    if (this.state.theirs) this.version = this.state.theirs.textVersion;
    this.set({ theirs: null, saving: 'waiting' });
    await this.flush();
  }

  /** After a conflict: go on with the saved text. */
  takeTheirs(): void {
    const { theirs } = this.state;
    if (!theirs) return;
    this.version = theirs.textVersion;
    this.set({ text: textOf(theirs), theirs: null, saving: 'saved', savedAt: theirs.changedAt });
    this.forget();
  }

  /** A step has answered the case: its version counts from now on. */
  follow(found: Case): void {
    this.version = found.textVersion;
  }

  stop(): void {
    this.unschedule();
  }

  private async save(): Promise<void> {
    this.running = this.send();
    await this.running;
    this.running = null;
  }

  private async send(): Promise<void> {
    const { text } = this.state;
    this.set({ saving: 'saving', error: null });
    this.sent = unanswered(this.sent, text, sameText);
    this.keep();
    try {
      const answer = await this.put(text);
      const born = this.state.id === null;
      this.sent = [];
      this.version = answer.textVersion;
      const later = !sameText(this.state.text, text);
      const current = withIds(this.state.text, writtenPoints(text), answer.requests);
      if (born) unsent.drop(this.start.accountId, this.subject(null));
      this.set({ id: answer.id, text: current, saving: later ? 'waiting' : 'saved', savedAt: answer.changedAt });
      if (later) {
        this.keep();
        this.schedule(SAVE_AFTER_MS);
      } else this.forget();
      this.start.onSaved(answer);
    } catch (error) {
      await this.refused(error);
    }
  }

  private put(text: DraftText): Promise<Case> {
    const { id } = this.state;
    const { requests, ...body } = toRequestBody(text);
    if (id)
      return http.patch('/api/proposals/{id}', {
        path: { id },
        body: { textVersion: this.version, ...body, requests },
      });
    const first = { bodyId: this.start.bodyId, ...body, requests: requests.map((request) => request.text) };
    return http.post('/api/proposals', { body: first, idempotencyKey: this.createKey });
  }

  private async refused(error: unknown): Promise<void> {
    if (error instanceof ConnectionLost) {
      this.set({ saving: 'offline' });
      this.schedule(RETRY_AFTER_MS);
    } else if (isProblem(error, 'changed-meanwhile') && this.state.id) {
      const theirs = await http.get('/api/proposals/{id}', { path: { id: this.state.id } }).catch(() => null);
      if (theirs && this.isOwn(theirs)) {
        this.version = theirs.textVersion;
        await this.send();
      } else this.set(theirs ? { saving: 'conflict', theirs } : { saving: 'failed', error });
    } else {
      // Another attempt is another request: a key that answered with a refusal would only repeat it.
      if (isProblem(error) && !error.isServerFault) this.createKey = newKey();
      this.set({ saving: 'failed', error });
    }
  }

  /** Its answer was lost on the way, or the page was left before it came. */
  private isOwn(stored: Case): boolean {
    return this.sent.some((one) => sameText(one, textOf(stored)));
  }

  private schedule(after: number): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, after);
  }

  private unschedule(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
  }

  private subject(id: string | null): string {
    return `draft.${id ?? `new.${this.start.bodyId}`}`;
  }

  private keep(): void {
    const kept: Kept = { version: this.version, text: this.state.text, sent: this.sent };
    unsent.keep(this.start.accountId, this.subject(this.state.id), kept);
  }

  private forget(): void {
    unsent.drop(this.start.accountId, this.subject(this.state.id));
  }

  private set(part: Partial<DraftState>): void {
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => listener());
  }
}
