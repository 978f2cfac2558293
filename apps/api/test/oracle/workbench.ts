import { type Day, STATIONS, type StationName } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import type { Person } from '../../src/auth/person.js';
import { PART_IS_LIVE, PART_REPLIES } from '../../src/case/parts-in-sql.js';
import { desksOf } from './desks.js';
import type { DeskCountDto, FunnelStationDto, WorkbenchDto } from '../../src/lists/list.dto.js';
import { HAS_THE_WHOLE } from './involved.js';
import { seenBy, TODAY, UNITS } from './seen-cases.js';

const part = (condition: string): string =>
  `EXISTS (SELECT 1 FROM assignments AS part WHERE part.proposal_id = proposals.id AND ${PART_IS_LIVE} AND ${condition})`;
/** Of the whole case every part, for whoever sees that; else one of the person's own. */
const everyPart = (holds: string): string => `CASE WHEN ${HAS_THE_WHOLE}
  THEN ${part('TRUE')} AND NOT ${part(`NOT (${holds})`)}
  ELSE ${part(`part.unit_id = ANY(${UNITS}) AND ${holds}`)} END`;
const ANSWERED = `proposals.state IN ('replied', 'contested', 'closed')`;
const OWES_A_REPLY = `${PART_REPLIES} AND part.state <> 'answered'`;

/** Which cases have passed a station, later ones included: the funnel narrows and never widens. */
const HAS_PASSED: Record<StationName, string> = {
  submitted: `proposals.state NOT IN ('draft', 'returned')`,
  accepted: `proposals.number IS NOT NULL`,
  dispatched: `proposals.dispatched_on IS NOT NULL`,
  signedFor: `(${ANSWERED} OR ${everyPart('part.signed_on IS NOT NULL')})`,
  handled: `(${ANSWERED} OR ${everyPart(`NOT (${OWES_A_REPLY} AND NOT EXISTS (
    SELECT 1 FROM replies
    WHERE replies.proposal_id = proposals.id AND replies.assignment_id = part.id AND replies.round = proposals.round
      AND replies.state NOT IN ('drafting', 'dropped')))`)})`,
  replied: ANSWERED,
  rated: `proposals.closed_because IN ('rated', 'settled')`,
};

/** The session that is on, or was last, in each body. */
const PRESENT_SESSIONS = `(
  SELECT DISTINCT ON (body_id) id FROM sessions
  WHERE retired_at IS NULL AND opens_on <= ${TODAY} ORDER BY body_id, opens_on DESC)`;

/** What lies on a person's desks, and how far the cases of the session are. */
export async function workbenchFromCases(
  dataSource: DataSource,
  person: Person,
  today: Day,
  sessionId?: string,
): Promise<WorkbenchDto> {
  return {
    desks: await desks(dataSource, person, today, sessionId),
    funnel: await funnel(dataSource, person, today, sessionId),
  };
}

async function desks(dataSource: DataSource, person: Person, today: Day, sessionId?: string): Promise<DeskCountDto[]> {
  const desks = desksOf(person);
  const { values, given, withDue, from } = seenBy(person, today);
  const wanted = [`proposals.state <> 'discarded'`];
  if (sessionId !== undefined) wanted.push(`proposals.session_id = ${given(sessionId)}::uuid`);
  const counted = [...desks].map(
    ([desk, here]) => `(count(*) FILTER (WHERE ${here}))::integer AS "${desk}",
      (count(*) FILTER (WHERE due.${desk === 'overdue' ? 'late' : 'overdue'} AND ${here}))::integer AS "${desk} overdue"`,
  );
  const [counts] = await dataSource.query<Record<string, number>[]>(
    `${withDue} SELECT ${counted.join(', ')} FROM ${from(wanted)}`,
    values,
  );
  return [...desks.keys()].map((desk) => ({
    desk,
    count: counts?.[desk] ?? 0,
    overdue: counts?.[`${desk} overdue`] ?? 0,
  }));
}

async function funnel(
  dataSource: DataSource,
  person: Person,
  today: Day,
  sessionId?: string,
): Promise<FunnelStationDto[]> {
  const { values, given, withDue, from } = seenBy(person, today);
  const session = sessionId === undefined ? `IN ${PRESENT_SESSIONS}` : `= ${given(sessionId)}::uuid`;
  const wanted = [`proposals.state <> 'discarded'`, `proposals.session_id ${session}`];
  const counted = STATIONS.map((name) => `(count(*) FILTER (WHERE ${HAS_PASSED[name]}))::integer AS "${name}"`);
  const [counts] = await dataSource.query<Record<StationName, number>[]>(
    `${withDue} SELECT ${counted.join(', ')} FROM ${from(wanted)}`,
    values,
  );
  return STATIONS.map((station) => ({ station, count: counts?.[station] ?? 0 }));
}
