import type { EntityManager } from 'typeorm';
import { EVENTS_OF_CASE, eventFrom, type EventRow, type StoredEvent } from '../history/events.queries.js';
import { accountInWords, memberToldApart, unitInWords } from '../entries/told-apart.js';
import { namedQuery } from '../sql/named-query.js';

export interface MemberName {
  id: string;
  name: string;
  post: string | null;
  phone: string | null;
  groups: string[];
  /** Where somebody else bears the name. */
  toldApartBy: string | null;
}

export interface UnitName {
  id: string;
  /** Told apart from a unit of another region. */
  name: string;
  /** As its letters are signed. */
  signsAs: string;
  phone: string | null;
}

/** In a unit everybody who holds the role proposes the case, so nobody may use it there. */
export interface NobodyFor {
  unitId: string;
  role: 'dispatcher' | 'checker' | 'leader';
  /** Who works in the unit and proposes nothing here. */
  mayBeNamed: string[];
}

/** The names that the ids in a case stand for. */
export interface CaseNames {
  body: { id: string; name: string; shortName: string; kind: 'congress' | 'cppcc'; officeName: string; phone: string };
  session: { id: string; termOrdinal: number; sessionOrdinal: number };
  category: { id: string; name: string } | null;
  decisionReason: string | null;
  proposedCategory: { id: string; name: string } | null;
  proposedReason: { id: string; name: string } | null;
  members: ReadonlyMap<string, MemberName>;
  units: ReadonlyMap<string, UnitName>;
  /** Told apart where two bear a name. */
  accounts: ReadonlyMap<string, string>;
}

/** What the document of a case needs beside its rows. */
export interface Beside {
  names: CaseNames;
  /** The newest first. */
  events: EventRow[];
  withoutAnybody: NobodyFor[];
}

/** As the database answers {@link BESIDE}. */
export interface StoredBeside extends Pick<
  CaseNames,
  'body' | 'session' | 'category' | 'decisionReason' | 'proposedCategory' | 'proposedReason'
> {
  members: MemberName[];
  units: UnitName[];
  accounts: Record<string, string>;
  events: StoredEvent[];
  withoutAnybody: NobodyFor[];
}

/** A member as whatever he did is told of him. */
export function memberNamed({ members }: CaseNames, memberId: string) {
  const member = members.get(memberId);
  return { memberName: member?.name ?? '', toldApartBy: member?.toldApartBy ?? null };
}

const OF_CASE = (table: string): string => `
  FROM ${table} AS part WHERE part.body_id = proposals.body_id AND part.proposal_id = proposals.id`;

/** The person whose seat is among the proposers acts for nobody else (procedure §9.2.8). */
const PROPOSES = `EXISTS (
  SELECT FROM members AS seat WHERE seat.person_id = accounts.person_id AND (seat.id = proposals.author_member_id
    OR seat.id IN (SELECT part.member_id ${OF_CASE('invitations')} AND part.state = 'confirmed')))`;

const WORKS_IN = (role: string, unit: string): string => `
  FROM account_roles AS ${role} JOIN accounts ON accounts.id = ${role}.account_id AND accounts.disabled_at IS NULL
  WHERE ${role}.unit_id ${unit}`;

const WITHOUT_ANYBODY = `
  SELECT coalesce(json_agg(lacking ORDER BY lacking."unitId", lacking.role), '[]') FROM (
    SELECT held.unit_id AS "unitId", held.role, ARRAY(
      SELECT DISTINCT ${accountInWords('accounts')} ${WORKS_IN('other', '= held.unit_id')} AND NOT ${PROPOSES}
      ORDER BY 1) AS "mayBeNamed"
    ${WORKS_IN('held', `IN (SELECT proposals.office_id UNION SELECT part.unit_id ${OF_CASE('assignments')})`)}
      AND held.role IN ('dispatcher', 'checker', 'leader')
    GROUP BY held.unit_id, held.role HAVING bool_and(${PROPOSES})) AS lacking`;

/** Columns on `proposals`. */
export const BESIDE = `
  (SELECT json_build_object('id', bodies.id, 'name', bodies.name, 'shortName', bodies.short_name, 'kind', bodies.kind,
            'officeName', bodies.office_name, 'phone', bodies.phone)
   FROM bodies WHERE bodies.id = proposals.body_id) AS "body",
  (SELECT json_build_object('id', sessions.id, 'termOrdinal', terms.ordinal, 'sessionOrdinal', sessions.ordinal)
   FROM sessions JOIN terms ON terms.id = sessions.term_id WHERE sessions.id = proposals.session_id) AS "session",
  (SELECT json_build_object('id', id, 'name', name) FROM categories WHERE id = proposals.category_id) AS "category",
  (SELECT text FROM decline_reasons WHERE id = proposals.decision_reason_id) AS "decisionReason",
  (SELECT json_build_object('id', id, 'name', name) FROM categories
   WHERE id = proposals.proposed_category_id) AS "proposedCategory",
  (SELECT json_build_object('id', id, 'name', text) FROM decline_reasons
   WHERE id = proposals.proposed_reason_id) AS "proposedReason",
  (SELECT json_agg(json_build_object('id', members.id, 'name', name, 'post', post, 'phone', phone,
            'toldApartBy', ${memberToldApart('members')}, 'groups', ARRAY(
            SELECT groups.name FROM group_members JOIN groups ON groups.id = group_members.group_id
            WHERE group_members.member_id = members.id ORDER BY groups.name)))
   FROM members WHERE id IN (
     SELECT proposals.author_member_id UNION ALL SELECT part.member_id ${OF_CASE('invitations')})) AS "members",
  (SELECT coalesce(json_agg(json_build_object('id', id, 'name', ${unitInWords('units')}, 'signsAs', name, 'phone', phone)), '[]')
   FROM units WHERE id IN (
     SELECT proposals.office_id UNION ALL SELECT part.unit_id ${OF_CASE('assignments')})) AS "units",
  (SELECT json_object_agg(id, ${accountInWords('accounts')}) FROM accounts
   WHERE id IN (
     SELECT unnest(ARRAY[proposals.opened_by, proposals.pre_reviewed_by])
     UNION ALL SELECT unnest(part.drafters) ${OF_CASE('replies')}
     UNION ALL SELECT part.recorded_by ${OF_CASE('contacts')}
     UNION ALL SELECT unnest(ARRAY[part.rated_by, part.checked_by]) ${OF_CASE('evaluations')} AND part.scan_id IS NOT NULL
     UNION ALL SELECT part.uploaded_by ${OF_CASE('attachments')})) AS "accounts",
  (${WITHOUT_ANYBODY}) AS "withoutAnybody",
  (${EVENTS_OF_CASE}) AS "events"`;

export function besideFrom({ members, units, accounts, events, withoutAnybody, ...heading }: StoredBeside): Beside {
  return {
    withoutAnybody,
    names: {
      ...heading,
      members: new Map(members.map((member) => [member.id, member])),
      units: new Map(units.map((unit) => [unit.id, unit])),
      accounts: new Map(Object.entries(accounts)),
    },
    events: events.map(eventFrom),
  };
}

/** For a case that has just been saved. */
export async function readBeside(db: EntityManager, bodyId: string, id: string): Promise<Beside> {
  const [stored] = await namedQuery<StoredBeside>(
    db,
    `SELECT ${BESIDE} FROM proposals WHERE body_id = $1 AND id = $2`,
    [bodyId, id],
  );
  if (!stored) throw new Error(`case ${id} is not there`);
  return besideFrom(stored);
}
