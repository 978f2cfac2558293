import { CaseMember } from './case-member.entity.js';
import { CaseRow } from './case-row.entity.js';
import { CaseUnit } from './case-unit.entity.js';

/** What lists, desks and counts read. */
export const caseRowEntities = [CaseRow, CaseUnit, CaseMember];
