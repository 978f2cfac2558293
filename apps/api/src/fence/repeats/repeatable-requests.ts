import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import type { DataSource, EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { Transactions } from '../../sql/transactions.js';
import type { IdempotencyKey } from './idempotency-key.entity.js';
import { deleteInBatches } from '../../sql/delete-in-batches.js';
import { namedQuery } from '../../sql/named-query.js';

const KEPT_FOR = 24 * 60 * 60_000;

export type RepeatableRequest = Pick<IdempotencyKey, 'accountId' | 'key' | 'route' | 'bodyHash'>;
export type Answer = Pick<IdempotencyKey, 'status' | 'response'>;

/**
 * Which requests were carried out under which key, and what was answered. The answer is kept in the very transaction
 * that carried the request out: however a program dies, both are there or neither, and a repeat finds out which.
 */
@Injectable()
export class RepeatableRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Carries the request out, or gives the first answer again.
   * @returns the answer, and whether it is the first one given anew
   * @throws DomainError `idempotency-key-reused` when it came with another body, `request-in-progress`, and whatever
   * `carryOut` throws: then nothing was done, and the corrected request may bear the same key
   */
  once(request: RepeatableRequest, carryOut: () => Promise<Answer>): Promise<Answer & { replayed: boolean }> {
    return this.transactions.run(async (db) => {
      await claim(db, request);
      const first = await this.firstAnswer(db, request);
      if (first) return { ...first, replayed: true };
      const answer = await carryOut();
      await this.keep(db, request, answer);
      return { ...answer, replayed: false };
    });
  }

  private async firstAnswer(db: EntityManager, request: RepeatableRequest): Promise<Answer | undefined> {
    const { accountId, key, route, bodyHash } = request;
    const [first] = await namedQuery<Answer & { bodyHash: string }>(
      db,
      `SELECT body_hash AS "bodyHash", status, response FROM idempotency_keys
       WHERE account_id = $1 AND key = $2 AND route = $3 AND created_at >= $4`,
      [accountId, key, route, sinceWhen(this.clock)],
    );
    if (first && first.bodyHash !== bodyHash) throw new DomainError('idempotency-key-reused');
    return first && { status: first.status, response: first.response };
  }

  private async keep(db: EntityManager, request: RepeatableRequest, { status, response }: Answer): Promise<void> {
    const { accountId, key, route, bodyHash } = request;
    // JSON cannot say "nothing"; null does, and is replayed as an empty body.
    await namedQuery(
      db,
      `INSERT INTO idempotency_keys (account_id, key, route, body_hash, status, response, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (account_id, key, route) DO UPDATE
       SET body_hash = excluded.body_hash, status = excluded.status, response = excluded.response,
           created_at = excluded.created_at`,
      [accountId, key, route, bodyHash, status, JSON.stringify(response ?? null), this.clock.now()],
    );
  }
}

/** A key of an earlier time is as if it had never come. */
const sinceWhen = (clock: Clock): Date => new Date(clock.now().getTime() - KEPT_FOR);

/** A job: deletes the answers that are not given again. */
export const forgetOldAnswers = (db: DataSource, clock: Clock): Promise<void> =>
  deleteInBatches(db, 'idempotency_keys', 'created_at < $1', [sinceWhen(clock)]);

/** Held until the transaction ends, as it does when its program dies. @throws DomainError `request-in-progress` */
async function claim(db: EntityManager, { accountId, key, route }: RepeatableRequest): Promise<void> {
  const [claimed] = await namedQuery<{ mine: boolean }>(db, 'SELECT pg_try_advisory_xact_lock($1) AS mine', [
    lockOf(`${accountId} ${key} ${route}`),
  ]);
  if (!claimed?.mine) throw new DomainError('request-in-progress');
}

/** A number of 64 bits, as PostgreSQL takes it. */
const lockOf = (name: string): string => createHash('sha256').update(name).digest().readBigInt64BE().toString();
