import { PART_IS_LIVE } from '../../src/case/parts-in-sql.js';
import { BY_AUTHOR } from './desks.js';
import { BODIES, MEMBERS, OFFICES, UNITS } from './seen-cases.js';

/** Whoever proposes a case or oversees it has the whole of it before him. */
export const HAS_THE_WHOLE = `(
  proposals.body_id = ANY(${BODIES}) OR coalesce(proposals.office_id = ANY(${OFFICES}), FALSE) OR ${BY_AUTHOR}
  OR EXISTS (
    SELECT 1 FROM invitations AS own
    WHERE own.proposal_id = proposals.id AND own.member_id = ANY(${MEMBERS}) AND own.state = 'confirmed'))`;

/** More than the staff of a unit that gave its part back. */
export const IS_INVOLVED = `(${HAS_THE_WHOLE} OR EXISTS (
  SELECT 1 FROM assignments AS part
  WHERE part.proposal_id = proposals.id AND part.unit_id = ANY(${UNITS}) AND ${PART_IS_LIVE}))`;
