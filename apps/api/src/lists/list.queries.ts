import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../auth/person.js';
import { holdingsOf } from '../case/standing/scope.js';
import { Clock } from '../clock/clock.js';
import { fromCursor, pageOf } from '../http/page.js';
import { narrowed } from './filters.js';
import type { ListProposals } from './list.requests.js';
import type { ProposalListDto } from './list.dto.js';
import { daysOf, looksOf, standsHere } from './looks.js';
import { keysOfPage } from './order.js';
import { rowsOfPage, unitNames } from './row.js';
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
  ) {}

  /** @throws DomainError invalid-input for a cursor that is none or a desk that is not the person's */
  async list(person: Person, query: ListProposals): Promise<ProposalListDto> {
    const today = this.clock.today();
    const after = query.cursor === undefined ? undefined : fromCursor(query.cursor, 'string');
    const statement = new Statement();
    const looks = looksAt(person, query, today, statement);
    if (looks.length === 0) return { items: [], nextCursor: null, total: 0, more: false };

    const limit = query.limit + 1;
    const keys = keysOfPage(
      looks,
      { sort: query.sort, limit, after: after && [String(after[0]), after[1]] },
      statement,
    );
    const holdings = holdingsOf(person);
    const rows = await rowsOfPage(this.dataSource, { keys, statement, sort: query.sort }, holdings, today);
    const isWhole = after === undefined && rows.length <= query.limit;
    const counted = isWhole ? rows.length : await this.count(person, query, today);
    const total = Math.min(counted, MOST_COUNTED);
    const page = pageOf(rows, total, query.limit, ({ position, id }) => [position, id]);
    const beside = { holdings, today, names: await unitNames(this.dataSource, page.items) };
    return { ...page, items: page.items.map((row) => rowView(row, beside)), more: counted > MOST_COUNTED };
  }

  private async count(person: Person, query: ListProposals, today: string): Promise<number> {
    const statement = new Statement();
    const found = looksAt(person, query, today, statement).map(
      ({ from, where }) => `(SELECT FROM ${from} WHERE ${where.join(' AND ')} LIMIT ${MOST_COUNTED + 1})`,
    );
    const [counted] = await statement.ask<{ cases: number }>(
      this.dataSource,
      `SELECT count(*)::integer AS cases FROM (${found.join(' UNION ALL ')}) AS found`,
    );
    return counted?.cases ?? 0;
  }
}

/** Through each holding at what is wanted; a case that shows through several stands in one of them. */
const looksAt = (person: Person, query: ListProposals, today: string, statement: Statement) =>
  looksOf(holdingsOf(person), statement, daysOf(statement, today))
    .map((look) => ({ ...look, where: [...look.where, ...standsHere(look)] }))
    .map((look) => narrowed(look, query, person, statement));
