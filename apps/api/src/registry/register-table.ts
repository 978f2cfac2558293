import type { RegisterName } from '@jianyan/shared';
import type { VersionedEntry } from '../entries/versioned-entry.js';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Count, Id, InstantOrNull } from '../http/response-fields.js';

/** What every entry has, whatever its register. */
export class RegisterEntry {
  @Id()
  id!: string;

  /** Which of its changes this is. */
  @Count()
  version!: number;

  /** A retired entry is offered no longer; what refers to it keeps it. */
  @InstantOrNull()
  retiredAt!: Date | null;
}

/** What the row of every entry has. */
interface EntryRow extends VersionedEntry {
  id: string;
  retiredAt: Date | null;
}

/** By a name, from any of its letters on, or by any part of a text. */
interface Found {
  names?: readonly string[];
  texts?: readonly string[];
}

export const BY_NAME = {
  found: { names: ['kept.search_key'] },
  orderedBy: { key: 'kept.name_order', as: 'text' },
} as const satisfies Pick<Register, 'found' | 'orderedBy'>;

/** Entries that have no name of their own are found by that of their body. */
export const OF_ITS_BODY = '(SELECT search_key FROM bodies WHERE bodies.id = kept.body_id)';

/** All that distinguishes one register from the next. */
export interface Register {
  name: RegisterName;
  entity: EntityTarget<EntryRow>;
  /** SQL of the entries as they are answered, with readable names of what they refer to. */
  entries: string;
  /** What entries are found by, as SQL on `kept`, the row of the entry itself. */
  found: Found;
  /** As SQL on `kept`. */
  orderedBy: { key: string; as: 'text' | 'integer'; newestFirst?: true };
  /** Entries may lie below one another, but never in a circle. */
  nested?: true;
  /** Columns that follow from others, computed from the whole entry before it is written. */
  derived?: (entry: ObjectLiteral, manager: EntityManager) => ObjectLiteral | Promise<ObjectLiteral>;
  /** What goes with an entry that has been deleted. */
  deleted?: (entry: ObjectLiteral, manager: EntityManager) => Promise<void>;
}

/** A register together with the class of its answered entries. */
export interface RegisterTable<Entry extends RegisterEntry> extends Register {
  /** An entry as it is answered. */
  readonly answered?: Entry;
}
