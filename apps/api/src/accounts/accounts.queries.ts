import type { Role } from '@jianyan/shared';
import type { EntityManager } from 'typeorm';
import { fromCursor, type Page, pageOf } from '../http/page.js';
import type { Grant } from '../auth/person.js';
import { soughtAs } from '../entries/search-key.js';
import { memberInWords, unitInWords } from '../entries/told-apart.js';
import type { AccountDto } from './account.dto.js';

export interface ListAccounts {
  text?: string;
  role?: Role;
  bodyId?: string;
  unitId?: string;
  /** Only disabled accounts, or only the others; both when absent. */
  retired?: boolean;
  cursor?: string;
  limit: number;
}

const WANTED = `
      ($1::text IS NULL OR strpos(a.search_key, $1) > 0)
  AND ($2::boolean IS NULL OR (a.disabled_at IS NOT NULL) = $2)
  AND (num_nonnulls($3::text, $4::uuid, $5::uuid) = 0 OR EXISTS (
        SELECT FROM account_roles r LEFT JOIN members m ON m.id = r.member_id
         WHERE r.account_id = a.id
           AND ($3::text IS NULL OR r.role = $3)
           AND ($4::uuid IS NULL OR coalesce(r.body_id, m.body_id) = $4)
           AND ($5::uuid IS NULL OR r.unit_id = $5)))`;

const SHOWN = `
  a.id, a.person_id AS "personId", a.version, a.login, a.name, a.locale, a.password_hash IS NOT NULL AS "hasPassword",
         a.one_time_code_expires_at AS "oneTimeCodeExpiresAt", a.disabled_at AS "disabledAt", a.demo,
         (SELECT max(s.last_seen_at) FROM auth_sessions s WHERE s.account_id = a.id) AS "lastSeenAt",
         (SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
                   'role', r.role,
                   'body', CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END,
                   'unit', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', ${unitInWords('u')}) END,
                   'member', CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'name', ${memberInWords('m')}) END
                 )) ORDER BY r.id), '[]')
            FROM account_roles r
            LEFT JOIN bodies b ON b.id = r.body_id
            LEFT JOIN units u ON u.id = r.unit_id
            LEFT JOIN members m ON m.id = r.member_id
           WHERE r.account_id = a.id) AS roles`;

/** In the order of their names' pinyin. */
export async function listAccounts(manager: EntityManager, query: ListAccounts): Promise<Page<AccountDto>> {
  const wanted = [query.text ? soughtAs(query.text) : null, query.retired, query.role, query.bodyId, query.unitId].map(
    (given) => given ?? null,
  );
  const after = query.cursor ? fromCursor(query.cursor, 'string') : [];
  const counted: { total: number }[] = await manager.query(
    `SELECT count(*)::integer AS total FROM accounts a WHERE ${WANTED}`,
    wanted,
  );
  const rows: (AccountDto & { nameOrder: string })[] = await manager.query(
    `SELECT ${SHOWN}, a.name_order AS "nameOrder" FROM accounts a
     WHERE ${WANTED} AND ($6::text IS NULL OR (a.name_order, a.id) > ($6, $7::uuid))
     ORDER BY a.name_order, a.id LIMIT $8`,
    [...wanted, after[0], after[1], query.limit + 1],
  );
  const page = pageOf(rows, counted[0]?.total ?? 0, query.limit, ({ nameOrder, id }) => [nameOrder, id]);
  return { ...page, items: page.items.map(({ nameOrder: _, ...account }) => account) };
}

export async function findAccount(manager: EntityManager, id: string): Promise<AccountDto | undefined> {
  const rows: AccountDto[] = await manager.query(`SELECT ${SHOWN} FROM accounts a WHERE a.id = $1`, [id]);
  return rows[0];
}

/** The one in use first, then the latest. */
export const accountsOfPerson = (manager: EntityManager, personId: string): Promise<AccountDto[]> =>
  manager.query(
    `SELECT ${SHOWN} FROM accounts a WHERE a.person_id = $1 ORDER BY a.disabled_at DESC NULLS FIRST, a.id DESC`,
    [personId],
  );

/**
 * Those of these roles whose scope does not stand in the registers, or no longer; an office must assign cases. What the
 * account holds it may keep: the seats of ended terms have their own cases still.
 */
export async function rolesWithoutScope(
  manager: EntityManager,
  accountId: string,
  grants: readonly Grant[],
): Promise<number[]> {
  const rows: { place: number }[] = await manager.query(
    `SELECT given.place
       FROM jsonb_to_recordset($1::jsonb)
            AS given(place integer, role text, "bodyId" uuid, "unitId" uuid, "memberId" uuid)
      WHERE NOT CASE
        WHEN given."bodyId" IS NOT NULL
          THEN EXISTS (SELECT FROM bodies b WHERE b.id = given."bodyId" AND b.retired_at IS NULL)
        WHEN given."memberId" IS NOT NULL
          THEN EXISTS (SELECT FROM members m WHERE m.id = given."memberId" AND m.retired_at IS NULL)
        WHEN given."unitId" IS NOT NULL
          THEN EXISTS (SELECT FROM units u WHERE u.id = given."unitId" AND u.retired_at IS NULL
                          AND (u.dispatches OR given.role <> 'dispatcher'))
        ELSE true
      END AND NOT EXISTS (
        SELECT FROM account_roles held WHERE held.account_id = $2 AND held.role = given.role
           AND coalesce(held.body_id, held.unit_id, held.member_id)
             = coalesce(given."bodyId", given."unitId", given."memberId"))`,
    [JSON.stringify(grants.map((given, place) => ({ ...given, place }))), accountId],
  );
  return rows.map(({ place }) => place);
}

export interface AnotherAccount {
  /** Of the seat among those given; null where it is not by a seat that they are one person's. */
  place: number | null;
  name: string;
  login: string;
}

/** The first of these seats whose holder has another account in use; also where the account itself is that person's. */
export async function anotherInUse(
  manager: EntityManager,
  accountId: string,
  grants: readonly Pick<Grant, 'memberId'>[],
): Promise<AnotherAccount | undefined> {
  const rows: AnotherAccount[] = await manager.query(
    `SELECT whose.place, whose.name, a.login
       FROM (SELECT given.place::integer - 1 AS place, m.name, m.person_id
               FROM unnest($2::uuid[]) WITH ORDINALITY AS given (member_id, place)
               JOIN members m ON m.id = given.member_id
             UNION ALL
             SELECT NULL, own.name, own.person_id FROM accounts own WHERE own.id = $1) AS whose
       JOIN accounts a ON a.person_id = whose.person_id AND a.disabled_at IS NULL AND a.id <> $1
      ORDER BY whose.place NULLS LAST LIMIT 1`,
    [accountId, grants.map(({ memberId }) => memberId ?? null)],
  );
  return rows[0];
}

/** How many administrators could still sign in without this one. */
export async function countOtherAdministrators(manager: EntityManager, accountId: string): Promise<number> {
  const rows: { others: number }[] = await manager.query(
    `SELECT count(*)::integer AS others FROM accounts a
      WHERE a.id <> $1 AND a.disabled_at IS NULL AND a.password_hash IS NOT NULL
        AND EXISTS (SELECT FROM account_roles r WHERE r.account_id = a.id AND r.role = 'admin')`,
    [accountId],
  );
  return rows[0]?.others ?? 0;
}
