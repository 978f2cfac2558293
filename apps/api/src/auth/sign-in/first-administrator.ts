import { LOGIN_PATTERN } from '@jianyan/shared';
import { type DataSource, IsNull } from 'typeorm';
import type { Clock } from '../../clock/clock.js';
import { StartError } from '../../explain.js';
import { accountKeys } from '../../entries/named-entry.js';
import { AccountRole } from '../account-role.entity.js';
import { Account } from '../account.entity.js';
import { newPerson } from '../persons.js';
import { AuthSession } from '../sessions/auth-session.entity.js';
import { type NewCode, newCode } from './one-time-code.js';

/**
 * Opens an administrator's account, for somebody who may reach the database but has no account yet. An administrator
 * who is already there gets a new code: that is the way back in when every code and password is lost.
 */
export function openAdministrator(dataSource: DataSource, clock: Clock, login: string): Promise<NewCode> {
  if (!LOGIN_PATTERN.test(login)) {
    throw new StartError(
      `"${login}" cannot be a login name: lower-case letters, digits, dot and hyphen, letter first.`,
    );
  }
  const issued = newCode(clock.now());
  return dataSource.transaction(async (manager) => {
    const existing = await manager.findOne(Account, { where: { login }, lock: { mode: 'pessimistic_write' } });
    if (existing === null) {
      const { replacedPasswordHash: _, ...kept } = issued.kept;
      await manager.insert(Account, {
        ...{ personId: await newPerson(manager), login, name: login, createdAt: clock.now() },
        ...accountKeys(login, login),
        ...kept,
      });
      const { id } = await manager.findOneByOrFail(Account, { login });
      await manager.insert(AccountRole, { accountId: id, role: 'admin' });
      return issued;
    }
    if (!(await manager.existsBy(AccountRole, { accountId: existing.id, role: 'admin' }))) {
      throw new StartError(`The account "${login}" is not an administrator's; choose another name.`);
    }
    await manager.update(Account, { id: existing.id }, { ...issued.kept, disabledAt: null });
    await manager.update(
      AuthSession,
      { accountId: existing.id, endedAt: IsNull() },
      { endedAt: clock.now(), endedBecause: 'password-reset' },
    );
    return issued;
  });
}
