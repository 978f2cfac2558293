import { deviceFrom, DomainError } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import type { Person } from '../person.js';
import { SecurityLog } from '../security-log/security-log.js';
import { AuthSession } from './auth-session.entity.js';
import type { Device } from './device.js';
import type { OwnSessionDto } from './own-session.dto.js';
import { Sessions, stands } from './sessions.js';

/** The sign-ins of one account, to whom it belongs. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly securityLog: SecurityLog,
    private readonly clock: Clock,
  ) {}

  /** Those that still stand: the one that asks, then who did something last. */
  async list({ accountId, sessionId }: Person): Promise<OwnSessionDto[]> {
    const standing = await this.standing(accountId);
    return standing
      .map((session) => viewOf(session, sessionId))
      .sort((one, other) => Number(other.current) - Number(one.current));
  }

  /** @throws DomainError not-found for what is over already, and for those of others */
  async end({ accountId, login, sessionId }: Person, id: string, device: Device): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (!(await this.standing(accountId)).some((session) => session.id === id)) throw new DomainError('not-found');
      await this.sessions.end(manager, id, 'ended-by-owner');
      const details = { ended: id };
      await this.securityLog.record(manager, { kind: 'session-ended', accountId, login, sessionId, device, details });
    });
  }

  async endOthers({ accountId, login, sessionId }: Person, device: Device): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.sessions.endAll(manager, accountId, 'ended-by-owner', sessionId);
      const details = { ended: 'others' };
      await this.securityLog.record(manager, { kind: 'session-ended', accountId, login, sessionId, device, details });
    });
  }

  private async standing(accountId: string): Promise<AuthSession[]> {
    const now = this.clock.now();
    const open = await this.dataSource.manager.find(AuthSession, {
      where: { accountId, endedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { lastSeenAt: 'DESC', id: 'DESC' },
    });
    return open.filter((session) => stands(session, now));
  }
}

function viewOf(session: AuthSession, currentId: string): OwnSessionDto {
  const { id, address, createdAt, lastSeenAt, trustedDevice, userAgent } = session;
  return {
    ...{ id, current: id === currentId, ...deviceFrom(userAgent), address },
    signedInAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    trustedDevice,
  };
}
