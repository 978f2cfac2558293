import { type DecidingBody, DomainError, type FieldFault, shanghaiDayOf } from '@jianyan/shared';
import type { Case } from '../case/case.js';

/** Two review a CPPCC proposal, a body decides: which, and on which day (procedure §9.4.1). */
export interface Deciding {
  decidedBy?: DecidingBody;
  decidedOn?: string;
}

/**
 * What is recorded of it. In a congress the secretariat decides itself, and nothing is to be said.
 * @throws DomainError where it is not said, or for a day before the submission or to come
 */
export function decided({ proposal, today }: Case, said: Deciding): Required<Deciding> | Record<string, never> {
  const { decidedBy, decidedOn } = said;
  if (proposal.kind === 'suggestion') {
    const unwanted = Object.entries(said).filter(([, value]) => value !== undefined);
    if (unwanted.length > 0) throw refused(...unwanted.map(([field]) => ({ field, code: 'unknown-property' })));
    return {};
  }
  if (!decidedBy || !decidedOn) {
    const missing = Object.entries({ decidedBy, decidedOn }).filter(([, value]) => value === undefined);
    throw refused(...missing.map(([field]) => ({ field, code: 'required' })));
  }
  if (decidedOn > today) throw outside('date-in-future');
  if (proposal.submittedAt && decidedOn < shanghaiDayOf(proposal.submittedAt)) throw outside('date-before-start');
  return { decidedBy, decidedOn };
}

const refused = (...faults: FieldFault[]) => new DomainError('invalid-input', {}, faults);

const outside = (code: 'date-in-future' | 'date-before-start') =>
  new DomainError(code, {}, [{ field: 'decidedOn', code }]);
