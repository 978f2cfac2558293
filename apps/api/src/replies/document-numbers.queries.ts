import { DomainError, yearOf } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import { namedQuery } from '../sql/named-query.js';

/**
 * Two letters of one unit never bear one number in a year, to whichever body they go and even when both are signed at
 * the same moment. An act that is only tried asks whether the number is free.
 * @throws DomainError number-taken
 */
export async function takeDocumentNumber({ db, today, unsaved }: Case, unitId: string, number: string): Promise<void> {
  const free = await namedQuery<unknown>(db, unsaved ? IS_FREE : TAKE, [unitId, yearOf(today), number]);
  if (free.length > 0) return;
  throw new DomainError('number-taken', {}, [{ field: 'documentNumber', code: 'already-exists' }]);
}

const TAKE = `
  INSERT INTO document_numbers (unit_id, year, number) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING unit_id`;

const IS_FREE = `
  SELECT WHERE NOT EXISTS (SELECT FROM document_numbers WHERE unit_id = $1 AND year = $2 AND number = $3)`;
