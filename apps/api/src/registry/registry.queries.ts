import type { BodyKind, UnitKind } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { namedQuery } from '../sql/named-query.js';
import { memberInWords, unitInWords } from '../entries/told-apart.js';

export interface SessionFacts {
  id: string;
  bodyId: string;
  bodyKind: BodyKind;
  termId: string;
  termOrdinal: number;
  ordinal: number;
  opensOn: string;
  closesOn: string;
  cutoffAt: Date;
}

export interface UnitFacts {
  id: string;
  kind: UnitKind;
  name: string;
  /** The name as a sentence has it, told apart from that of another region's. */
  inWords: string;
  shortName: string | null;
  phone: string | null;
  dispatches: boolean;
  retired: boolean;
}

export interface MemberFacts {
  id: string;
  bodyId: string;
  termId: string;
  name: string;
  /** The name as a sentence has it, told apart from another member's. */
  inWords: string;
  post: string | null;
  retired: boolean;
}

/** What other features ask the registers. Inside a transaction pass its manager. */
@Injectable()
export class RegistryQueries {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The session that a case filed at this instant belongs to: the body's latest whose filing has opened by then.
   * @param daysBefore how long before a congress opens that is, where the register names no day
   */
  async sessionFor(
    bodyId: string,
    instant: Date,
    daysBefore: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<SessionFacts | undefined> {
    const [session] = await namedQuery<SessionFacts>(
      manager,
      `SELECT session.id, session.body_id AS "bodyId", body.kind AS "bodyKind", session.term_id AS "termId", term.ordinal AS "termOrdinal",
              session.ordinal, session.opens_on::text AS "opensOn", session.closes_on::text AS "closesOn",
              session.cutoff_at AS "cutoffAt"
       FROM sessions AS session JOIN terms AS term ON term.id = session.term_id
       JOIN bodies AS body ON body.id = session.body_id
       WHERE session.body_id = $1 AND session.retired_at IS NULL
         AND coalesce(session.filing_opens_on,
                      session.opens_on - CASE body.kind WHEN 'congress' THEN $3::integer ELSE 0 END)
           <= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
       ORDER BY session.opens_on DESC LIMIT 1`,
      [bodyId, instant, daysBefore],
    );
    return session;
  }

  /** In the order of the names; unknown ids are left out. */
  units(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<UnitFacts[]> {
    return namedQuery<UnitFacts>(
      manager,
      `SELECT id, kind, name, ${unitInWords('units')} AS "inWords", short_name AS "shortName", phone, dispatches, retired_at IS NOT NULL AS retired
       FROM units WHERE id = ANY($1::uuid[]) ORDER BY name_order, id`,
      [ids],
    );
  }

  /** In the order of the names; unknown ids are left out. */
  members(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<MemberFacts[]> {
    return namedQuery<MemberFacts>(
      manager,
      `SELECT id, body_id AS "bodyId", term_id AS "termId", name, ${memberInWords('members')} AS "inWords", post,
              retired_at IS NOT NULL AS retired
       FROM members WHERE id = ANY($1::uuid[]) ORDER BY name_order, id`,
      [ids],
    );
  }

  /** Whether the body offers this category at present. */
  offersCategory(bodyId: string, categoryId: string, manager?: EntityManager): Promise<boolean> {
    return this.offers('categories', bodyId, categoryId, manager);
  }

  /** What categories are called, retired ones too. */
  async categoryNames(
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, string>> {
    const found = await namedQuery<{ id: string; name: string }>(
      manager,
      `SELECT id, name FROM categories WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Whether the body offers this reason for declining at present. */
  offersDeclineReason(bodyId: string, reasonId: string, manager?: EntityManager): Promise<boolean> {
    return this.offers('decline_reasons', bodyId, reasonId, manager);
  }

  private async offers(
    table: 'categories' | 'decline_reasons',
    bodyId: string,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<boolean> {
    const found = await namedQuery<unknown>(
      manager,
      `SELECT 1 FROM ${table} WHERE id = $1 AND body_id = $2 AND retired_at IS NULL`,
      [id, bodyId],
    );
    return found.length > 0;
  }
}

/** What comes after the cut-off is filed between sessions (闭会期间). */
export function isInSession(session: Pick<SessionFacts, 'cutoffAt'>, instant: Date): boolean {
  return instant <= session.cutoffAt;
}
