import { Injectable } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { DataSource, IsNull, LessThan } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

const MINUTE = 60_000;
/** A request that has not answered by then died with its server. */
const GIVEN_UP_AFTER = 2 * MINUTE;
const KEPT_FOR = 24 * 60 * MINUTE;

export type RepeatableRequest = Pick<IdempotencyKey, 'accountId' | 'key' | 'route' | 'bodyHash'>;
export type KeptAnswer = { status: number; response: unknown };

/** Which requests were carried out under which key, and what was answered. */
@Injectable()
export class RepeatableRequests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Claims the key for this request.
   * @returns the answer of the first request with this key; nothing when this is the first
   * @throws DomainError `idempotency-key-reused` when it came with another body, `request-in-progress`
   */
  async begin({ bodyHash, ...id }: RepeatableRequest): Promise<KeptAnswer | undefined> {
    const createdAt = this.clock.now();
    await this.dropForgotten(createdAt);
    const claim = await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(IdempotencyKey)
      .values({ ...id, bodyHash, createdAt })
      .orIgnore()
      .returning('key')
      .execute();
    if ((claim.raw as unknown[]).length > 0) return undefined;
    const first = await this.dataSource.manager.findOneBy(IdempotencyKey, id);
    // Refused and forgotten between our two looks: as good as still at work.
    if (!first) throw new DomainError('request-in-progress');
    if (first.bodyHash !== bodyHash) throw new DomainError('idempotency-key-reused');
    if (first.status === null) throw new DomainError('request-in-progress');
    return { status: first.status, response: first.response };
  }

  async keep({ accountId, key, route }: RepeatableRequest, { status, response }: KeptAnswer): Promise<void> {
    // JSON cannot say "nothing"; null does, and is replayed as an empty body.
    await this.dataSource.manager.query(
      `UPDATE idempotency_keys SET status = $4, response = $5 WHERE account_id = $1 AND key = $2 AND route = $3`,
      [accountId, key, route, status, JSON.stringify(response ?? null)],
    );
  }

  async forget({ accountId, key, route }: RepeatableRequest): Promise<void> {
    await this.dataSource.manager.delete(IdempotencyKey, { accountId, key, route });
  }

  private async dropForgotten(now: Date): Promise<void> {
    const before = (milliseconds: number) => LessThan(new Date(now.getTime() - milliseconds));
    await this.dataSource.manager.delete(IdempotencyKey, [
      { createdAt: before(KEPT_FOR) },
      { createdAt: before(GIVEN_UP_AFTER), status: IsNull() },
    ]);
  }
}
