/**
 * `retrying`: the server could not, and is asked again by itself. `partly`: all that the server takes is saved; what it does not
 * take is on this device.
 */
export type Saving = 'saved' | 'waiting' | 'saving' | 'offline' | 'retrying' | 'failed' | 'partly' | 'conflict';

/** A part of a text that the server does not take as it is: by how much it is too long, or what the server says of it. */
export interface Beyond {
  part: string;
  /** Which one of its list. */
  number?: number;
  over?: number;
  message?: string;
}

/** All but some parts of a text are saved. */
export class PartsNotSaved extends Error {
  override readonly name = 'PartsNotSaved';
}

/** A text as the server has it. */
export interface Stored<Text> {
  id: string;
  version: number;
  text: Text;
  savedAt: string | null;
}

/** A text that the server does not know yet. */
export interface Unborn<Text> {
  id: null;
  text: Text;
  /** Under which it is brought into being: one draft for what is begun, however often its page is opened. */
  key: string;
}

/** What an edit was made from: the version, and its text where this page has seen it. */
export interface From<Text> extends Pick<Stored<Text>, 'id' | 'version'> {
  on: Text | null;
}

/** Why the server does not have the text; null when it has. */
export type Failure = Error | null;

export interface DraftState<Text> {
  /** None until the first words have reached the server. */
  id: string | null;
  text: Text;
  saving: Saving;
  savedAt: string | null;
  /** The text that somebody, or another device, saved meanwhile; the person has to choose. */
  theirs: Stored<Text> | null;
  error: Failure;
  /** What is not saved with the rest. */
  beyond: readonly Beyond[];
}

/** What is on this device until the server has it. */
export interface Kept<Text> {
  version: number;
  text: Text;
  /** Sent from here and not answered yet: when the server has one of these, nobody else wrote it. */
  sent: readonly Text[];
  first?: First<Text> | null;
}

/** The request that brings a text into being. Until it is answered it is repeated word for word, under its key. */
export interface First<Text> {
  text: Text;
  key: string;
}

export interface Buffer<Text> {
  find: () => Kept<Text> | null;
  keep: (kept: Kept<Text>) => void;
  drop: () => void;
}

/** Where a text is kept, and what makes two of them the same. */
export interface Ground<Text> {
  /** Saves what was made from a version; without one it is brought into being, once for each key. */
  save: (text: Text, from: From<Text> | null, key: string) => Promise<Stored<Text>>;
  reload: (id: string) => Promise<Stored<Text>>;
  same: (one: Text, other: Text) => boolean;
  /** The text as far as the server takes it, with what stands `on` it where a part is beyond its limits. */
  within: (text: Text, on: Text) => { text: Text; beyond: Beyond[] };
  /** The text on the page with what the server has added to the one it was sent. */
  adopt: (text: Text, sent: Text, stored: Text) => Text;
  /** On this device, by the id of the text. */
  buffer: (id: string | null) => Buffer<Text>;
}
