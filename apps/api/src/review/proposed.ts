import { type DeclineOutcome, DomainError, type ProposedOutcome, type RevisionReason } from '@jianyan/shared';

/** What a first reviewer proposes. */
export interface Proposed {
  outcome: ProposedOutcome;
  categoryId?: string;
  units?: string;
  reasonId?: string;
  revisionReason?: RevisionReason;
  words?: string;
  declineOutcome?: DeclineOutcome;
}

/** What each outcome has to come with (procedure §9.4.2). */
const COMES_WITH = {
  file: ['categoryId', 'units'],
  returnForRevision: ['revisionReason', 'words'],
  decline: ['reasonId', 'words', 'declineOutcome'],
} as const satisfies Record<ProposedOutcome, readonly (keyof Proposed)[]>;

/**
 * Of what was said, what belongs to the outcome.
 * @throws DomainError for what is missing
 */
export function proposedIn(said: Proposed): Proposed {
  const wanted: readonly (keyof Proposed)[] = COMES_WITH[said.outcome];
  const missing = wanted.filter((name) => !said[name]);
  if (missing.length > 0) {
    throw new DomainError(
      'invalid-input',
      {},
      missing.map((field) => ({ field, code: 'required' })),
    );
  }
  return { outcome: said.outcome, ...Object.fromEntries(wanted.map((name) => [name, said[name]])) };
}
