import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { networkOf } from '../sessions/address.js';
import type { Device } from '../sessions/device.js';
import { isDeviceOf } from '../sessions/sessions.queries.js';
import { LoginAttempt } from './login-attempt.entity.js';

const MINUTE = 60_000;
const COUNTED_WITHIN = 15 * MINUTE;
const LOCKED_FOR = 30 * MINUTE;
const FAILURES_OF_NAME_FROM_ADDRESS = 5;
/** An office shares one address, so this is generous, and what follows shuts nobody out who knows his password. */
const FAILURES_FROM_ADDRESS = 50;
const FAILURES_OF_NAME_FROM_SUCH_AN_ADDRESS = 2;
const KEPT_FOR = 24 * 60 * MINUTE;
/** A guess takes no longer, unless its program died over it. */
const IN_FLIGHT_FOR = MINUTE;
/** How long a guess waits in all for others of its name to be answered, looking ever more rarely. */
const PATIENCE_MS = [50, 50, 100, 100, 200, 500, 1_000, 2_000, 2_000, 2_000, 2_000, 2_000];

/** What a wrong password or code is answered with. Anything else that goes wrong says nothing about the guess. */
const WRONG = ['wrong-credentials', 'wrong-code', 'wrong-current-password'];

type Attempts = { at: Date; inFlight: boolean }[];

/**
 * Counts wrong guesses at passwords and one-time codes: of a name from an address, and of an address. A guess is written
 * down before it is looked at (docs/adr/0011); until it is answered it is in flight and no failure, but takes its place.
 */
@Injectable()
export class Lockout {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Has `look` look at a guess, which is counted as soon as that refuses it as wrong.
   * @param look is given what forgets the failures of the name: to be called, in the transaction of the act, when it was right
   * @throws DomainError `locked-out`, with the minutes left, for names that exist and those that do not alike
   */
  async guess<Answer>(
    login: string,
    device: Device,
    look: (wasRight: (manager: EntityManager) => Promise<void>) => Promise<Answer>,
  ): Promise<Answer> {
    const address = networkOf(device.address);
    const id = await this.begin(login, address, device);
    try {
      return await look(async (manager) => {
        await manager.delete(LoginAttempt, { id });
        await manager.delete(LoginAttempt, { login, address, inFlight: false });
      });
    } catch (refusal) {
      const wrong = refusal instanceof DomainError && WRONG.includes(refusal.code);
      if (wrong) await this.dataSource.manager.update(LoginAttempt, { id }, { inFlight: false });
      else await this.dataSource.manager.delete(LoginAttempt, { id });
      throw refusal;
    }
  }

  /** @returns the id of the attempt, once there is room for it beside those in flight */
  private async begin(login: string, address: string, device: Device): Promise<string> {
    for (const wait of PATIENCE_MS) {
      const id = await this.dataSource.transaction((manager) => this.admit(manager, login, address, device));
      if (id !== undefined) return id;
      await pause(wait);
    }
    throw new DomainError('too-many-requests', { retryAfter: 1 });
  }

  private async admit(
    manager: EntityManager,
    login: string,
    address: string,
    device: Device,
  ): Promise<string | undefined> {
    const now = this.clock.now();
    // All guesses from one address queue here for as long as counting takes, never while a hash is computed.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('guesses from ' || $1, 0))`, [address]);
    const attempts = await attemptsOf(manager, login, address, now);
    const allowed = await allowedFailures(manager, login, address, device, now);
    const failures = attempts.filter(({ inFlight }) => !inFlight).map(({ at }) => at);
    const until = lockedUntil(failures, allowed);
    if (until && until > now) throw lockedOut(until, now);
    const recent = failures.filter((at) => at.getTime() > now.getTime() - COUNTED_WITHIN);
    if (recent.length + attempts.length - failures.length >= allowed) return undefined;
    await manager.delete(LoginAttempt, { failedAt: LessThan(new Date(now.getTime() - KEPT_FOR)) });
    const inserted = await manager.insert(LoginAttempt, { login, address, failedAt: now, inFlight: true });
    return String(inserted.identifiers[0]?.id);
  }
}

async function attemptsOf(manager: EntityManager, login: string, address: string, now: Date): Promise<Attempts> {
  return manager.query<Attempts>(
    `SELECT failed_at AS at, in_flight AND failed_at > $4 AS "inFlight" FROM login_attempts
      WHERE login = $1 AND address = $2 AND failed_at > $3 ORDER BY failed_at DESC LIMIT 100`,
    [login, address, before(now, COUNTED_WITHIN + LOCKED_FOR), before(now, IN_FLIGHT_FOR)],
  );
}

/**
 * From an address where many names fail somebody may be trying one password on all of them: there each name has fewer
 * tries, except on a device that its holder has signed in with before.
 */
async function allowedFailures(
  manager: EntityManager,
  login: string,
  address: string,
  { knownAs }: Device,
  now: Date,
): Promise<number> {
  const [row] = await manager.query<{ failures: number }[]>(
    `SELECT count(*)::integer AS failures FROM (
       SELECT FROM login_attempts WHERE address = $1 AND failed_at > $2 AND (NOT in_flight OR failed_at <= $3) LIMIT $4)`,
    [address, before(now, COUNTED_WITHIN), before(now, IN_FLIGHT_FOR), FAILURES_FROM_ADDRESS],
  );
  if ((row?.failures ?? 0) < FAILURES_FROM_ADDRESS) return FAILURES_OF_NAME_FROM_ADDRESS;
  const isKnown = knownAs !== undefined && (await isDeviceOf(manager, login, knownAs));
  return isKnown ? FAILURES_OF_NAME_FROM_ADDRESS : FAILURES_OF_NAME_FROM_SUCH_AN_ADDRESS;
}

/** Until when a name is locked out that failed at these instants; nothing when it is not. */
function lockedUntil(failures: readonly Date[], allowed: number): Date | undefined {
  const times = failures.map((failure) => failure.getTime());
  const last = Math.max(...times);
  const counted = times.filter((time) => time > last - COUNTED_WITHIN);
  return counted.length >= allowed ? new Date(last + LOCKED_FOR) : undefined;
}

const before = (now: Date, milliseconds: number): Date => new Date(now.getTime() - milliseconds);

function lockedOut(until: Date, now: Date): DomainError {
  const left = until.getTime() - now.getTime();
  return new DomainError('locked-out', { minutes: Math.ceil(left / MINUTE), retryAfter: Math.ceil(left / 1000) });
}
