import { DomainError, yearOf } from '@jianyan/shared';
import type { Case } from '../case/case.js';

/**
 * Two letters of one unit never bear one number in a year, to whichever body they go and even when both are signed at
 * the same moment.
 * @throws DomainError number-taken
 */
export async function takeDocumentNumber({ db, today }: Case, unitId: string, number: string): Promise<void> {
  const taken = await db.query<unknown[]>(
    `INSERT INTO document_numbers (unit_id, year, number) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING unit_id`,
    [unitId, yearOf(today), number],
  );
  if (taken.length > 0) return;
  throw new DomainError('number-taken', {}, [{ field: 'documentNumber', code: 'already-exists' }]);
}
