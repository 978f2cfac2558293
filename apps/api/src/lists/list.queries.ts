import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../auth/person.js';
import { holdingsOf } from '../case/standing/scope.js';
import { Clock } from '../clock/clock.js';
import { Policies } from '../policy/policies.js';
import { fromCursor, pageOf, type Position } from '../http/page.js';
import { narrowed } from './filters.js';
import type { ListProposals } from './list.requests.js';
import type { ProposalListDto } from './list.dto.js';
import { daysOf, type Look, looksOf, type Present, standsHere } from './looks.js';
import { keysOfPage } from './order.js';
import { type FoundRow, rowsOfPage, unitNames } from './row.js';
import { rowView } from './row.view.js';
import { Statement } from './statement.js';

/** Beyond that many nobody counts: it is "more than". */
const MOST_COUNTED = 1_000;

/** The cases a person may see, as a list. One statement for the page, one for how many there are. */
@Injectable()
export class ListQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly policies: Policies,
  ) {}

  /** @throws DomainError invalid-input for a cursor that is none or a desk that is not the person's */
  async list(person: Person, query: ListProposals): Promise<ProposalListDto> {
    const present = { today: this.clock.today(), calendar: this.policies.calendar };
    const after = query.cursor === undefined ? undefined : fromCursor(query.cursor, 'string');
    // How to look for a text depends on how often it is found.
    const found = query.text ? await this.count(person, query, present) : undefined;
    const isFrequent = found !== undefined && found > MOST_COUNTED;
    const rows = await this.rows(person, { ...query, isFrequent }, after, present);
    const isWhole = after === undefined && rows.length <= query.limit;
    const counted = isWhole ? rows.length : (found ?? (await this.count(person, query, present)));
    const page = pageOf(rows, Math.min(counted, MOST_COUNTED), query.limit, ({ position, id }) => [position, id]);
    const beside = { ...present, holdings: holdingsOf(person), names: await unitNames(this.dataSource, page.items) };
    return { ...page, items: page.items.map((row) => rowView(row, beside)), more: counted > MOST_COUNTED };
  }

  private async rows(
    person: Person,
    query: Wanted,
    after: Position | undefined,
    present: Present,
  ): Promise<FoundRow[]> {
    const statement = new Statement();
    const looks = looksAt(person, query, present, statement);
    if (looks.length === 0) return [];
    const where = after && ([String(after[0]), after[1]] as const);
    const keys = keysOfPage(looks, { sort: query.sort, limit: query.limit + 1, after: where }, statement);
    return rowsOfPage(this.dataSource, { keys, statement, sort: query.sort }, holdingsOf(person), present.today);
  }

  private async count(person: Person, query: ListProposals, present: Present): Promise<number> {
    const statement = new Statement();
    const found = looksAt(person, query, present, statement).map(
      ({ from, where }) => `(SELECT FROM ${from} WHERE ${where.join(' AND ')} LIMIT ${MOST_COUNTED + 1})`,
    );
    if (found.length === 0) return 0;
    const [counted] = await statement.ask<{ cases: number }>(
      this.dataSource,
      `SELECT count(*)::integer AS cases FROM (${found.join(' UNION ALL ')}) AS found`,
    );
    return counted?.cases ?? 0;
  }
}

interface Wanted extends ListProposals {
  isFrequent?: boolean;
}

/** Through each holding at what is wanted; a case that shows through several stands in one of them. */
const looksAt = (person: Person, query: Wanted, present: Present, statement: Statement): Look[] =>
  looksOf(holdingsOf(person), statement, daysOf(statement, present))
    .map((look) => ({ ...look, isFrequent: query.isFrequent ?? false, where: [...look.where, ...standsHere(look)] }))
    .map((look) => narrowed(look, query, person, statement));
