import type { Case } from '../case/case.js';

/** Writes one notice for each account that is told of an event; who acted is told only what the author is told. */
export async function writeNotices({ db, tellings, proposal, person, now }: Case): Promise<void> {
  const told = tellings.map(({ eventId, memberIds, unitIds, officeIds, bodyIds, toAuthor }) => ({
    ...{ event_id: eventId, member_ids: memberIds, unit_ids: unitIds, office_ids: officeIds, body_ids: bodyIds },
    to_author: toAuthor,
  }));
  const isHeard = told.some((one) =>
    [one.member_ids, one.unit_ids, one.office_ids, one.body_ids].some(({ length }) => length > 0),
  );
  if (!isHeard) return;
  await db.query(
    `INSERT INTO notices (body_id, account_id, proposal_id, event_id, case_title, created_at)
     SELECT DISTINCT $1::uuid, held.account_id, $2::uuid, told.event_id, $3::text, $4::timestamptz
     FROM json_to_recordset($5::json) AS told (
       event_id uuid, member_ids uuid[], unit_ids uuid[], office_ids uuid[], body_ids uuid[], to_author boolean)
     CROSS JOIN LATERAL (
       SELECT account_id, member_id FROM account_roles WHERE member_id = ANY (told.member_ids)
       UNION ALL
       SELECT account_id, NULL FROM account_roles
       WHERE role IN ('drafter', 'checker', 'leader') AND unit_id = ANY (told.unit_ids)
       UNION ALL
       SELECT account_id, NULL FROM account_roles WHERE role = 'dispatcher' AND unit_id = ANY (told.office_ids)
       UNION ALL
       SELECT account_id, NULL FROM account_roles WHERE role = 'secretariat' AND body_id = ANY (told.body_ids)) AS held
     JOIN accounts ON accounts.id = held.account_id AND accounts.disabled_at IS NULL
     WHERE held.account_id <> $6::uuid OR (told.to_author AND held.member_id = $7::uuid)`,
    [
      ...[proposal.bodyId, proposal.id, proposal.title, now, JSON.stringify(told)],
      ...[person.accountId, proposal.authorMemberId],
    ],
  );
}
