import type { EntityManager } from 'typeorm';
import { newPerson } from '../auth/persons.js';

/** The account and the seats that it holds are one person's from now on: theirs who has been known for longest. */
export async function joinToSeats(manager: EntityManager, accountId: string): Promise<void> {
  const persons = await manager.query<{ id: string }[]>(
    `SELECT person_id AS id FROM accounts WHERE id = $1
     UNION SELECT members.person_id FROM account_roles JOIN members ON members.id = member_id WHERE account_id = $1
     ORDER BY id`,
    [accountId],
  );
  const [stays, ...others] = persons.map(({ id }) => id);
  if (others.length === 0) return;
  for (const table of ['members', 'accounts']) {
    await manager.query(`UPDATE ${table} SET person_id = $1 WHERE person_id = ANY ($2)`, [stays, others]);
  }
  await manager.query('DELETE FROM persons WHERE id = ANY ($1)', [others]);
}

/**
 * Undoes it for a seat that is taken from the account: it is somebody else's, and so are the former accounts that have held
 * it, with what else they hold. Where one of them leads back to the account it stays the same person's.
 */
export async function partFromSeats(
  manager: EntityManager,
  accountId: string,
  memberIds: readonly string[],
): Promise<void> {
  for (const memberId of memberIds) {
    const bound = await boundToSeat(manager, accountId, memberId);
    if (!bound || bound.accountIds.includes(accountId)) continue;
    const personId = await newPerson(manager);
    await manager.query(`UPDATE members SET person_id = $1 WHERE id = ANY ($2)`, [personId, bound.memberIds]);
    await manager.query(`UPDATE accounts SET person_id = $1 WHERE id = ANY ($2)`, [personId, bound.accountIds]);
  }
}

interface Bound {
  memberIds: string[];
  accountIds: string[];
}

/** What of the account's person belongs to the seat through accounts that hold it; nothing where it is not that person's. */
async function boundToSeat(manager: EntityManager, accountId: string, memberId: string): Promise<Bound | undefined> {
  const [bound] = await manager.query<Bound[]>(
    `WITH RECURSIVE held AS (
       SELECT role.account_id, role.member_id
         FROM accounts AS own JOIN accounts ON accounts.person_id = own.person_id
         JOIN account_roles AS role ON role.account_id = accounts.id
         JOIN members ON members.id = role.member_id AND members.person_id = own.person_id
        WHERE own.id = $1
     ), bound (member_id, account_id) AS (
       SELECT members.id, NULL::uuid
         FROM members JOIN accounts ON accounts.person_id = members.person_id WHERE members.id = $2 AND accounts.id = $1
       UNION
       SELECT held.member_id, held.account_id FROM bound JOIN held
         ON held.member_id = bound.member_id OR held.account_id = bound.account_id
     )
     SELECT array_agg(member_id) AS "memberIds", array_remove(array_agg(account_id), NULL) AS "accountIds"
       FROM bound HAVING count(*) > 0`,
    [accountId, memberId],
  );
  return bound;
}
