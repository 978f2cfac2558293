import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFaultCode, passwordFault } from '@jianyan/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { Account } from '../account.entity.js';
import type { Device } from '../sessions/device.js';
import { Lockout } from './lockout.js';
import { isCodeOf } from './one-time-code.js';
import { hashPassword, isPassword } from './password.js';
import type { Person } from '../person.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions/sessions.js';

/** How an account comes by a new password: by its owner's old one, or by a one-time code. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lockout: Lockout,
    private readonly sessions: Sessions,
    private readonly securityLog: SecurityLog,
    private readonly clock: Clock,
  ) {}

  /** Ends all other sessions of the account. @throws DomainError `wrong-current-password`, `invalid-input` */
  async change(person: Person, currentPassword: string, newPassword: string, device: Device): Promise<void> {
    const { accountId, login, sessionId } = person;
    refuseUnacceptable(newPassword, login);
    await this.lockout.guess(login, device, async (wasRight) => {
      const account = await this.dataSource.manager.findOneByOrFail(Account, { id: accountId });
      if (!(await isPassword(account.passwordHash, currentPassword))) throw new DomainError('wrong-current-password');
      if (await isPassword(account.passwordHash, newPassword)) throw unchanged();
      const passwordHash = await hashPassword(newPassword);
      await this.dataSource.transaction(async (manager) => {
        await wasRight(manager);
        await this.keep(manager, accountId, passwordHash);
        await this.sessions.endAll(manager, accountId, 'password-changed', sessionId);
        await this.securityLog.record(manager, { kind: 'password-changed', accountId, login, sessionId, device });
      });
    });
  }

  /** Ends every session of the account; the code is used up. @throws DomainError `wrong-code`, `invalid-input` */
  async changeByCode(login: string, code: string, newPassword: string, device: Device): Promise<void> {
    refuseUnacceptable(newPassword, login);
    await this.lockout.guess(login, device, async (wasRight) => {
      const account = await this.dataSource.manager.findOneBy(Account, { login });
      if (!account || !isCodeOf(account, code, this.clock.now())) throw new DomainError('wrong-code');
      if (await isPassword(account.replacedPasswordHash, newPassword)) throw unchanged();
      const passwordHash = await hashPassword(newPassword);
      await this.dataSource.transaction(async (manager) => {
        const where = { id: account.id };
        const locked = await manager.findOneOrFail(Account, { where, lock: { mode: 'pessimistic_write' } });
        if (!isCodeOf(locked, code, this.clock.now())) throw new DomainError('wrong-code');
        await wasRight(manager);
        await this.keep(manager, account.id, passwordHash);
        await this.sessions.endAll(manager, account.id, 'password-reset');
        await this.securityLog.record(manager, { kind: 'one-time-code-used', accountId: account.id, login, device });
      });
    });
  }

  private async keep(manager: EntityManager, accountId: string, passwordHash: string): Promise<void> {
    await manager.update(
      Account,
      { id: accountId },
      {
        passwordHash,
        mustChangePassword: false,
        passwordChangedAt: this.clock.now(),
        oneTimeCodeHash: null,
        oneTimeCodeExpiresAt: null,
        replacedPasswordHash: null,
      },
    );
  }
}

/** Asked before a guess is counted: a weak new password says nothing about the old one. */
function refuseUnacceptable(newPassword: string, login: string): void {
  const fault = passwordFault(newPassword, login);
  if (fault) throw unacceptable(fault);
}

const unacceptable = (code: FieldFaultCode): DomainError =>
  new DomainError('invalid-input', {}, [{ field: 'newPassword', code }]);

/** The old password may be known to others; whoever keeps it has changed nothing. */
const unchanged = (): DomainError => unacceptable('password-unchanged');
