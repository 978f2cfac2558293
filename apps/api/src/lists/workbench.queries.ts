import { type Desk, STATIONS } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../auth/person.js';
import { holdingsOf } from '../case/standing/scope.js';
import { Clock } from '../clock/clock.js';
import { Policies } from '../policy/policies.js';
import { desksOf, dueOn, FACTS, standsOn } from './desks.js';
import type { DeskCountDto, FunnelStationDto, WorkbenchDto } from './list.dto.js';
import { type Days, daysOf, type Look, looksOf, type Present } from './looks.js';
import { Statement } from './statement.js';

/** The session that is on, or was last, in each body. */
const presentSessions = (today: string): string => `
  SELECT DISTINCT ON (body_id) id FROM sessions
  WHERE retired_at IS NULL AND opens_on <= ${today} ORDER BY body_id, opens_on DESC`;

/** What lies on a person's desks, and how far the cases of the session are. */
@Injectable()
export class WorkbenchQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly policies: Policies,
  ) {}

  /** @param sessionId only cases of this session; without it every session on the desks, the present ones in the funnel */
  async workbench(person: Person, sessionId?: string): Promise<WorkbenchDto> {
    const present = { today: this.clock.today(), calendar: this.policies.calendar };
    return {
      desks: await this.desks(person, present, sessionId),
      funnel: await this.funnel(person, present, sessionId),
    };
  }

  private async desks(person: Person, present: Present, sessionId?: string): Promise<DeskCountDto[]> {
    const desks = desksOf(person);
    const statement = new Statement();
    const days = daysOf(statement, present);
    const looks = looksOf(holdingsOf(person), statement, days).map((look) => onDesks(look, statement, sessionId));
    const [counts] =
      looks.length > 0
        ? await statement.ask<Record<string, number>>(this.dataSource, countsOn(desks, looks, days))
        : [];
    return desks.map((desk) => ({ desk, count: counts?.[desk] ?? 0, overdue: counts?.[`${desk} overdue`] ?? 0 }));
  }

  private async funnel(person: Person, present: Present, sessionId?: string): Promise<FunnelStationDto[]> {
    const statement = new Statement();
    const days = daysOf(statement, present);
    const looks = looksOf(holdingsOf(person), statement, days);
    const sessions =
      sessionId === undefined ? presentSessions(days.today()) : `SELECT ${statement.given(sessionId, 'uuid')} AS id`;
    const groups =
      looks.length > 0
        ? await statement.ask<{ stations: string; cases: number }>(this.dataSource, howFar(looks, sessions))
        : [];
    return STATIONS.map((station) => ({
      station,
      count: groups.reduce((sum, { stations, cases }) => sum + (stations.split(' ').includes(station) ? cases : 0), 0),
    }));
  }
}

/** The entries of a holding that can lie on a desk. A unit's and a member's desks hold answered cases too. */
function onDesks(look: Look, statement: Statement, sessionId?: string): Look {
  const wanted = [`seen.state <> 'discarded'`];
  if (look.held === 'bodyIds' || look.held === 'officeIds') wanted.push('seen.open');
  if (sessionId !== undefined) wanted.push(`seen.session_id = ${statement.given(sessionId, 'uuid')}`);
  return { ...look, where: [...look.where, ...wanted] };
}

/** A statement that counts what lies on each desk. It looks at groups of equal entries where it can. */
function countsOn(desks: readonly Desk[], looks: readonly Look[], days: Days): string {
  const [only, another] = looks;
  const seen = only && !another ? groupsOf(only, days) : casesOf(desks, looks, days);
  const lies = (desk: Desk) => (only && !another ? (standsOn(desk, only.held)?.('seen') ?? 'FALSE') : `seen."${desk}"`);
  const counted = desks.map((desk) => {
    const due = dueOn(desk);
    const here = due ? `${lies(desk)} AND seen.is_${due}` : lies(desk);
    const sum = (condition: string) => `coalesce(sum(seen.cases) FILTER (WHERE ${condition}), 0)::integer`;
    return `${sum(here)} AS "${desk}", ${sum(`${here} AND seen.is_overdue`)} AS "${desk} overdue"`;
  });
  return `SELECT ${counted.join(', ')} FROM (${seen}) AS seen`;
}

const standing = (due: string, { today, lastSoonDay }: Days): string =>
  `${due} < ${today()} AS is_overdue, ${due} BETWEEN ${today()} AND ${lastSoonDay()} AS is_soon`;

function groupsOf({ held, from, where, due }: Look, days: Days): string {
  const facts = FACTS[held].map((fact) => `seen.${fact}`).join(', ');
  return `
    SELECT ${facts}, ${standing(due, days)}, count(*)::integer AS cases
    FROM ${from} WHERE ${where.join(' AND ')} GROUP BY ${facts}, is_overdue, is_soon`;
}

/** Somebody may have one case in several ways: it counts once, and is due when the first of its clocks is. */
function casesOf(desks: readonly Desk[], looks: readonly Look[], days: Days): string {
  const each = looks.map(({ held, from, where, due }) => {
    const lies = desks.map((desk) => `(${standsOn(desk, held)?.('seen') ?? 'FALSE'}) AS "${desk}"`);
    return `SELECT seen.proposal_id, ${due} AS due_on, ${lies.join(', ')} FROM ${from} WHERE ${where.join(' AND ')}`;
  });
  const any = desks.map((desk) => `bool_or("${desk}") AS "${desk}"`);
  return `
    SELECT ${any.join(', ')}, ${standing('min(due_on)', days)}, 1 AS cases
    FROM (${each.join(' UNION ALL ')}) AS entries GROUP BY proposal_id`;
}

/** How many cases have come how far. */
function howFar(looks: readonly Look[], sessions: string): string {
  const [only, another] = looks;
  const of = (look: Look) =>
    `${look.from} WHERE ${look.where.join(' AND ')} AND seen.session_id = present.id AND seen.stations <> ''`;
  if (only && !another) {
    return `
      SELECT far.stations, far.cases FROM (${sessions}) AS present CROSS JOIN LATERAL (
        SELECT seen.stations, count(*)::integer AS cases FROM ${of(only)} GROUP BY seen.stations) AS far`;
  }
  const each = looks.map((look) => `SELECT seen.proposal_id, seen.stations FROM (${sessions}) AS present, ${of(look)}`);
  return `
    SELECT stations, count(*)::integer AS cases FROM (${each.join(' UNION ')}) AS entries GROUP BY stations`;
}
