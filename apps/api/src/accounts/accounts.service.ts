import { Injectable } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { type EntityManager } from 'typeorm';
import { Transactions } from '../sql/transactions.js';
import { Clock } from '../clock/clock.js';
import type { Page } from '../http/page.js';
import { accountKeys } from '../entries/named-entry.js';
import { changedMeanwhile, changedNow } from '../entries/versioned-entry.js';
import { deletionRefusal, writeRefusal } from '../registry/register-faults.js';
import { Account } from '../auth/account.entity.js';
import type { Grant, Person } from '../auth/person.js';
import { newCode } from '../auth/sign-in/one-time-code.js';
import type { SecurityEventKind } from '../auth/security-log/security-event.entity.js';
import { SecurityLog, type WhatHappened } from '../auth/security-log/security-log.js';
import { forgetWhoIsNobody, newPerson } from '../auth/persons.js';
import { rolesOf } from '../auth/sessions/sessions.queries.js';
import { Sessions } from '../auth/sessions/sessions.js';
import type { AccountDto, IssuedCodeDto } from './account.dto.js';
import { countOtherAdministrators, findAccount, listAccounts, type ListAccounts } from './accounts.queries.js';
import { grant, refuseAnotherInUse } from './grants.js';
import { joinToSeats } from './one-person.js';

/** An administrator opens accounts, says what they may do, and closes them; never sets nor learns a password. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly securityLog: SecurityLog,
    private readonly clock: Clock,
  ) {}

  list(query: ListAccounts): Promise<Page<AccountDto>> {
    return listAccounts(this.transactions.db, query);
  }

  /** @throws DomainError `not-found` */
  async get(id: string, manager: EntityManager = this.transactions.db): Promise<AccountDto> {
    const account = await findAccount(manager, id);
    if (!account) throw new DomainError('not-found');
    return account;
  }

  /** Without a password: the first one is set with a one-time code. @throws DomainError `already-exists` */
  async open(actor: Person, login: string, name: string, roles: readonly Grant[]): Promise<AccountDto> {
    const id = await this.transactions.run(async (manager) => {
      const personId = await newPerson(manager);
      const values = { personId, login, name, ...accountKeys(name, login), createdAt: this.clock.now() };
      const opened = manager.insert(Account, values);
      const { identifiers } = await inWords(writeRefusal, opened);
      const accountId = String(identifiers[0]?.id);
      await changesOneByOne(manager);
      await grant(manager, accountId, roles);
      await this.record(manager, actor, { kind: 'account-created', accountId, login, details: { roles } });
      return accountId;
    });
    return this.get(id);
  }

  /** @param version as it was read @throws DomainError `changed-meanwhile` */
  rename(actor: Person, id: string, version: number, name: string): Promise<AccountDto> {
    return this.change(actor, id, 'account-renamed', async (manager, account) => {
      const { login } = await isAsRead(manager, account, version);
      await manager.update(Account, { id }, { name, ...accountKeys(name, login) });
      return { name };
    });
  }

  /** Takes effect at once: whoever is signed in must do so again. @throws DomainError `changed-meanwhile`, or as {@link grant} does */
  assignRoles(actor: Person, id: string, version: number, roles: readonly Grant[]): Promise<AccountDto> {
    refuseOnOneself(actor, id);
    return this.change(actor, id, 'roles-changed', async (manager, account) => {
      await isAsRead(manager, account, version);
      const before = await rolesOf(manager, id);
      if (!roles.some(isAdministrator)) await refuseLastAdministrator(manager, id, before);
      await grant(manager, id, roles);
      await this.sessions.endAll(manager, id, 'roles-changed');
      return { before, after: roles };
    });
  }

  disable(actor: Person, id: string): Promise<AccountDto> {
    refuseOnOneself(actor, id);
    return this.change(actor, id, 'account-disabled', async (manager) => {
      await refuseLastAdministrator(manager, id, await rolesOf(manager, id));
      await manager.update(Account, { id }, { disabledAt: this.clock.now() });
      await this.sessions.endAll(manager, id, 'disabled');
    });
  }

  /** @throws DomainError `seat-has-account` where the person uses another one meanwhile */
  enable(actor: Person, id: string): Promise<AccountDto> {
    return this.change(actor, id, 'account-enabled', async (manager) => {
      await refuseAnotherInUse(manager, id, await rolesOf(manager, id));
      await manager.update(Account, { id }, { disabledAt: null });
      await joinToSeats(manager, id);
    });
  }

  /** Whoever holds the code sets a new password within 24 hours; until then nobody can sign in to the account. */
  async issueCode(actor: Person, id: string): Promise<IssuedCodeDto> {
    refuseOnOneself(actor, id);
    const { code, expiresAt, kept } = newCode(this.clock.now());
    await this.change(actor, id, 'one-time-code-issued', async (manager) => {
      await refuseLastAdministrator(manager, id, await rolesOf(manager, id));
      await manager.update(Account, { id }, kept);
      await this.sessions.endAll(manager, id, 'password-reset');
    });
    return { code, expiresAt };
  }

  /** Only of an account that has left no trace. @throws DomainError `still-referred-to` */
  async delete(actor: Person, id: string): Promise<void> {
    refuseOnOneself(actor, id);
    await this.transactions.run(async (manager) => {
      const { login, personId } = await lockAccount(manager, id);
      await refuseLastAdministrator(manager, id, await rolesOf(manager, id));
      await inWords(deletionRefusal, manager.delete(Account, { id }));
      await forgetWhoIsNobody(manager, personId);
      await this.record(manager, actor, { kind: 'account-deleted', accountId: id, login });
    });
  }

  /** One act on an account: locked, done and recorded in one transaction. What `act` answers goes on record. */
  private async change(
    actor: Person,
    id: string,
    kind: SecurityEventKind,
    act: (manager: EntityManager, account: Account) => Promise<object | void>,
  ): Promise<AccountDto> {
    await this.transactions.run(async (manager) => {
      const account = await lockAccount(manager, id);
      const details = (await act(manager, account)) ?? {};
      await manager.update(Account, { id }, changedNow(this.clock.now(), actor));
      await this.record(manager, actor, { kind, accountId: id, login: account.login, details });
    });
    return this.get(id);
  }

  private record(manager: EntityManager, { accountId, sessionId }: Person, event: WhatHappened): Promise<void> {
    return this.securityLog.record(manager, { ...event, actorId: accountId, sessionId });
  }
}

