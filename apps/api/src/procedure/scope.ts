import { type Person, scopeOf } from '../auth/person.js';

const UNIT_ROLES = ['drafter', 'checker', 'leader'] as const;

/** What somebody holds that makes cases visible. Bound as the parameters of {@link VISIBLE}. */
export interface Holdings {
  memberIds: string[];
  bodyIds: string[];
  unitIds: string[];
  officeIds: string[];
}

export const holdingsOf = (person: Person): Holdings => ({
  memberIds: scopeOf(person, 'member', 'memberId'),
  bodyIds: scopeOf(person, 'secretariat', 'bodyId'),
  unitIds: [...new Set(UNIT_ROLES.flatMap((role) => scopeOf(person, role, 'unitId')))],
  officeIds: scopeOf(person, 'dispatcher', 'unitId'),
});

/**
 * Which cases somebody may see, as SQL on `proposals`; what it leaves out does not exist for that person (404).
 * Drafts: their author, those invited and, on behalf, the secretariat that opened them. Later: own, co-signed and
 * invited cases; what is or was assigned to the unit; what was dispatched to the office; the cases of the body.
 * @param first number of the first of four parameters: member, body, unit and office ids, each uuid[]
 */
export const visible = (first: number): string => `(
  proposals.author_member_id = ANY($${first}::uuid[])
  OR EXISTS (
    SELECT 1 FROM invitations AS own
    WHERE own.proposal_id = proposals.id AND own.member_id = ANY($${first}::uuid[])
      AND (own.state = 'confirmed' OR (own.state = 'invited' AND proposals.state IN ('draft', 'returned'))))
  OR (proposals.body_id = ANY($${first + 1}::uuid[])
    AND (proposals.on_behalf OR proposals.state NOT IN ('draft', 'discarded')))
  OR EXISTS (
    SELECT 1 FROM assignments AS part
    WHERE part.proposal_id = proposals.id AND part.unit_id = ANY($${first + 2}::uuid[]))
  OR proposals.office_id = ANY($${first + 3}::uuid[])
)`;

export const visibleTo = (person: Person): string[][] => {
  const { memberIds, bodyIds, unitIds, officeIds } = holdingsOf(person);
  return [memberIds, bodyIds, unitIds, officeIds];
};
