import type { Case } from '../case/case.js';
import { memberInWords, unitInWords } from '../entries/told-apart.js';
import { namedQuery } from '../sql/named-query.js';

/**
 * The accounts that the tellings of an act reach, each under the name it is told as: of a member, a unit, an office or a
 * body's office. Who acted is told only what the author is
 * told; where nobody did, everybody is. Whoever proposes the case is told nothing of what concerns the other side. Parameters: {@link toldValues}.
 */
const toldAs = (memberName: string, unitName: string): string => `
  SELECT DISTINCT told.event_id, told.read_as, held.account_id, held.told_as, held.name
  FROM json_to_recordset($1::json) AS told (
    event_id uuid, read_as text, member_ids uuid[], unit_ids uuid[], office_ids uuid[], body_ids uuid[],
    to_author boolean, proposer_ids uuid[])
  CROSS JOIN LATERAL (
    SELECT account_id, member_id, 'member' AS told_as, ${memberName} AS name
    FROM account_roles JOIN members ON members.id = member_id WHERE member_id = ANY (told.member_ids)
    UNION ALL
    SELECT account_id, NULL, 'unit', ${unitName} FROM account_roles JOIN units ON units.id = unit_id
    WHERE (role IN ('drafter', 'checker', 'leader') AND unit_id = ANY (told.unit_ids))
      OR (role = 'dispatcher' AND unit_id = ANY (told.office_ids))
    UNION ALL
    SELECT account_id, NULL, 'body', bodies.office_name FROM account_roles JOIN bodies ON bodies.id = body_id
    WHERE role = 'secretariat' AND body_id = ANY (told.body_ids)) AS held
  JOIN accounts ON accounts.id = held.account_id AND accounts.disabled_at IS NULL
  WHERE (held.account_id IS DISTINCT FROM $2::uuid OR (told.to_author AND held.member_id = $3::uuid))
    AND (held.told_as = 'member' OR NOT EXISTS (
      SELECT FROM members AS seat
      WHERE seat.person_id = accounts.person_id AND seat.id = ANY (told.proposer_ids)))`;

export const TOLD = toldAs('members.name', 'units.name');

/** What was told in an act, and who acted: nobody, where a job did. */
export type Teller = Pick<Case, 'db' | 'proposal' | 'tellings' | 'now'> & { person: { accountId: string | null } };

export function toldValues({ tellings, person, proposal }: Teller): unknown[] {
  const told = tellings.map(({ eventId, readAs, memberIds, unitIds, officeIds, bodyIds, toAuthor, proposerIds }) => ({
    ...{ event_id: eventId, read_as: readAs },
    ...{ member_ids: memberIds, unit_ids: unitIds, office_ids: officeIds, body_ids: bodyIds },
    ...{ to_author: toAuthor, proposer_ids: proposerIds },
  }));
  return [JSON.stringify(told), person.accountId, proposal.authorMemberId];
}

/** Whether anybody may be told at all. */
export const isHeard = ({ tellings }: Teller): boolean =>
  tellings.some(({ memberIds, unitIds, officeIds, bodyIds }) =>
    [memberIds, unitIds, officeIds, bodyIds].some(({ length }) => length > 0),
  );

/** As whom, and under which name, somebody would be told. */
export interface ToldName {
  toldAs: 'member' | 'unit' | 'body';
  name: string;
}

/** Members and units, told apart where two bear a name, and offices, never the holders of their accounts. */
export async function namesTold(kase: Teller): Promise<ToldName[]> {
  if (!isHeard(kase)) return [];
  return namedQuery<ToldName>(
    kase.db,
    `SELECT DISTINCT told_as AS "toldAs", name FROM (${toldAs(memberInWords('members'), unitInWords('units'))}) AS told ORDER BY told_as, name`,
    toldValues(kase),
  );
}