const isAdministrator = ({ role }: Grant): boolean => role === 'admin';

/** What an administrator does to their own account could lock everybody out. */
function refuseOnOneself(actor: Person, id: string): void {
  if (id === actor.accountId) throw new DomainError('not-on-yourself');
}

async function refuseLastAdministrator(manager: EntityManager, id: string, roles: readonly Grant[]): Promise<void> {
  if (!roles.some(isAdministrator)) return;
  if ((await countOtherAdministrators(manager, id)) === 0) throw new DomainError('last-administrator');
}

/** @throws DomainError `changed-meanwhile` */
async function isAsRead(manager: EntityManager, account: Account, version: number): Promise<Account> {
  if (account.version !== version) throw await changedMeanwhile(manager, account);
  return account;
}

/**
 * Changes to accounts go one after the other: two administrators may not disable each other at the same moment, nor give
 * one seat to two accounts.
 */
const changesOneByOne = (manager: EntityManager): Promise<unknown> =>
  manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('changes to accounts', 0))`);

async function lockAccount(manager: EntityManager, id: string): Promise<Account> {
  await changesOneByOne(manager);
  const account = await manager.findOneBy(Account, { id });
  if (!account) throw new DomainError('not-found');
  return account;
}

/** Says what the database refused in the words of the registers. */
async function inWords<Result>(refusal: (error: unknown) => unknown, act: Promise<Result>): Promise<Result> {
  try {
    return await act;
  } catch (error) {
    throw refusal(error);
  }
}
