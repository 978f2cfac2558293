import { detailOfMember, memberToldApart, unitToldApart } from '../../entries/told-apart.js';

/** Entries offered for choosing. */
export interface Choices {
  /** Selects them with their `place` in the order; parameters as its comment says. */
  sql: string;
  as?: 'text' | 'integer';
  newestFirst?: true;
}

/** Whether an entry is of the body given first, if one is. */
const OF_BODY = (bodyId: string): string => `($1::uuid IS NULL OR ${bodyId} = $1)`;

/** Whether what is sought, given second, begins one of the ways to type a name. */
const IS_FOUND = (key: string): string => `($2::text IS NULL OR strpos(${key}, $2) > 0)`;

/** No parameters. */
export const BODIES: Choices = {
  sql: `
    SELECT body.id, body.name, body.short_name AS "shortName", region.name AS detail, NULL AS "toldApartBy",
           concat(region.name_order, ' ', body.kind) COLLATE "C" AS place
    FROM bodies AS body JOIN regions AS region ON region.id = body.region_id
    WHERE body.retired_at IS NULL`,
};

/** Body. */
export const SESSIONS: Choices = {
  sql: `
    SELECT session.id, term.ordinal AS term, session.ordinal, body.short_name AS detail, session.opens_on::text AS place
    FROM sessions AS session
    JOIN terms AS term ON term.id = session.term_id
    JOIN bodies AS body ON body.id = session.body_id
    WHERE session.retired_at IS NULL AND ${OF_BODY('session.body_id')}`,
  newestFirst: true,
};

/** Body, what is sought. */
export const CATEGORIES: Choices = {
  sql: `
    SELECT id, name, NULL AS "shortName", NULL AS detail, NULL AS "toldApartBy", position AS place FROM categories
    WHERE retired_at IS NULL AND ${OF_BODY('body_id')} AND ${IS_FOUND('search_key')}`,
  as: 'integer',
};

/** Body, a part of the text. */
export const DECLINE_REASONS: Choices = {
  sql: `
    SELECT id, text AS name, NULL AS "shortName", source AS detail, NULL AS "toldApartBy", position AS place
    FROM decline_reasons
    WHERE retired_at IS NULL AND ${OF_BODY('body_id')} AND ${IS_FOUND('search_text')}`,
  as: 'integer',
};

/** Body, what is sought, whether only offices, names that they bear. */
export const UNITS: Choices = {
  sql: `
    WITH RECURSIVE reach AS (
      SELECT region_id AS id FROM bodies WHERE id = $1
      UNION
      SELECT region.id FROM regions AS region JOIN reach ON region.parent_id = reach.id
    )
    SELECT unit.id, unit.name, unit.short_name AS "shortName", region.name AS detail,
           ${unitToldApart('unit')} AS "toldApartBy", unit.name_order AS place
    FROM units AS unit JOIN regions AS region ON region.id = unit.region_id
    WHERE unit.retired_at IS NULL AND ${IS_FOUND('unit.search_key')}
      AND ($1::uuid IS NULL OR unit.region_id IN (SELECT id FROM reach))
      AND ($3::boolean IS NOT TRUE OR unit.dispatches)
      AND ($4::text[] IS NULL OR unit.name = ANY($4) OR unit.short_name = ANY($4))`,
};

/**
 * Body, what is sought, whether of all bodies; or the bodies of a secretariat, or those that these members sit in; the session
 * in whose term they sit.
 */
const members = (place: string): Choices => ({
  sql: `
    SELECT member.id, member.name, NULL AS "shortName", ${detailOfMember('member')} AS detail,
           ${memberToldApart('member')} AS "toldApartBy", ${place} AS place
    FROM members AS member
    WHERE member.retired_at IS NULL AND ${OF_BODY('member.body_id')} AND ${IS_FOUND('member.search_key')}
      AND ($3::boolean OR member.body_id = ANY($4::uuid[])
           OR member.body_id IN (SELECT body_id FROM members WHERE id = ANY($5::uuid[])))
      AND ($6::uuid IS NULL OR member.term_id = (SELECT term_id FROM sessions WHERE id = $6))`,
});

export const MEMBERS = members('member.name_order');

/** As official lists have them. */
export const MEMBERS_BY_STROKES = members('member.name COLLATE strokes');
