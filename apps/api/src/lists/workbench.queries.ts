import { type Desk, STATIONS } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../auth/person.js';
import { holdingsOf } from '../case/standing/scope.js';
import { Clock } from '../clock/clock.js';
import { Policies } from '../policy/policies.js';
import { desksOf, dueOn, FACTS, FACTS_WHEN_OVER, standsOn } from './desks.js';
import type { WorkbenchDto } from './list.dto.js';
import { type Days, daysOf, type Look, looksOf } from './looks.js';
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
    const desks = desksOf(person);
    const { counts, groups } = await this.counted(person, desks, sessionId);
    return {
      desks: desks.map((desk) => ({ desk, count: counts[desk] ?? 0, overdue: counts[`${desk} overdue`] ?? 0 })),
      funnel: STATIONS.map((station) => ({
        station,
        count: groups.reduce(
          (sum, { stations, cases }) => sum + (stations.split(' ').includes(station) ? cases : 0),
          0,
        ),
      })),
    };
  }

  private async counted(person: Person, desks: readonly Desk[], sessionId?: string): Promise<Counted> {
    const statement = new Statement();
    const days = daysOf(statement, { today: this.clock.today(), calendar: this.policies.calendar });
    const looks = looksOf(holdingsOf(person), statement, days);
    const session = sessionId === undefined ? undefined : statement.given(sessionId, 'uuid');
    const [counted] =
      looks.length > 0
        ? await statement.ask<Counted>(
            this.dataSource,
            `SELECT (SELECT row_to_json(counts) FROM (${countsOn(desks, looks, days, session)}) AS counts) AS counts,
                    (SELECT coalesce(json_agg(groups), '[]') FROM (${howFar(looks, days, session)}) AS groups) AS groups`,
          )
        : [];
    return counted ?? { counts: {}, groups: [] };
  }
}

interface Counted {
  counts: Record<string, number>;
  groups: { stations: string; cases: number }[];
}

/** What of a holding's entries can lie on a desk. */
const onDesks = ({ where }: Look, session: string | undefined): string[] => [
  ...where,
  `seen.state <> 'discarded'`,
  ...(session === undefined ? [] : [`seen.session_id = ${session}`]),
];

/** A statement that counts what lies on each desk. It looks at groups of equal entries where it can. */
function countsOn(desks: readonly Desk[], looks: readonly Look[], days: Days, session: string | undefined): string {
  const [only, another] = looks;
  const seen = only && !another ? groupsOf(only, days, session) : casesOf(desks, looks, days, session);
  const lies = (desk: Desk) => (only && !another ? (standsOn(desk, only.held)?.('seen') ?? 'FALSE') : `seen."${desk}"`);
  const counted = desks.map((desk) => {
    const due = dueOn(desk);
    const here = due ? `${lies(desk)} AND seen.is_${due}` : lies(desk);
    const sum = (condition: string) => `coalesce(sum(seen.cases) FILTER (WHERE ${condition}), 0)::integer`;
    const past = due === 'late' ? here : `${here} AND seen.is_overdue`;
    return `${sum(here)} AS "${desk}", ${sum(past)} AS "${desk} overdue"`;
  });
  return `SELECT ${counted.join(', ')} FROM (${seen}) AS seen`;
}

const standing = (due: string, first: string, { today, lastSoonDay }: Days): string =>
  `${due} < ${today()} AS is_overdue, ${first} < ${today()} AS is_late, ${due} BETWEEN ${today()} AND ${lastSoonDay()} AS is_soon`;

/** What is over has no day any more, and is most of what there is: it is counted by what its desks ask for. */
function groupsOf(look: Look, days: Days, session: string | undefined): string {
  const { held, from, due, first } = look;
  const where = onDesks(look, session).join(' AND ');
  const facts = FACTS[held].map((fact) => `seen.${fact}`);
  const open = `
    SELECT ${facts.join(', ')}, ${standing(due, first, days)}, count(*)::integer AS cases
    FROM ${from} WHERE ${where} AND seen.open GROUP BY ${facts.join(', ')}, is_overdue, is_late, is_soon`;
  const kept = FACTS_WHEN_OVER[held];
  if (kept.length === 0) return open;
  const keptOrNot = FACTS[held].map((fact) => (kept.includes(fact) ? `seen.${fact}` : 'NULL'));
  return `
    ${open} UNION ALL
    SELECT ${keptOrNot.join(', ')}, FALSE, FALSE, FALSE, count(*)::integer
    FROM ${from} WHERE ${where} AND NOT seen.open GROUP BY ${kept.map((fact) => `seen.${fact}`).join(', ')}`;
}

/** Somebody may have one case in several ways: it counts once, and is due when the first of its clocks is. */
function casesOf(desks: readonly Desk[], looks: readonly Look[], days: Days, session: string | undefined): string {
  const each = looks.map((look) => {
    const { held, from, due, first } = look;
    const lies = desks.map((desk) => `(${standsOn(desk, held)?.('seen') ?? 'FALSE'}) AS "${desk}"`);
    const where = [...onDesks(look, session), ...(FACTS_WHEN_OVER[held].length === 0 ? ['seen.open'] : [])];
    return `SELECT seen.proposal_id, ${due} AS due_on, ${first} AS first_on, ${lies.join(', ')} FROM ${from} WHERE ${where.join(' AND ')}`;
  });
  const any = desks.map((desk) => `bool_or("${desk}") AS "${desk}"`);
  return `
    SELECT ${any.join(', ')}, ${standing('min(due_on)', 'min(first_on)', days)}, 1 AS cases
    FROM (${each.join(' UNION ALL ')}) AS entries GROUP BY proposal_id`;
}

/** How many cases have come how far. */
function howFar(looks: readonly Look[], { today }: Days, session: string | undefined): string {
  const sessions = session === undefined ? presentSessions(today()) : `SELECT ${session} AS id`;
  const [only, another] = looks;
  const of = (look: Look) =>
    `${look.from} WHERE ${look.where.join(' AND ')} AND seen.session_id = present.id AND seen.stations <> ''`;
  if (only && !another) {
    return `
      SELECT far.stations, far.cases FROM (${sessions}) AS present CROSS JOIN LATERAL (
        SELECT seen.stations, count(*)::integer AS cases FROM ${of(only)} GROUP BY seen.stations) AS far`;
  }
  const each = looks.map(
    (look) => `SELECT seen.proposal_id, seen.stations, ${String(look.held !== 'unitIds')} AS is_whole
               FROM (${sessions}) AS present, ${of(look)}`,
  );
  // A unit's entry tells of the unit alone: whoever has the whole case before him counts by that.
  return `
    SELECT stations, count(*)::integer AS cases FROM (
      SELECT coalesce(max(stations) FILTER (WHERE is_whole), string_agg(stations, ' ')) AS stations
      FROM (${each.join(' UNION ALL ')}) AS entries GROUP BY proposal_id) AS far
    GROUP BY stations`;
}
