import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../auth/person.js';
import { holdingsOf } from '../case/standing/scope.js';
import { Clock } from '../clock/clock.js';
import { Policies } from '../policy/policies.js';
import { fromCursor, pageOf, type Position } from '../http/page.js';
import { isOfLate, narrowed } from './filters.js';
import type { ListProposals } from './list.requests.js';
import type { ProposalListDto } from './list.dto.js';
import { daysOf, looksOf, type Present, standsHere } from './looks.js';
import { areMany, type FoundPage, MOST_COUNTED, readPage, type Way } from './page.js';
import { rowView } from './row.view.js';
import { Statement } from './statement.js';

/** The cases a person may see, as a list: one statement. */
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
    const found = await this.found(person, query, after, present);
    const total = Math.min(found.counted, MOST_COUNTED);
    const page = pageOf(found.rows, total, query.limit, ({ position, id }) => [position, id]);
    const beside = { ...present, ...found, holdings: holdingsOf(person), standings: new Map() };
    return { ...page, items: page.items.map((row) => rowView(row, beside)), more: found.counted > MOST_COUNTED };
  }

  /** How to look for a text depends on how often it is found. */
  private async found(
    person: Person,
    query: ListProposals,
    after: Position | undefined,
    present: Present,
  ): Promise<FoundPage> {
    const read = (way: Way) => this.read(person, query, after, present, way);
    if (!query.text) return read('inOrder');
    const found = await read('allAtOnce');
    return areMany(found) ? read('frequent') : found;
  }

  private async read(
    person: Person,
    query: ListProposals,
    after: Position | undefined,
    present: Present,
    way: Way,
  ): Promise<FoundPage> {
    const statement = new Statement();
    const holdings = holdingsOf(person);
    const days = daysOf(statement, present);
    const looks = looksOf(holdings, statement, days, isOfLate(query) ? 'first' : 'due')
      // A case that shows through several holdings stands in one of them.
      .map((look) => ({ ...look, isFrequent: way === 'frequent', where: [...look.where, ...standsHere(look)] }))
      .map((look) => narrowed(look, query, person, statement));
    if (looks.length === 0) return NOTHING;
    const where = after && ([String(after[0]), after[1]] as const);
    const wanted = {
      looks,
      holdings,
      days,
      isOfLate: isOfLate(query),
      sort: query.sort,
      limit: query.limit,
      after: where,
    };
    return readPage(this.dataSource, wanted, statement, way);
  }
}

const NOTHING: FoundPage = { rows: [], names: {}, inShort: {}, toldApart: {}, sessions: {}, counted: 0 };
