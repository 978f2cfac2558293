import { Injectable } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { LoginAttempt } from './login-attempt.entity.js';

const MINUTE = 60_000;
const COUNTED_WITHIN = 15 * MINUTE;
const LOCKED_FOR = 30 * MINUTE;
const FAILURES_OF_NAME_FROM_ADDRESS = 5;
/** An office shares one address, so this is generous. */
const FAILURES_FROM_ADDRESS = 50;
const KEPT_FOR = 24 * 60 * MINUTE;

/** Until when somebody is locked out who failed at these instants; nothing when not. */
function lockedUntil(failures: readonly Date[], allowed: number, lockedFor: number): Date | undefined {
  const times = failures.map((failure) => failure.getTime());
  const last = Math.max(...times);
  const counted = times.filter((time) => time > last - COUNTED_WITHIN);
  return counted.length >= allowed ? new Date(last + lockedFor) : undefined;
}

/** Counts guesses at passwords and one-time codes: of a name from an address, and of an address. */
@Injectable()
export class Lockout {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts this guess as failed before it is looked at, so that parallel guesses cannot overtake the count.
   * @throws DomainError `locked-out`, with the minutes left, for names that exist and those that do not alike
   */
  async countAttempt(login: string, address: string): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      // All guesses from one address queue here for as long as counting takes, never while a hash is computed.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('guesses from ' || $1, 0))`, [address]);
      const until = await this.lockOf(manager, login, address, now);
      if (until && until > now) throw lockedOut(until, now);
      await manager.delete(LoginAttempt, { failedAt: LessThan(new Date(now.getTime() - KEPT_FOR)) });
      await manager.insert(LoginAttempt, { login, address, failedAt: now });
    });
  }

  /** The guess was right. */
  async forgetFailures(manager: EntityManager, login: string, address: string): Promise<void> {
    await manager.delete(LoginAttempt, { login, address });
  }

  private async lockOf(manager: EntityManager, login: string, address: string, now: Date): Promise<Date | undefined> {
    const rows: { failedAt: Date; ofName: boolean }[] = await manager.query(
      `SELECT failed_at AS "failedAt", login = $1 AS "ofName" FROM login_attempts
        WHERE address = $2 AND failed_at > $3 ORDER BY failed_at DESC LIMIT 500`,
      [login, address, new Date(now.getTime() - COUNTED_WITHIN - LOCKED_FOR)],
    );
    const ofName = rows.filter((row) => row.ofName).map((row) => row.failedAt);
    const ofAddress = rows.map((row) => row.failedAt);
    return (
      lockedUntil(ofName, FAILURES_OF_NAME_FROM_ADDRESS, LOCKED_FOR) ??
      lockedUntil(ofAddress, FAILURES_FROM_ADDRESS, COUNTED_WITHIN)
    );
  }
}

function lockedOut(until: Date, now: Date): DomainError {
  const left = until.getTime() - now.getTime();
  return new DomainError('locked-out', { minutes: Math.ceil(left / MINUTE), retryAfter: Math.ceil(left / 1000) });
}
