import { sessionName } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Person, scopeOf } from '../../auth/person.js';
import { namedQuery } from '../../sql/named-query.js';
import type { ChoiceDto, ChoicesDto, MemberChoicesQuery, UnitChoicesQuery } from './choice.dto.js';

/** A type-ahead shows a handful; more than this nobody reads. */
const MOST = 200;

/** Entries in use, offered for choosing. */
@Injectable()
export class ChoicesQueries {
  constructor(private readonly dataSource: DataSource) {}

  bodies(): Promise<ChoicesDto> {
    return this.chosen(
      `SELECT body.id, body.name, body.short_name AS "shortName", region.name AS detail
       FROM bodies AS body JOIN regions AS region ON region.id = body.region_id
       WHERE body.retired_at IS NULL
       ORDER BY region.name, body.kind`,
    );
  }

  /** The newest session first. */
  async sessions(bodyId?: string): Promise<ChoicesDto> {
    const rows = await namedQuery<SessionRow>(
      this.dataSource,
      `SELECT session.id, term.ordinal AS term, session.ordinal, body.short_name AS "shortName"
       FROM sessions AS session
       JOIN terms AS term ON term.id = session.term_id
       JOIN bodies AS body ON body.id = session.body_id
       WHERE session.retired_at IS NULL AND ($1::uuid IS NULL OR session.body_id = $1)
       ORDER BY session.opens_on DESC, session.id
       LIMIT ${MOST}`,
      [bodyId],
    );
    return {
      items: rows.map(({ id, term, ordinal, shortName }) => ({
        id,
        name: sessionName(term, ordinal),
        shortName: null,
        detail: shortName,
      })),
    };
  }

  categories(bodyId?: string): Promise<ChoicesDto> {
    return this.chosen(
      `SELECT id, name, NULL AS "shortName", NULL AS detail FROM categories
       WHERE retired_at IS NULL AND ($1::uuid IS NULL OR body_id = $1)
       ORDER BY position, id LIMIT ${MOST}`,
      [bodyId],
    );
  }

  declineReasons(bodyId?: string): Promise<ChoicesDto> {
    return this.chosen(
      `SELECT id, text AS name, NULL AS "shortName", source AS detail FROM decline_reasons
       WHERE retired_at IS NULL AND ($1::uuid IS NULL OR body_id = $1)
       ORDER BY position, id LIMIT ${MOST}`,
      [bodyId],
    );
  }

  /** With a body, the units of its region and of the regions below. */
  units({ text, bodyId, offices }: UnitChoicesQuery): Promise<ChoicesDto> {
    return this.chosen(
      `WITH RECURSIVE reach AS (
         SELECT region_id AS id FROM bodies WHERE id = $2
         UNION
         SELECT region.id FROM regions AS region JOIN reach ON region.parent_id = reach.id
       )
       SELECT unit.id, unit.name, unit.short_name AS "shortName", region.name AS detail
       FROM units AS unit JOIN regions AS region ON region.id = unit.region_id
       WHERE unit.retired_at IS NULL
         AND ${matches(['unit.name', 'unit.short_name', 'unit.initials'])}
         AND ($2::uuid IS NULL OR unit.region_id IN (SELECT id FROM reach))
         AND ($3::boolean IS NOT TRUE OR unit.dispatches)
       ORDER BY unit.name, unit.id LIMIT ${MOST}`,
      [text, bodyId, offices],
    );
  }

  /** Members and secretariats choose among their own body's; units and offices, who work for all, among all. */
  async members(person: Person, { text, bodyId }: MemberChoicesQuery): Promise<ChoicesDto> {
    const memberIds = scopeOf(person, 'member', 'memberId');
    const bodyIds = scopeOf(person, 'secretariat', 'bodyId');
    return this.chosen(
      `SELECT member.id, member.name, NULL AS "shortName",
              concat_ws(' · ', member.post,
                (SELECT string_agg("group".name, '、' ORDER BY "group".kind, "group".name)
                 FROM group_members JOIN groups AS "group" ON "group".id = group_members.group_id
                 WHERE group_members.member_id = member.id)) AS detail
       FROM members AS member
       WHERE member.retired_at IS NULL
         AND ${matches(['member.name', 'member.initials'])}
         AND ($2::uuid IS NULL OR member.body_id = $2)
         AND ($3::boolean OR member.body_id = ANY($4::uuid[])
              OR member.body_id IN (SELECT body_id FROM members WHERE id = ANY($5::uuid[])))
       ORDER BY member.name, member.id LIMIT ${MOST}`,
      [text, bodyId, memberIds.length + bodyIds.length === 0, bodyIds, memberIds],
    );
  }

  private async chosen(sql: string, parameters: unknown[] = []): Promise<ChoicesDto> {
    return { items: await namedQuery<ChoiceDto>(this.dataSource, sql, parameters) };
  }
}

interface SessionRow {
  id: string;
  term: number;
  ordinal: number;
  shortName: string;
}

/** Whether one of the columns contains the text given as the first parameter. */
function matches(columns: string[]): string {
  const contained = columns.map((column) => `strpos(lower(${column}), lower($1)) > 0`);
  return `($1::text IS NULL OR ${contained.join(' OR ')})`;
}
