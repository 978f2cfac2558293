import { DomainError, type FieldFault, ROLE_SCOPE } from '@jianyan/shared';
import type { EntityManager } from 'typeorm';
import { AccountRole } from '../auth/account-role.entity.js';
import type { Grant } from '../auth/person.js';
import { Account } from '../auth/account.entity.js';
import { rolesWithoutScope, seatInUse } from './accounts.queries.js';

const SCOPES = { body: 'bodyId', unit: 'unitId', member: 'memberId' } as const;

/**
 * Gives an account exactly these roles.
 * @throws DomainError `roles-do-not-mix`, `scope-does-not-fit`, `unknown-reference` or `seat-has-account`, naming the field
 */
export async function grant(manager: EntityManager, accountId: string, grants: readonly Grant[]): Promise<void> {
  if (grants.length > 1 && grants.some(({ role }) => role === 'admin')) throw new DomainError('roles-do-not-mix');
  const misfits = grants.flatMap((given, place) => scopeFaults(given, `roles.${place}`));
  if (misfits.length > 0) throw new DomainError('scope-does-not-fit', {}, misfits);
  const unknown = await rolesWithoutScope(manager, grants);
  if (unknown.length > 0) throw new DomainError('unknown-reference', {}, unknown.map(unknownScope(grants)));
  const { disabledAt } = await manager.findOneByOrFail(Account, { id: accountId });
  const inForce = disabledAt === null;
  if (inForce) await refuseSeatInUse(manager, accountId, grants);
  await manager.delete(AccountRole, { accountId });
  await manager.insert(
    AccountRole,
    grants.map((given) => ({ ...given, accountId, inForce })),
  );
}

/** One account a person: two would be told, and sign, as two. @throws DomainError `seat-has-account`, naming the field */
export async function refuseSeatInUse(
  manager: EntityManager,
  accountId: string,
  grants: readonly Grant[],
): Promise<void> {
  const taken = await seatInUse(manager, accountId, grants);
  if (!taken) return;
  const { place, member, login } = taken;
  const fault = { field: `roles.${place}.memberId`, code: 'already-exists' };
  throw new DomainError('seat-has-account', { member, login }, [fault]);
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
