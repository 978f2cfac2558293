import { Injectable } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { DataSource, type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import type { Account } from '../account.entity.js';
import { AuthSession, type SessionEnd } from './auth-session.entity.js';
import type { Device } from './device.js';
import type { Grant, Person } from '../person.js';
import { RefreshToken } from './refresh-token.entity.js';
import { hashOf, newRefreshToken } from './secrets.js';
import { dropSpentTokens, findSessionPerson } from './sessions.queries.js';
import { Tokens } from './tokens.js';

const MINUTE = 60_000;
const DESK = { idleMinutes: 30, lifeMinutes: 12 * 60 };
/** A member's own telephone: 30 days without signing in again. */
const OWN_PHONE = { idleMinutes: 30 * 24 * 60, lifeMinutes: 30 * 24 * 60 };

/** What a device needs to speak for a session. */
export interface Credentials {
  sessionId: string;
  accessToken: string;
  refreshToken: string;
  trustedDevice: boolean;
  secondsLeft: number;
}

type Lifetime = Pick<AuthSession, 'lastSeenAt' | 'idleMinutes' | 'expiresAt' | 'endedAt'>;

export const idleEndOf = (session: Lifetime): Date =>
  new Date(Math.min(session.lastSeenAt.getTime() + session.idleMinutes * MINUTE, session.expiresAt.getTime()));

export const stands = (session: Lifetime, now: Date): boolean => session.endedAt === null && idleEndOf(session) > now;

/** Sign-ins: opened, checked on each request, kept awake, ended. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /**
   * The person behind a session that still stands.
   * @param personActs whether the request counts against idleness
   * @throws DomainError `session-ended`
   */
  async personOf(sessionId: string, personActs: boolean): Promise<Person> {
    const now = this.clock.now();
    const found = await findSessionPerson(this.dataSource.manager, sessionId);
    if (!found || !stands(found, now)) throw new DomainError('session-ended');
    if (personActs && now.getTime() - found.lastSeenAt.getTime() >= MINUTE) await this.keepAwake(sessionId);
    return found.person;
  }

  async keepAwake(sessionId: string): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.manager.update(
      AuthSession,
      { id: sessionId, lastSeenAt: LessThan(now), endedAt: IsNull() },
      { lastSeenAt: now },
    );
  }

  async open(
    manager: EntityManager,
    account: Account,
    roles: readonly Grant[],
    device: Device,
    trustDevice: boolean,
  ): Promise<Credentials> {
    const now = this.clock.now();
    await dropSpentTokens(manager, account.id, now);
    const trustedDevice = trustDevice && roles.every(({ role }) => role === 'member');
    const { idleMinutes, lifeMinutes } = trustedDevice ? OWN_PHONE : DESK;
    const expiresAt = new Date(now.getTime() + lifeMinutes * MINUTE);
    const inserted = await manager.insert(AuthSession, {
      accountId: account.id,
      createdAt: now,
      lastSeenAt: now,
      idleMinutes,
      expiresAt,
      address: device.address,
      userAgent: device.userAgent,
      trustedDevice,
      deviceId: device.knownAs ?? null,
    });
    const session = { id: String(inserted.identifiers[0]?.id), accountId: account.id, expiresAt, trustedDevice };
    const refreshToken = newRefreshToken();
    await this.keepRefreshToken(manager, session, refreshToken);
    return this.credentials(session, refreshToken);
  }

  async keepRefreshToken(
    manager: EntityManager,
    session: Pick<AuthSession, 'id' | 'expiresAt'>,
    token: string,
    parentId?: string,
  ): Promise<void> {
    await manager.insert(RefreshToken, {
      sessionId: session.id,
      tokenHash: hashOf(token),
      parentId: parentId ?? null,
      createdAt: this.clock.now(),
      expiresAt: session.expiresAt,
    });
  }

  credentials(
    session: Pick<AuthSession, 'id' | 'accountId' | 'expiresAt' | 'trustedDevice'>,
    refreshToken: string,
  ): Credentials {
    return {
      sessionId: session.id,
      accessToken: this.tokens.accessToken(session.accountId, session.id),
      refreshToken,
      trustedDevice: session.trustedDevice,
      secondsLeft: Math.floor((session.expiresAt.getTime() - this.clock.now().getTime()) / 1000),
    };
  }

  async end(manager: EntityManager, sessionId: string, because: SessionEnd): Promise<void> {
    await manager.update(
      AuthSession,
      { id: sessionId, endedAt: IsNull() },
      { endedAt: this.clock.now(), endedBecause: because },
    );
  }

  /** @param except the session that may go on, when somebody ends all others of their own */
  async endAll(manager: EntityManager, accountId: string, because: SessionEnd, except?: string): Promise<void> {
    await manager.update(
      AuthSession,
      { accountId, endedAt: IsNull(), ...(except && { id: Not(except) }) },
      { endedAt: this.clock.now(), endedBecause: because },
    );
  }
}
