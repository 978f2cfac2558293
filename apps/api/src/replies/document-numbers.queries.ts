import { DomainError, type FieldFault, folded, yearOf } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import { namedQuery } from '../sql/named-query.js';

/**
 * Two letters of one unit never bear one number in a year, to whichever body they go and even when both are signed at
 * the same moment; spaces, width and the kind of bracket tell no two apart. An act that is only tried asks whether the
 * number is free.
 * @throws DomainError number-taken, with the number as it was first written and what that letter answered
 */
export async function takeDocumentNumber({ db, today, unsaved }: Case, unitId: string, number: string): Promise<void> {
  const values = [unitId, yearOf(today), number, folded(number)];
  const free = await namedQuery<unknown>(db, unsaved ? IS_FREE : TAKE, values);
  if (free.length > 0) return;
  const [first] = await namedQuery<{ number: string; title: string | null }>(db, FIRST, values);
  throw new DomainError('number-taken', {}, [takenBy(first)]);
}

function takenBy(first: { number: string; title: string | null } | undefined): FieldFault {
  const field = 'documentNumber';
  if (!first?.title) return { field, code: 'already-exists' };
  return { field, code: 'number-used', params: { number: first.number, title: first.title } };
}

const TAKE = `
  INSERT INTO document_numbers (unit_id, year, number, key) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING unit_id`;

const SAME = 'taken.unit_id = $1 AND taken.year = $2 AND (taken.number = $3 OR taken.key = $4)';

const IS_FREE = `SELECT WHERE NOT EXISTS (SELECT FROM document_numbers AS taken WHERE ${SAME})`;

const FIRST = `
  SELECT taken.number, proposals.title FROM document_numbers AS taken
  LEFT JOIN replies ON replies.unit_id = taken.unit_id AND replies.document_number = taken.number
    AND extract(year FROM replies.issued_on) = taken.year
  LEFT JOIN proposals ON proposals.body_id = replies.body_id AND proposals.id = replies.proposal_id
  WHERE ${SAME} LIMIT 1`;
