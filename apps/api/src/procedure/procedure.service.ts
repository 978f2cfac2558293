import { DomainError } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Person } from '../auth/person.js';
import type { CaseParts } from '../case/rows/case-parts.js';
import { LIST_NAMES } from '../case/rows/lists.js';
import { type Found, loadCase, type LoadedCase } from '../case/rows/load-case.js';
import { caseRowsOf } from '../case-rows/write-case-rows.js';
import { Proposal } from '../case/rows/proposal.entity.js';
import { putInOrder } from '../case/rows/put-in-order.js';
import { changesOf, type Snapshot, snapshotOf } from '../case/rows/save-case.js';
import { tableOf } from '../case/rows/table.js';
import { visible, visibleTo } from '../case/standing/scope.js';
import { Clock } from '../clock/clock.js';
import { messagesOf } from '../notifications/write-messages.js';
import { Policies } from '../policy/policies.js';
import { Transactions } from '../sql/transactions.js';
import { OpenCase } from './open-case.js';
import { namedQuery } from '../sql/named-query.js';
import { atOnce } from '../sql/pieces.js';

/** Where a case is found by something that belongs to it. */
const FOUND_BY = {
  proposal: 'proposals.id = $1',
  invitation: 'proposals.id = (SELECT proposal_id FROM invitations WHERE id = $1)',
  assignment: 'proposals.id = (SELECT proposal_id FROM assignments WHERE id = $1)',
  reply: 'proposals.id = (SELECT proposal_id FROM replies WHERE id = $1)',
  attachment: 'proposals.id = (SELECT proposal_id FROM attachments WHERE id = $1)',
} as const;

export type FoundBy = keyof typeof FOUND_BY;

/** What changes a case; the rows it leaves are saved at its end. */
export type Act = (kase: OpenCase) => void | Promise<void>;

/** What an act answers: after it is saved, or, where it is only tried, from what has become of the case till then. */
export interface Answers<Answer> {
  saved: (kase: OpenCase) => Answer | Promise<Answer>;
  unsaved: (kase: OpenCase, before: Snapshot) => Answer | Promise<Answer>;
}

/** What a new case begins with. */
export type Beginning = Pick<Proposal, 'bodyId' | 'sessionId' | 'kind' | 'authorMemberId' | 'openedBy'> &
  Partial<Proposal>;

/** Opens a case for an act: one transaction, its row locked within the person's scope. */
@Injectable()
export class Procedure {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly policies: Policies,
  ) {}

  /**
   * Runs `act` on the case; everything in it happens or nothing. Where it is only tried, nothing is locked or written.
   * @param answers what is told of the case as it stands then
   * @throws DomainError not-found when there is no such case for this person
   */
  act<Answer>(person: Person, by: FoundBy, id: string, act: Act, answers: Answers<Answer>): Promise<Answer> {
    const found: Found = { where: `${FOUND_BY[by]} AND ${visible(2)}`, values: [id, ...this.visibleTo(person)] };
    return this.transactions.run(async (db) => {
      const unsaved = this.transactions.isUnsaved;
      const kase = this.opened(db, person, await loadCase(db, unsaved ? found : await locked(db, found)));
      const before = snapshotOf(db, kase.parts);
      await saidOf(kase, act);
      if (unsaved) return answers.unsaved(kase, before);
      kase.proposal.changedAt = kase.now;
      await this.save(kase, before);
      return answers.saved(kase);
    });
  }

  /** Brings a case into being and runs `act` on it. */
  async begin<Answer>(
    person: Person,
    beginning: (db: EntityManager) => Promise<Beginning>,
    act: Act,
    answer: (kase: OpenCase) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    return this.transactions.run(async (db) => {
      const now = this.clock.now();
      const values = { id: newId(), state: 'draft', createdAt: now, changedAt: now, ...(await beginning(db)) } as const;
      const empty = Object.fromEntries(LIST_NAMES.map((list) => [list, []])) as unknown as CaseParts;
      const parts = { ...empty, proposal: tableOf(db, Proposal).begin(values) };
      const kase = this.opened(db, person, { parts, unitNames: new Map() });
      await saidOf(kase, act);
      await this.save(kase, new Map());
      return answer(kase);
    });
  }

  /**
   * Reads the case as it stands, in one statement and unlocked.
   * @param beside what else `read` needs, as SQL columns on `proposals`
   * @throws DomainError not-found
   */
  async look<Answer, Beside extends object = object>(
    person: Person,
    by: FoundBy,
    id: string,
    read: (kase: OpenCase, beside: Beside) => Answer | Promise<Answer>,
    beside?: string,
  ): Promise<Answer> {
    const { db } = this.transactions;
    const where = `${FOUND_BY[by]} AND ${visible(2)}`;
    const loaded = await loadCase<Beside>(db, { where, values: [id, ...this.visibleTo(person)] }, beside);
    return read(this.opened(db, person, loaded), loaded.beside);
  }

  private visibleTo(person: Person): unknown[] {
    return visibleTo(person, this.clock.today());
  }

  private opened(db: EntityManager, person: Person, loaded: Pick<LoadedCase<object>, 'parts' | 'unitNames'>): OpenCase {
    const { isUnsaved: unsaved } = this.transactions;
    const inForce = this.policies.of(loaded.parts.proposal.bodyId);
    return new OpenCase(db, loaded, person, { now: this.clock.now(), today: this.clock.today(), unsaved, ...inForce });
  }

  private async save(kase: OpenCase, before: Snapshot): Promise<void> {
    const { first, then } = changesOf(kase.db, kase.parts, before, kase);
    await atOnce(kase.db, first);
    await atOnce(kase.db, [...then, ...messagesOf(kase), ...caseRowsOf(kase)]);
    putInOrder(kase.db, kase.parts);
  }
}

/** Runs the act; what it refuses is said in the words of the case. */
async function saidOf(kase: OpenCase, act: Act): Promise<void> {
  try {
    await act(kase);
  } catch (refusal) {
    throw refusal instanceof DomainError ? refusal.of(kase.proposal.kind) : refusal;
  }
}

/**
 * Locks the row of a case by a statement of its own: one that waits for the lock and reads at once sees a new case with
 * old parts.
 * @throws DomainError not-found
 */
async function locked(db: EntityManager, { where, values }: Found): Promise<Found> {
  const [row] = await namedQuery<{ bodyId: string; id: string }>(
    db,
    `SELECT proposals.body_id AS "bodyId", proposals.id FROM proposals WHERE ${where} FOR UPDATE OF proposals`,
    values,
  );
  if (!row) throw new DomainError('not-found');
  return { where: 'body_id = $1 AND id = $2', values: [row.bodyId, row.id] };
}
