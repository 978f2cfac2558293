import { Injectable } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { AuthSession } from './auth-session.entity.js';
import type { Device } from './device.js';
import { RefreshToken } from './refresh-token.entity.js';
import { hashOf } from './secrets.js';
import { AccountNotice } from '../security-log/account-notice.entity.js';
import { SecurityLog } from '../security-log/security-log.js';
import { findSessionPerson } from './sessions.queries.js';
import { type Credentials, Sessions, stands } from './sessions.js';
import { Tokens } from './tokens.js';

/** Two tabs may come with the same token at the same moment; later than this, a used token was stolen. */
const GRACE_SECONDS = 15;

/** Exchanges a refresh token for its successor, once. */
@Injectable()
export class RefreshService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly securityLog: SecurityLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-signed-in` for an unknown token, `session-ended` for one whose session is over */
  async refresh(token: string, device: Device): Promise<Credentials> {
    // The end of a session whose token was stolen must outlive the refusal, so it is answered, not thrown, inside.
    const credentials = await this.dataSource.transaction((manager) => this.exchange(manager, token, device));
    if (!credentials) throw new DomainError('session-ended');
    return credentials;
  }

  private async exchange(manager: EntityManager, token: string, device: Device): Promise<Credentials | undefined> {
    const known = await manager.findOneBy(RefreshToken, { tokenHash: hashOf(token) });
    if (!known) throw new DomainError('not-signed-in');
    const session = await lockSession(manager, known.sessionId);
    const now = this.clock.now();
    if (!stands(session, now) || !(await findSessionPerson(manager, session.id))) return undefined;

    // Read again: a parallel request may have used it while this one waited for the lock.
    const { id, usedAt } = await manager.findOneByOrFail(RefreshToken, { id: known.id });
    const successor = this.tokens.successorOf(token);
    if (usedAt === null) {
      await manager.update(RefreshToken, { id }, { usedAt: now });
      await this.sessions.keepRefreshToken(manager, session, successor, id);
    } else if (now.getTime() - usedAt.getTime() > GRACE_SECONDS * 1000) {
      await this.sessions.end(manager, session.id, 'token-reused');
      const { accountId, id: sessionId } = session;
      await this.securityLog.record(manager, { kind: 'refresh-token-reused', accountId, sessionId, device });
      await manager.insert(AccountNotice, {
        ...{ accountId, what: 'refresh-token-reused', address: device.address, at: now },
      });
      return undefined;
    }
    return this.sessions.credentials(session, successor);
  }
}

const lockSession = (manager: EntityManager, id: string): Promise<AuthSession> =>
  manager.findOneOrFail(AuthSession, { where: { id }, lock: { mode: 'pessimistic_write' } });
