import type { EntityManager } from 'typeorm';
import type { CaseParts } from '../case/rows/case-parts.js';

export interface MemberName {
  id: string;
  name: string;
  post: string | null;
  phone: string | null;
  groups: string[];
}

export interface UnitName {
  id: string;
  name: string;
  phone: string | null;
}

/** The names that the ids in a case stand for. */
export interface CaseNames {
  body: { id: string; name: string; shortName: string; kind: 'congress' | 'cppcc'; officeName: string; phone: string };
  session: { id: string; termOrdinal: number; sessionOrdinal: number };
  category: { id: string; name: string } | null;
  decisionReason: string | null;
  members: ReadonlyMap<string, MemberName>;
  units: ReadonlyMap<string, UnitName>;
  accounts: ReadonlyMap<string, string>;
}

export async function namesIn(db: EntityManager, parts: CaseParts): Promise<CaseNames> {
  const { proposal } = parts;
  const [heading] = await db.query<Heading[]>(
    `SELECT jsonb_build_object('id', bodies.id, 'name', bodies.name, 'shortName', bodies.short_name, 'kind', bodies.kind,
              'officeName', bodies.office_name, 'phone', bodies.phone) AS body,
            jsonb_build_object('id', sessions.id, 'termOrdinal', terms.ordinal, 'sessionOrdinal', sessions.ordinal)
              AS session,
            (SELECT jsonb_build_object('id', id, 'name', name) FROM categories WHERE id = $3) AS category,
            (SELECT text FROM decline_reasons WHERE id = $4) AS "decisionReason"
     FROM bodies, sessions JOIN terms ON terms.id = sessions.term_id
     WHERE bodies.id = $1 AND sessions.id = $2`,
    [proposal.bodyId, proposal.sessionId, proposal.categoryId, proposal.decisionReasonId],
  );
  if (!heading) throw new Error(`case ${proposal.id} has no body or session`);
  return { ...heading, ...(await peopleIn(db, parts)) };
}

type Heading = Pick<CaseNames, 'body' | 'session' | 'category' | 'decisionReason'>;

async function peopleIn(
  db: EntityManager,
  parts: CaseParts,
): Promise<Pick<CaseNames, 'members' | 'units' | 'accounts'>> {
  const { proposal } = parts;
  const members = await db.query<MemberName[]>(
    `SELECT members.id, members.name, post, phone,
            coalesce(array_agg(groups.name ORDER BY groups.name) FILTER (WHERE groups.id IS NOT NULL), '{}') AS groups
     FROM members LEFT JOIN group_members ON group_members.member_id = members.id
       LEFT JOIN groups ON groups.id = group_members.group_id
     WHERE members.id = ANY($1::uuid[]) GROUP BY members.id`,
    [[proposal.authorMemberId, ...parts.invitations.map(({ memberId }) => memberId)]],
  );
  const units = await db.query<UnitName[]>(`SELECT id, name, phone FROM units WHERE id = ANY($1::uuid[])`, [
    [...parts.assignments.map(({ unitId }) => unitId), ...(proposal.officeId ? [proposal.officeId] : [])],
  ]);
  const accounts = await db.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM accounts WHERE id = ANY($1::uuid[])`,
    [
      [
        proposal.openedBy,
        ...(proposal.preReviewedBy ? [proposal.preReviewedBy] : []),
        ...parts.replies.flatMap(({ drafters }) => drafters),
        ...parts.contacts.map(({ recordedBy }) => recordedBy),
        ...parts.attachments.map(({ uploadedBy }) => uploadedBy),
      ],
    ],
  );
  return {
    members: new Map(members.map((member) => [member.id, member])),
    units: new Map(units.map((unit) => [unit.id, unit])),
    accounts: new Map(accounts.map(({ id, name }) => [id, name])),
  };
}
