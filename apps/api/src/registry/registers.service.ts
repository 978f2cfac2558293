import { DomainError } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not, type ObjectLiteral } from 'typeorm';
import { Transactions } from '../sql/transactions.js';
import type { Person } from '../auth/person.js';
import { changedMeanwhile, changedNow } from '../entries/versioned-entry.js';
import { Clock } from '../clock/clock.js';
import type { Page } from '../http/page.js';
import { deletionRefusal, writeRefusal } from './register-faults.js';
import type { Register, RegisterEntry, RegisterTable } from './register-table.js';
import { entriesOf, entryOf, liesBelow, type ListRegister } from './registers.queries.js';

/** Keeps the registers: adds, edits, retires and deletes entries of whichever register is described to it. */
@Injectable()
export class RegistersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list<Entry extends RegisterEntry>(register: RegisterTable<Entry>, query: ListRegister): Promise<Page<Entry>> {
    return entriesOf(this.transactions.db, register, query);
  }

  /** @throws DomainError not-found */
  async get<Entry extends RegisterEntry>(register: RegisterTable<Entry>, id: string): Promise<Entry> {
    const entry = await entryOf<Entry>(this.transactions.db, register, id);
    if (!entry) throw new DomainError('not-found');
    return entry;
  }

  /** @throws DomainError already-exists, unknown-reference or invalid-input, each naming the field */
  async add<Entry extends RegisterEntry>(register: RegisterTable<Entry>, values: ObjectLiteral): Promise<Entry> {
    const { db } = this.transactions;
    const derived = await register.derived?.(values, db);
    const { identifiers } = await refusedWith(writeRefusal, db.insert(register.entity, { ...values, ...derived }));
    return this.get(register, String(identifiers[0]?.id));
  }

  /**
   * Changes the given fields and no others.
   * @param beside whether something changes with it that is kept elsewhere
   * @throws DomainError not-found, changed-meanwhile, already-exists, unknown-reference or invalid-input
   */
  edit<Entry extends RegisterEntry>(
    register: RegisterTable<Entry>,
    id: string,
    { version, ...changes }: VersionedChange,
    by: Pick<Person, 'accountId'>,
    beside = false,
  ): Promise<Entry> {
    return this.transactions.run(async (transaction) => {
      const before = await transaction.findOne(register.entity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!before) throw new DomainError('not-found');
      if (before.version !== version) throw await changedMeanwhile(transaction, before);
      const given = withoutAbsent(changes);
      await refuseCircle(transaction, register, id, given);
      const derived = await register.derived?.({ ...before, ...given }, transaction);
      if (beside || Object.keys(given).length > 0) {
        const values = { ...given, ...derived, ...changedNow(this.clock.now(), by) };
        await refusedWith(writeRefusal, transaction.update(register.entity, id, values));
      }
      return this.get(register, id);
    });
  }

  /** From now on the entry is offered no longer. Retiring twice keeps the first time. */
  async retire(register: Register, id: string, by: Pick<Person, 'accountId'>): Promise<RegisterEntry> {
    const now = this.clock.now();
    const inUse = { id, retiredAt: IsNull() };
    await this.transactions.db.update(register.entity, inUse, { retiredAt: now, ...changedNow(now, by) });
    return this.standing(register, id);
  }

  async restore(register: Register, id: string, by: Pick<Person, 'accountId'>): Promise<RegisterEntry> {
    const retired = { id, retiredAt: Not(IsNull()) };
    await this.transactions.db.update(register.entity, retired, {
      retiredAt: null,
      ...changedNow(this.clock.now(), by),
    });
    return this.standing(register, id);
  }

  /** @throws DomainError not-found; still-referred-to when anything refers to the entry */
  delete(register: Register, id: string): Promise<void> {
    return this.transactions.run(async (transaction) => {
      const entry = await transaction.findOneBy(register.entity, { id });
      if (!entry) throw new DomainError('not-found');
      await refusedWith(deletionRefusal, transaction.delete(register.entity, id));
      await register.deleted?.(entry, transaction);
    });
  }

  private async standing(register: Register, id: string): Promise<RegisterEntry> {
    const entry = await entryOf<RegisterEntry>(this.transactions.db, register, id);
    if (!entry) throw new DomainError('not-found');
    return { id: entry.id, version: entry.version, retiredAt: entry.retiredAt };
  }
}

/** Some fields of an entry, and which version of it was before whoever changes them. */
interface VersionedChange extends ObjectLiteral {
  version: number;
}

/** A form class may carry its unset fields as `undefined`. */
function withoutAbsent(changes: ObjectLiteral): ObjectLiteral {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** Says what the database refused in the words of the register. */
async function refusedWith<Result>(refusal: (error: unknown) => unknown, act: Promise<Result>): Promise<Result> {
  try {
    return await act;
  } catch (error) {
    throw refusal(error);
  }
}

async function refuseCircle(
  manager: EntityManager,
  register: Register,
  id: string,
  changes: ObjectLiteral,
): Promise<void> {
  const parentId: unknown = changes.parentId;
  if (!register.nested || typeof parentId !== 'string') return;
  if (await liesBelow(manager, register, parentId, id)) {
    throw new DomainError('invalid-input', {}, [{ field: 'parentId', code: 'below-itself' }]);
  }
}
