import { DomainError, folded, sessionName } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Person, scopeOf } from '../../auth/person.js';
import { fromCursor, type Page, PAGE_SIZE, pageOf, type Position } from '../../http/page.js';
import { soughtAs } from '../../entries/search-key.js';
import { Policies } from '../../policy/policies.js';
import { namedQuery } from '../../sql/named-query.js';
import { RegistryQueries } from '../registry.queries.js';
import type {
  ChoiceDto,
  ChoicesDto,
  ChoicesOfBodyQuery,
  MemberChoicesQuery,
  SearchedChoicesQuery,
  UnitChoicesQuery,
} from './choice.dto.js';
import {
  BODIES,
  CATEGORIES,
  type Choices,
  DECLINE_REASONS,
  MEMBERS,
  MEMBERS_BY_STROKES,
  SESSIONS,
  UNITS,
} from './offered.js';

type Paged = Pick<SearchedChoicesQuery, 'cursor' | 'limit' | 'ids'>;

/** Entries in use, offered for choosing. */
@Injectable()
export class ChoicesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: RegistryQueries,
    private readonly policies: Policies,
  ) {}

  bodies(): Promise<ChoicesDto> {
    return this.chosen({ limit: PAGE_SIZE.most }, BODIES, []);
  }

  /** The newest session first. */
  async sessions(query: ChoicesOfBodyQuery): Promise<ChoicesDto> {
    const page = await this.chosen<SessionRow>(query, SESSIONS, [query.bodyId]);
    return {
      ...page,
      items: page.items.map(({ id, term, ordinal, detail }) => ({
        ...{ id, name: sessionName(term, ordinal), shortName: null, detail, toldApartBy: null },
      })),
    };
  }

  categories(query: SearchedChoicesQuery): Promise<ChoicesDto> {
    return this.chosen(query, CATEGORIES, [query.bodyId, sought(query)]);
  }

  declineReasons(query: SearchedChoicesQuery): Promise<ChoicesDto> {
    return this.chosen(query, DECLINE_REASONS, [query.bodyId, query.text ? folded(query.text) : undefined]);
  }

  /** With a body, the units of its region and of the regions below. */
  units(query: UnitChoicesQuery): Promise<ChoicesDto> {
    return this.chosen(query, UNITS, [query.bodyId, sought(query), query.offices, query.names]);
  }

  /** Members and secretariats choose among their own body's; units and offices, who work for all, among all. */
  async members(person: Person, query: MemberChoicesQuery): Promise<ChoicesDto> {
    const memberIds = scopeOf(person, 'member', 'memberId');
    const bodyIds = scopeOf(person, 'secretariat', 'bodyId');
    const ofAll = memberIds.length + bodyIds.length === 0;
    const members = query.order === 'strokes' ? MEMBERS_BY_STROKES : MEMBERS;
    const sessionId = await this.sessionAsked(query);
    return this.chosen(query, members, [query.bodyId, sought(query), ofAll, bodyIds, memberIds, sessionId]);
  }

  /** Where nothing can be filed, nobody is left out for it: whoever files is told so. */
  private async sessionAsked({ sessionId, bodyId, receivedOn }: MemberChoicesQuery): Promise<string | undefined> {
    if (sessionId || !receivedOn) return sessionId;
    if (!bodyId) throw new DomainError('invalid-input', {}, [{ field: 'bodyId', code: 'required' }]);
    const { filing_opens_days } = this.policies.of(bodyId).policy;
    const day = new Date(`${receivedOn}T00:00:00+08:00`);
    return (await this.registry.sessionFor(bodyId, day, filing_opens_days))?.id;
  }

  /** One statement for a page and how many there are on all of them. */
  private async chosen<Row extends { id: string } = ChoiceDto>(
    { cursor, limit, ids }: Paged,
    { sql, as = 'text', newestFirst }: Choices,
    parameters: unknown[],
  ): Promise<Page<Row>> {
    const after = cursor === undefined ? [null, null] : fromCursor(cursor, as === 'integer' ? 'number' : 'string');
    const [place, id, most, only] = [1, 2, 3, 4].map((next) => `$${parameters.length + next}`);
    const inOrder = newestFirst ? 'place DESC, id DESC' : 'place, id';
    const beyond = newestFirst ? '<' : '>';
    const [found] = await namedQuery<{ total: number; rows: (Row & { place: Position[0] })[] }>(
      this.dataSource,
      `WITH found AS MATERIALIZED (
         SELECT * FROM (${sql}) AS offered WHERE ${only}::uuid[] IS NULL OR id = ANY(${only})), page AS (
         SELECT * FROM found WHERE ${place}::${as} IS NULL OR (place, id) ${beyond} (${place}::${as}, ${id}::uuid)
         ORDER BY ${inOrder} LIMIT ${most}::integer)
       SELECT (SELECT count(*)::integer FROM found) AS total,
              (SELECT coalesce(json_agg(page ORDER BY ${inOrder}), '[]') FROM page) AS rows`,
      [...parameters, ...after, limit + 1, ids ?? null],
    );
    const { total = 0, rows = [] } = found ?? {};
    const page = pageOf(rows, total, limit, (row) => [row.place, row.id]);
    return { ...page, items: page.items.map(({ place: _, ...choice }) => choice as unknown as Row) };
  }
}

interface SessionRow {
  id: string;
  term: number;
  ordinal: number;
  detail: string;
}

const sought = ({ text }: SearchedChoicesQuery): string | undefined => (text ? soughtAs(text) : undefined);
