import type { EntityManager } from 'typeorm';
import { EVENTS_OF_CASE, eventFrom, type EventRow, type StoredEvent } from '../history/events.queries.js';
import { namedQuery } from '../sql/named-query.js';

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

/** What the document of a case needs beside its rows. */
export interface Beside {
  names: CaseNames;
  /** The newest first. */
  events: EventRow[];
}

/** As the database answers {@link BESIDE}. */
export interface StoredBeside extends Pick<CaseNames, 'body' | 'session' | 'category' | 'decisionReason'> {
  members: MemberName[];
  units: UnitName[];
  accounts: Record<string, string>;
  events: StoredEvent[];
}

const OF_CASE = (table: string): string => `
  FROM ${table} AS part WHERE part.body_id = proposals.body_id AND part.proposal_id = proposals.id`;

/** Columns on `proposals`. */
export const BESIDE = `
  (SELECT json_build_object('id', bodies.id, 'name', bodies.name, 'shortName', bodies.short_name, 'kind', bodies.kind,
            'officeName', bodies.office_name, 'phone', bodies.phone)
   FROM bodies WHERE bodies.id = proposals.body_id) AS "body",
  (SELECT json_build_object('id', sessions.id, 'termOrdinal', terms.ordinal, 'sessionOrdinal', sessions.ordinal)
   FROM sessions JOIN terms ON terms.id = sessions.term_id WHERE sessions.id = proposals.session_id) AS "session",
  (SELECT json_build_object('id', id, 'name', name) FROM categories WHERE id = proposals.category_id) AS "category",
  (SELECT text FROM decline_reasons WHERE id = proposals.decision_reason_id) AS "decisionReason",
  (SELECT json_agg(json_build_object('id', members.id, 'name', name, 'post', post, 'phone', phone, 'groups', ARRAY(
            SELECT groups.name FROM group_members JOIN groups ON groups.id = group_members.group_id
            WHERE group_members.member_id = members.id ORDER BY groups.name)))
   FROM members WHERE id = proposals.author_member_id OR id IN (SELECT part.member_id ${OF_CASE('invitations')})
  ) AS "members",
  (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'phone', phone)), '[]')
   FROM units WHERE id = proposals.office_id OR id IN (SELECT part.unit_id ${OF_CASE('assignments')})) AS "units",
  (SELECT json_object_agg(id, name) FROM accounts
   WHERE id IN (proposals.opened_by, proposals.pre_reviewed_by)
     OR id IN (SELECT unnest(part.drafters) ${OF_CASE('replies')})
     OR id IN (SELECT part.recorded_by ${OF_CASE('contacts')})
     OR id IN (SELECT part.uploaded_by ${OF_CASE('attachments')})) AS "accounts",
  (${EVENTS_OF_CASE}) AS "events"`;

export function besideFrom({ members, units, accounts, events, ...heading }: StoredBeside): Beside {
  return {
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
