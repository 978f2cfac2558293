import type { EntityManager } from 'typeorm';
import { PersonEntry } from './person.entity.js';

/** Somebody who was not known until now, for a first seat or account. */
export async function newPerson(manager: EntityManager): Promise<string> {
  const { identifiers } = await manager.insert(PersonEntry, {});
  return String(identifiers[0]?.id);
}

/** A person of whom neither a seat nor an account is left. */
export async function forgetWhoIsNobody(manager: EntityManager, personId: string): Promise<void> {
  await manager.query(
    `DELETE FROM persons WHERE id = $1 AND NOT EXISTS (SELECT FROM members WHERE person_id = $1)
       AND NOT EXISTS (SELECT FROM accounts WHERE person_id = $1)`,
    [personId],
  );
}
