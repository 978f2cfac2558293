import { DomainError, type FieldFault } from '@jianyan/shared';
import { QueryFailedError } from 'typeorm';

/** Which field of the form broke which constraint of the database. */
const FAULTS: Readonly<Record<string, FieldFault>> = {
  uq_regions_parent_id_name: { field: 'name', code: 'name-used' },
  uq_bodies_region_id_kind: { field: 'kind', code: 'already-exists' },
  uq_bodies_name: { field: 'name', code: 'name-used' },
  uq_terms_body_id_ordinal: { field: 'ordinal', code: 'ordinal-used' },
  uq_sessions_term_id_ordinal: { field: 'ordinal', code: 'ordinal-used' },
  uq_groups_body_id_kind_name: { field: 'name', code: 'name-used' },
  uq_members_term_id_credential_no: { field: 'credentialNo', code: 'credential-used' },
  uq_units_region_id_name: { field: 'name', code: 'name-used' },
  uq_categories_body_id_name: { field: 'name', code: 'name-used' },
  uq_decline_reasons_body_id_text: { field: 'text', code: 'name-used' },
  uq_accounts_login: { field: 'login', code: 'login-used' },
  fk_regions_parent_id: { field: 'parentId', code: 'unknown-reference' },
  fk_bodies_region_id: { field: 'regionId', code: 'unknown-reference' },
  fk_terms_body_id: { field: 'bodyId', code: 'unknown-reference' },
  fk_groups_body_id: { field: 'bodyId', code: 'unknown-reference' },
  fk_units_region_id: { field: 'regionId', code: 'unknown-reference' },
  fk_units_parent_id: { field: 'parentId', code: 'unknown-reference' },
  fk_members_person_id: { field: 'personId', code: 'unknown-reference' },
  fk_categories_body_id: { field: 'bodyId', code: 'unknown-reference' },
  fk_decline_reasons_body_id: { field: 'bodyId', code: 'unknown-reference' },
  ck_terms_ends_on: { field: 'endsOn', code: 'before-beginning' },
  ck_sessions_filing_opens_on: { field: 'filingOpensOn', code: 'after-opening' },
  ck_sessions_closes_on: { field: 'closesOn', code: 'before-opening' },
};

const SQLSTATE = { foreignKey: '23503', unique: '23505', check: '23514' } as const;

interface ConstraintViolation {
  code: string;
  constraint: string;
}

/** The refusal that a violated constraint means to whoever wrote the entry; anything else as it came. */
export function writeRefusal(error: unknown): unknown {
  const violation = violationIn(error);
  const fault = violation && FAULTS[violation.constraint];
  if (!fault) return error;
  if (violation.code === SQLSTATE.unique) return new DomainError('already-exists', {}, [fault]);
  if (violation.code === SQLSTATE.foreignKey) return unknownReference(fault.field);
  return new DomainError('invalid-input', {}, [fault]);
}

/** The refusal of a deletion: the entry is still referred to. */
export function deletionRefusal(error: unknown): unknown {
  return violationIn(error)?.code === SQLSTATE.foreignKey ? new DomainError('still-referred-to') : error;
}

export function unknownReference(field: string): DomainError {
  return new DomainError('unknown-reference', {}, [{ field, code: 'unknown-reference' }]);
}

function violationIn(error: unknown): ConstraintViolation | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code, constraint } = error.driverError as Partial<ConstraintViolation>;
  return code && constraint ? { code, constraint } : undefined;
}
