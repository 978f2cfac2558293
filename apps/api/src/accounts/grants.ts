import { DomainError, type FieldFault, ROLE_SCOPE } from '@jianyan/shared';
import type { EntityManager } from 'typeorm';
import { AccountRole } from '../auth/account-role.entity.js';
import type { Grant } from '../auth/person.js';
import { Account } from '../auth/account.entity.js';
import { anotherInUse, rolesWithoutScope } from './accounts.queries.js';
import { joinToSeats, partFromSeats } from './one-person.js';

const SCOPES = { body: 'bodyId', unit: 'unitId', member: 'memberId' } as const;

/**
 * Gives an account exactly these roles. Its seats are the account's person's from now on, those taken away somebody else's.
 * @throws DomainError `roles-do-not-mix`, `scope-does-not-fit`, `unknown-reference` or `seat-has-account`, naming the field
 */
export async function grant(manager: EntityManager, accountId: string, grants: readonly Grant[]): Promise<void> {
  if (grants.length > 1 && grants.some(({ role }) => role === 'admin')) throw new DomainError('roles-do-not-mix');
  const misfits = grants.flatMap((given, place) => scopeFaults(given, `roles.${place}`));
  if (misfits.length > 0) throw new DomainError('scope-does-not-fit', {}, misfits);
  const unknown = await rolesWithoutScope(manager, accountId, grants);
  if (unknown.length > 0) throw new DomainError('unknown-reference', {}, unknown.map(unknownScope(grants)));
  const { disabledAt } = await manager.findOneByOrFail(Account, { id: accountId });
  const inUse = disabledAt === null;
  if (inUse) await refuseAnotherInUse(manager, accountId, grants);
  const before = await manager.findBy(AccountRole, { accountId });
  await manager.delete(AccountRole, { accountId });
  await manager.insert(
    AccountRole,
    grants.map((given) => ({ ...given, accountId })),
  );
  const taken = before
    .flatMap(({ memberId }) => memberId ?? [])
    .filter((id) => !grants.some(({ memberId }) => memberId === id));
  await partFromSeats(manager, accountId, taken);
  // What a disabled account is given counts from when it is enabled.
  if (inUse) await joinToSeats(manager, accountId);
}

/** One account a person: two would be told, and sign, as two. @throws DomainError `seat-has-account`, naming the field */
export async function refuseAnotherInUse(
  manager: EntityManager,
  accountId: string,
  grants: readonly Grant[],
): Promise<void> {
  const another = await anotherInUse(manager, accountId, grants);
  if (!another) return;
  const { place, name: member, login } = another;
  const faults =
    place === null ? [] : [{ field: `roles.${place}.memberId`, code: 'seat-has-account', params: { member, login } }];
  throw new DomainError('seat-has-account', { member, login }, faults);
}

function scopeFaults(given: Grant, path: string): FieldFault[] {
  const needed = scopeField(given);
  return Object.values(SCOPES).flatMap((field): FieldFault[] => {
    const isGiven = given[field] !== undefined;
    if (isGiven === (field === needed)) return [];
    return [{ field: `${path}.${field}`, code: isGiven ? 'unknown-property' : 'required' }];
  });
}

const unknownScope =
  (grants: readonly Grant[]) =>
  (place: number): FieldFault => {
    const given = grants[place];
    const field = given && scopeField(given);
    return { field: `roles.${place}.${field}`, code: 'unknown-reference' };
  };

function scopeField({ role }: Grant): (typeof SCOPES)[keyof typeof SCOPES] | undefined {
  const scope = ROLE_SCOPE[role];
  return scope === 'none' ? undefined : SCOPES[scope];
}
