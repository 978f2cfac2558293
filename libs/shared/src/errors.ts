import type { ProposalKind } from './case/case.kinds.js';

/** Every error of the domain by its stable code, with its HTTP status. The words are in i18n/<language>/errors.ts. */
export const ERRORS = {
  // the request
  'invalid-input': 422,
  'malformed-request': 400,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  'cross-site-request': 403,
  'idempotency-key-reused': 422,
  'request-in-progress': 409,
  'not-found': 404,
  'internal-error': 500,
  'database-unavailable': 503,
  stopping: 503,
  'storage-full': 507,
  // who asks
  'not-signed-in': 401,
  'session-ended': 401,
  'wrong-credentials': 401,
  'locked-out': 429,
  'wrong-code': 422,
  'password-change-due': 403,
  'wrong-current-password': 422,
  'not-permitted': 403,
  // accounts
  'roles-do-not-mix': 422,
  'scope-does-not-fit': 422,
  'last-administrator': 409,
  'seat-has-account': 409,
  'not-on-yourself': 409,
  // registers
  'still-referred-to': 409,
  'already-exists': 409,
  'unknown-reference': 422,
  // steps of the procedure
  'wrong-state': 409,
  'not-your-part': 403,
  'both-sides': 403,
  'condition-not-met': 409,
  'changed-meanwhile': 409,
  'number-taken': 409,
  'incomplete-units': 422,
  'unit-already-involved': 409,
  'choice-not-offered': 422,
  'reason-required': 422,
  'scan-required': 422,
  'no-open-session': 409,
  'no-seat-in-term': 409,
  'already-invited': 409,
  'invitation-over': 409,
  'already-rated': 409,
  'proxy-pending': 409,
  'outside-rating-time': 422,
  'contact-replaced': 409,
  'date-in-future': 422,
  'date-before-start': 422,
  // files
  'file-type-not-accepted': 422,
  'file-empty': 422,
  'file-too-large': 413,
  'too-many-files': 409,
  'file-missing': 422,
  'case-is-full': 409,
  'own-uploads-full': 409,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** A fault of one field; `field` is a dotted path such as `requests.2.text`, `code` a key of the field errors' words. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A refusal with a code. Words are chosen where it is shown, in the language of whoever asked. */
export class DomainError extends Error {
  /** The kind of the case that it is about, whose words it is said in; none where it is about no case. */
  kind: ProposalKind | undefined;

  constructor(
    readonly code: ErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }

  of(kind: ProposalKind): this {
    this.kind = kind;
    return this;
  }
}
