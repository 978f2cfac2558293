import type { BodyKind, Locale } from '@jianyan/shared';
import type { EntityManager } from 'typeorm';
import { inWords, unitInWords, unitToldApart } from '../../entries/told-apart.js';
import { namedQuery } from '../../sql/named-query.js';
import type { Grant, Person } from '../person.js';

interface SessionRow {
  lastSeenAt: Date;
  idleMinutes: number;
  expiresAt: Date;
  endedAt: Date | null;
  accountId: string;
  login: string;
  name: string;
  locale: Locale;
  mustChangePassword: boolean;
  roles: Grant[];
  seats: string[];
}

export interface SessionPerson extends Pick<SessionRow, 'lastSeenAt' | 'idleMinutes' | 'expiresAt' | 'endedAt'> {
  person: Person;
}

/** Everything a request needs to know about its caller, in one walk over primary keys. Nobody, when disabled. */
export async function findSessionPerson(manager: EntityManager, sessionId: string): Promise<SessionPerson | undefined> {
  const [row] = await namedQuery<SessionRow>(manager, PERSON_OF_SESSION, [sessionId]);
  if (!row) return undefined;
  const { lastSeenAt, idleMinutes, expiresAt, endedAt, ...account } = row;
  return { lastSeenAt, idleMinutes, expiresAt, endedAt, person: { ...account, sessionId } };
}

export async function rolesOf(manager: EntityManager, accountId: string): Promise<Grant[]> {
  const rows: { roles: Grant[] }[] = await manager.query(
    `SELECT (${ROLES_OF_ACCOUNT}) AS roles FROM accounts a WHERE a.id = $1`,
    [accountId],
  );
  return rows[0]?.roles ?? [];
}

const ROLES_OF_ACCOUNT = `
  SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
           'role', r.role, 'bodyId', r.body_id, 'unitId', r.unit_id, 'memberId', r.member_id)) ORDER BY r.id), '[]')
    FROM account_roles r WHERE r.account_id = a.id`;

/** Asked at every request: what was taken from somebody is gone at once (docs/adr/0010). */
const PERSON_OF_SESSION = `
  SELECT s.last_seen_at AS "lastSeenAt", s.idle_minutes AS "idleMinutes", s.expires_at AS "expiresAt",
         s.ended_at AS "endedAt", a.id AS "accountId", a.login, a.name, a.locale,
         a.must_change_password AS "mustChangePassword", (${ROLES_OF_ACCOUNT}) AS roles,
         ARRAY(SELECT m.id FROM members m WHERE m.person_id = a.person_id ORDER BY m.id) AS seats
    FROM auth_sessions s JOIN accounts a ON a.id = s.account_id
   WHERE s.id = $1 AND a.disabled_at IS NULL`;

export interface RoleInWords {
  role: Grant['role'];
  body?: { id: string; name: string; shortName: string; kind: BodyKind; phone: string; officeName: string };
  unit?: { id: string; name: string; shortName: string | null };
  member?: { id: string; name: string; post: string | null; bodyId: string; termOrdinal: number; groups: string[] };
}

/** The roles of an account with the names of what they are held for, as the client shows them. */
export function rolesInWords(manager: EntityManager, accountId: string): Promise<RoleInWords[]> {
  return manager.query(
    `SELECT r.role,
            CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name,
              'kind', b.kind, 'phone', b.phone, 'officeName', b.office_name) END AS body,
            CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', ${unitInWords('u')},
              'shortName', CASE WHEN u.short_name IS NOT NULL THEN ${inWords('u.short_name', unitToldApart('u'))} END) END AS unit,
            CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'name', m.name, 'post', m.post,
              'bodyId', m.body_id, 'termOrdinal', t.ordinal, 'groups', (
                SELECT coalesce(json_agg(g.name ORDER BY g.kind, g.name), '[]')
                  FROM group_members gm JOIN groups g ON g.id = gm.group_id
                 WHERE gm.member_id = m.id)) END AS member
       FROM account_roles r
       LEFT JOIN members m ON m.id = r.member_id
       LEFT JOIN terms t ON t.id = m.term_id
       LEFT JOIN bodies b ON b.id = coalesce(r.body_id, m.body_id)
       LEFT JOIN units u ON u.id = r.unit_id
      WHERE r.account_id = $1
      ORDER BY t.ends_on DESC NULLS FIRST, r.id`,
    [accountId],
  );
}

/** Whether the holder of the account has signed in on the device, and nobody has stolen from it. */
export async function isDeviceOf(manager: EntityManager, login: string, deviceId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT FROM auth_sessions s JOIN accounts a ON a.id = s.account_id
      WHERE s.device_id = $1 AND a.login = $2
     HAVING count(*) > 0 AND NOT bool_or(s.ended_because IS NOT DISTINCT FROM 'token-reused')`,
    [deviceId, login],
  );
  return rows.length > 0;
}

/** A chain of refresh tokens is kept to recognise a stolen one; once its session is over nothing is left to protect. */
export async function dropSpentTokens(manager: EntityManager, accountId: string, now: Date): Promise<void> {
  await manager.query(
    `DELETE FROM refresh_tokens t USING auth_sessions s
      WHERE s.id = t.session_id AND s.account_id = $1 AND (s.ended_at IS NOT NULL OR s.expires_at < $2)`,
    [accountId, now],
  );
}
