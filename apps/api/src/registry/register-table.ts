import type { RegisterName } from '@jianyan/shared';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Id, InstantOrNull } from '../http/response-fields.js';

/** What every entry has, whatever its register. */
export class RegisterEntry {
  @Id()
  id!: string;

  /** A retired entry is offered no longer; what refers to it keeps it. */
  @InstantOrNull()
  retiredAt!: Date | null;
}

/** All that distinguishes one register from the next. */
export interface Register {
  name: RegisterName;
  entity: EntityTarget<ObjectLiteral>;
  /** SQL of the entries as they are answered, with readable names of what they refer to. */
  entries: string;
  /** Columns of `entries` in which a list is searched. */
  searchedIn: readonly string[];
  orderedBy: { column: string; as: 'text' | 'integer'; newestFirst?: true };
  /** Entries may lie below one another, but never in a circle. */
  nested?: true;
  /** Columns that follow from others, computed from the whole entry before it is written. */
  derived?: (entry: ObjectLiteral, manager: EntityManager) => ObjectLiteral | Promise<ObjectLiteral>;
}

/** A register together with the class of its answered entries. */
export interface RegisterTable<Entry extends RegisterEntry> extends Register {
  searchedIn: readonly (keyof Entry & string)[];
  orderedBy: Register['orderedBy'] & { column: keyof Entry & string };
}
