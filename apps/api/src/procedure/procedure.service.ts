import { DomainError } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../auth/person.js';
import { Clock } from '../clock/clock.js';
import { Proposal } from '../case/rows/proposal.entity.js';
import { loadParts } from '../case/rows/case-parts.js';
import { OpenCase } from './open-case.js';
import { visible, visibleTo } from '../case/standing/scope.js';

/** Where a case is found by something that belongs to it. */
const FOUND_BY = {
  proposal: 'proposals.id = $1',
  invitation: 'proposals.id = (SELECT proposal_id FROM invitations WHERE id = $1)',
  assignment: 'proposals.id = (SELECT proposal_id FROM assignments WHERE id = $1)',
  reply: 'proposals.id = (SELECT proposal_id FROM replies WHERE id = $1)',
  attachment: 'proposals.id = (SELECT proposal_id FROM attachments WHERE id = $1)',
} as const;

export type FoundBy = keyof typeof FOUND_BY;

/** Opens a case for an act: one transaction, its row locked within the person's scope. */
@Injectable()
export class Procedure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `act` on the case; everything in it happens or nothing.
   * @returns the id of the case
   * @throws DomainError not-found when there is no such case for this person
   */
  async act(person: Person, by: FoundBy, id: string, act: (kase: OpenCase) => Promise<void>): Promise<string> {
    return this.dataSource.transaction(async (db) => {
      const [row] = await db.query<{ id: string }[]>(
        `SELECT proposals.id FROM proposals WHERE ${FOUND_BY[by]} AND ${visible(2)} FOR UPDATE OF proposals`,
        [id, ...visibleTo(person, this.clock.today())],
      );
      if (!row) throw new DomainError('not-found');
      const kase = await this.opened(db, person, row.id);
      kase.proposal.changedAt = kase.now;
      await act(kase);
      await db.update(Proposal, row.id, { changedAt: kase.now });
      return row.id;
    });
  }

  /** Brings a case into being and runs `act` on it. */
  async begin(
    person: Person,
    proposal: (db: EntityManager) => Promise<Proposal>,
    act: (kase: OpenCase) => Promise<void>,
  ): Promise<string> {
    return this.dataSource.transaction(async (db) => {
      const { id } = await db.save(await proposal(db));
      await act(await this.opened(db, person, id));
      return id;
    });
  }

  /** Reads the case as it stood at one moment, unlocked. @throws DomainError not-found */
  async look<Answer>(
    person: Person,
    by: FoundBy,
    id: string,
    read: (kase: OpenCase) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    return this.dataSource.transaction('REPEATABLE READ', async (db) => {
      const [row] = await db.query<{ id: string }[]>(
        `SELECT proposals.id FROM proposals WHERE ${FOUND_BY[by]} AND ${visible(2)}`,
        [id, ...visibleTo(person, this.clock.today())],
      );
      if (!row) throw new DomainError('not-found');
      return read(await this.opened(db, person, row.id));
    });
  }

  private async opened(db: EntityManager, person: Person, id: string): Promise<OpenCase> {
    const proposal = await db.findOneByOrFail(Proposal, { id });
    const now = this.clock.now();
    return new OpenCase(db, await loadParts(db, proposal), person, now, this.clock.today());
  }
}
