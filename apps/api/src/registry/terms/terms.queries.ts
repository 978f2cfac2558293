import type { EntityManager } from 'typeorm';
import { unknownReference } from '../register-faults.js';

/** @throws DomainError unknown-reference naming `termId` */
export async function bodyOfTerm(manager: EntityManager, termId: string): Promise<string> {
  const [term] = await manager.query<{ bodyId: string }[]>(`SELECT body_id AS "bodyId" FROM terms WHERE id = $1`, [
    termId,
  ]);
  if (!term) throw unknownReference('termId');
  return term.bodyId;
}
