import { Injectable } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Account } from '../account.entity.js';
import type { Device } from '../sessions/device.js';
import { Lockout } from './lockout.js';
import { isPassword } from './password.js';
import type { Person } from '../person.js';
import { SecurityLog } from '../security-log/security-log.js';
import { rolesOf } from '../sessions/sessions.queries.js';
import { type Credentials, Sessions } from '../sessions/sessions.js';

export interface SignIn {
  login: string;
  password: string;
  trustDevice: boolean;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lockout: Lockout,
    private readonly sessions: Sessions,
    private readonly securityLog: SecurityLog,
  ) {}

  /** @throws DomainError `wrong-credentials` whatever was wrong; `locked-out` after too many of those */
  async signIn({ login, password, trustDevice }: SignIn, device: Device): Promise<Credentials> {
    const look = (wasRight: (manager: EntityManager) => Promise<void>) =>
      this.look({ login, password, trustDevice }, device, wasRight);
    return this.lockout.guess(login, device, look).catch(async (refusal: unknown) => {
      if (refusal instanceof DomainError && refusal.code === 'locked-out') {
        await this.securityLog.record(this.dataSource.manager, { kind: 'sign-in-locked', login, device });
      }
      throw refusal;
    });
  }

  private async look(
    { login, password, trustDevice }: SignIn,
    device: Device,
    wasRight: (manager: EntityManager) => Promise<void>,
  ): Promise<Credentials> {
    const { manager } = this.dataSource;
    const account = await manager.findOneBy(Account, { login });
    const right = await isPassword(account?.passwordHash, password);
    const roles = account ? await rolesOf(manager, account.id) : [];
    if (!account || !right || account.disabledAt || roles.length === 0) {
      await this.securityLog.record(manager, { kind: 'sign-in-failed', accountId: account?.id, login, device });
      throw new DomainError('wrong-credentials');
    }
    return this.dataSource.transaction(async (transaction) => {
      await wasRight(transaction);
      const credentials = await this.sessions.open(transaction, account, roles, device, trustDevice);
      const { sessionId } = credentials;
      await this.securityLog.record(transaction, {
        kind: 'signed-in',
        accountId: account.id,
        login,
        sessionId,
        device,
      });
      return credentials;
    });
  }

  async signOut(person: Person, device: Device): Promise<void> {
    const { accountId, login, sessionId } = person;
    await this.dataSource.transaction(async (manager) => {
      await this.sessions.end(manager, sessionId, 'signed-out');
      await this.securityLog.record(manager, { kind: 'signed-out', accountId, login, sessionId, device });
    });
  }
}
