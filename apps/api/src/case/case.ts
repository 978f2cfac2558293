import { DomainError, type HolidayTable, type Policy, type Reader } from '@jianyan/shared';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Person } from '../auth/person.js';
import type { InForce } from '../policy/policies.js';
import type { Assignment } from './rows/assignment.entity.js';
import type { CaseParts } from './rows/case-parts.js';
import type { HistoryEvent } from './rows/history-event.entity.js';
import { type ListName, LISTS, type RowOf } from './rows/lists.js';
import type { LoadedCase } from './rows/load-case.js';
import type { Reply } from './rows/reply.entity.js';
import { tableOf } from './rows/table.js';
import type { TextVersion } from './rows/text-version.entity.js';

/** Who is told of an event, and as whom they read it: members, units (their staff), offices (who dispatches there), bodies (their secretariat). */
export interface Telling {
  eventId: string;
  readAs: Reader;
  memberIds: readonly string[];
  unitIds: readonly string[];
  officeIds: readonly string[];
  bodyIds: readonly string[];
  /** The author is told of what he did himself, too. */
  toAuthor: boolean;
  /** Whoever holds one of these seats is told as a proposer only. */
  proposerIds: readonly string[];
}

/** When, by which rules, and whether for good, somebody has a case before him. */
export interface Circumstances extends InForce {
  now: Date;
  today: string;
  unsaved: boolean;
}

/**
 * One case with all its rows, as one person has it before him at one moment. Acts change it in memory; what has become
 * of it is saved once, at the end.
 */
export class Case {
  /** What happened in this act, in order. */
  readonly events: HistoryEvent[] = [];
  readonly tellings: Telling[] = [];
  /** Texts that somebody has put his name to in it. */
  readonly keptTexts: TextVersion[] = [];
  readonly now: Date;
  readonly today: string;
  /** What its body has laid down. */
  readonly policy: Policy;
  readonly policyVersion: string;
  /** Which days are worked. */
  readonly calendar: HolidayTable;
  /** What is done is only tried: it takes no number and is never written. */
  readonly unsaved: boolean;
  readonly parts: CaseParts;
  /** Of the units that have a part in it, and of its office. */
  readonly unitNames: Map<string, string>;

  constructor(
    readonly db: EntityManager,
    loaded: Pick<LoadedCase<object>, 'parts' | 'unitNames'>,
    readonly person: Person,
    { now, today, unsaved, policy, policyVersion, calendar }: Circumstances,
  ) {
    this.now = now;
    this.today = today;
    this.unsaved = unsaved;
    this.policy = policy;
    this.policyVersion = policyVersion;
    this.calendar = calendar;
    this.parts = loaded.parts;
    this.unitNames = loaded.unitNames;
  }

  get proposal() {
    return this.parts.proposal;
  }

  /** @throws DomainError not-found */
  assignment(id: string): Assignment {
    return found(this.parts.assignments.find((assignment) => assignment.id === id));
  }

  /** @throws DomainError not-found */
  reply(id: string): Reply {
    return found(this.parts.replies.find((reply) => reply.id === id));
  }

  /** The names of units as a sentence lists them. */
  unitsInWords(unitIds: readonly string[]): string {
    return unitIds.map((id) => this.unitNames.get(id) ?? '').join('、');
  }

  /** Puts a new row into a list of the case. */
  add<List extends ListName>(
    list: List,
    values: Omit<Partial<RowOf<List>>, 'id' | 'bodyId' | 'proposalId'>,
  ): RowOf<List> {
    const table = tableOf<RowOf<List>>(this.db, LISTS[list].of);
    const row = table.begin({ id: newId(), ...this.key, ...values } as Partial<RowOf<List>>);
    (this.parts[list] as RowOf<List>[]).push(row);
    return row;
  }

  /** What every row of the case bears. */
  get key() {
    const { bodyId, id: proposalId } = this.proposal;
    return { bodyId, proposalId };
  }
}

const found = <Row>(row: Row | undefined): Row => {
  if (!row) throw new DomainError('not-found');
  return row;
};
