import type { CaseParts } from '../case/rows/case-parts.js';
import { DRAFT_PARTS, type DraftPart, type RowDraft } from './row-types.js';

/** So much of a text tells it from another. */
const FIRST_LETTERS = 60;

/** How the text of a draft begins, and which parts of it have been written; nothing of what was submitted. */
export function draftOf({ proposal, requests, attachments, invitations }: CaseParts): RowDraft | null {
  if (proposal.state !== 'draft') return null;
  const { background, suggestedUnits, disclosureWish } = proposal;
  const isWritten: Record<DraftPart, boolean> = {
    background: background !== '',
    requests: requests.length > 0,
    attachments: attachments.some(({ removedAt }) => removedAt === null),
    invitations: invitations.length > 0,
    suggestedUnits: suggestedUnits !== '',
    disclosureWish: disclosureWish !== null,
  };
  const [first] = [...requests].sort((one, other) => one.position - other.position);
  const text = background || (first?.text ?? '');
  return {
    begins: Array.from(text).slice(0, FIRST_LETTERS).join(''),
    written: DRAFT_PARTS.filter((part) => isWritten[part]),
  };
}
