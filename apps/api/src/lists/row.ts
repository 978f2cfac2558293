import type { AssignmentRole, AssignmentState, Day } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import type { Holdings } from '../case/standing/scope.js';
import type { MemberRelation, RowClock } from '../case-rows/row-types.js';
import type { ProposalRowDto } from './list.dto.js';
import type { Sort } from './list.requests.js';
import { inOrder } from './order.js';
import { Statement } from './statement.js';

type Shown = 'id' | 'kind' | 'state' | 'title' | 'receiptNumber' | 'number' | 'series' | 'inSession' | 'authorName';
type Told =
  'category' | 'coSignerCount' | 'opinionsIn' | 'opinionsAsked' | 'hasCommitments' | 'onBehalf' | 'round' | 'demo';

/** As the database answers it: the row of the case, the names to it, and what of it is the person's own. */
export interface FoundRow extends Pick<ProposalRowDto, Shown | Told | 'awaitsFilingConfirmation'> {
  /** The value by which the list is ordered, blank for none. */
  position: string;
  body: ProposalRowDto['body'];
  session: { id: string; term: number; ordinal: number };
  officeId: string | null;
  replyingUnitIds: string[];
  clocks: RowClock[];
  secretariatDeadlineId: string | null;
  officeDeadlineId: string | null;
  submittedAt: string | null;
  changedAt: string;
  /** The parts of the person's units, the one that counts first. */
  ownUnits: {
    assignmentId: string;
    role: AssignmentRole;
    state: AssignmentState;
    live: boolean;
    deadlineId: string | null;
  }[];
  ownSeats: { relation: MemberRelation; deadlineId: string | null }[];
}

const COLUMNS = `
  it.proposal_id AS id, it.kind, it.state, it.title, it.receipt_number AS "receiptNumber", it.number, it.series,
  it.in_session AS "inSession", it.on_behalf AS "onBehalf", it.round, it.demo, it.co_signer_count AS "coSignerCount",
  it.opinions_in AS "opinionsIn", it.opinions_asked AS "opinionsAsked", it.has_commitments AS "hasCommitments",
  it.awaits_confirmation AS "awaitsFilingConfirmation", it.replying_unit_ids AS "replyingUnitIds", it.clocks,
  it.secretariat_deadline_id AS "secretariatDeadlineId", it.office_deadline_id AS "officeDeadlineId",
  it.submitted_at AS "submittedAt", it.changed_at AS "changedAt", it.office_id AS "officeId",
  jsonb_build_object('id', bodies.id, 'name', bodies.short_name) AS body, authors.name AS "authorName",
  jsonb_build_object('id', sessions.id, 'term', terms.ordinal, 'ordinal', sessions.ordinal) AS session,
  CASE WHEN categories.id IS NOT NULL
    THEN jsonb_build_object('id', categories.id, 'name', categories.name) END AS category,
  coalesce(page.key::text, '') AS position`;

/** Names are joined to the rows of one page only: units, members and categories are renamed. */
const SOURCES = `
  page JOIN case_rows AS it ON it.body_id = page.body_id AND it.proposal_id = page.proposal_id
  JOIN bodies ON bodies.id = it.body_id
  JOIN sessions ON sessions.id = it.session_id
  JOIN terms ON terms.id = sessions.term_id
  JOIN members AS authors ON authors.id = it.author_member_id
  LEFT JOIN categories ON categories.id = it.category_id`;

/** What of the case is the person's own: nothing to look for where he holds nothing of the kind. */
function ownRows(
  ids: readonly string[],
  statement: Statement,
  own: { of: string; seen: string; shown: string },
): string {
  if (ids.length === 0) return `'[]'::jsonb`;
  const [only, ...others] = ids;
  const mine = others.length > 0 ? `= ANY(${statement.given(ids, 'uuid[]')})` : `= ${statement.given(only, 'uuid')}`;
  return `(
    SELECT coalesce(jsonb_agg(jsonb_build_object(${own.shown}), '[]') FROM ${own.of} ${mine} AND ${own.seen}
      AND own.body_id = it.body_id AND own.proposal_id = it.proposal_id)`;
}

const ofUnits = {
  of: 'case_units AS own WHERE own.unit_id',
  seen: 'TRUE',
  shown: `'assignmentId', own.assignment_id, 'role', own.role, 'state', own.part_state, 'live', own.live,
    'deadlineId', own.deadline_id) ORDER BY own.live DESC, own.assigned_on DESC, own.assignment_id DESC`,
};
const ofSeats = (today: string) => ({
  of: 'case_members AS own WHERE own.member_id',
  seen: `(own.expires_on IS NULL OR own.expires_on >= ${today})`,
  shown: `'relation', own.relation, 'deadlineId', own.deadline_id)`,
});

/** The rows of a page, each answered as one JSON text: quicker to read than two dozen columns. */
export async function rowsOfPage(
  dataSource: DataSource,
  { keys, sort, statement }: { keys: string; sort: Sort; statement: Statement },
  { unitIds, memberIds }: Holdings,
  today: Day,
): Promise<FoundRow[]> {
  const until = memberIds.length > 0 ? statement.given(today, 'date') : '';
  const rows = await statement.ask<{ found: FoundRow }>(
    dataSource,
    `WITH page AS (${keys})
     SELECT row_to_json(found) AS found FROM (
       SELECT ${COLUMNS}, ${ownRows(unitIds, statement, ofUnits)} AS "ownUnits",
              ${ownRows(memberIds, statement, ofSeats(until))} AS "ownSeats"
       FROM ${SOURCES} ORDER BY ${inOrder(sort)}) AS found`,
  );
  return rows.map(({ found }) => found);
}

/** The names of all units that the rows speak of. */
export async function unitNames(
  dataSource: DataSource,
  rows: readonly FoundRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(
    rows.flatMap(({ replyingUnitIds, clocks }) => [
      ...replyingUnitIds,
      ...clocks.flatMap(({ unitId }) => unitId ?? []),
    ]),
  );
  if (ids.size === 0) return new Map();
  const statement = new Statement();
  const units = await statement.askAgain<{ id: string; name: string }>(
    dataSource,
    `SELECT id, name FROM units WHERE id = ANY(${statement.given([...ids], 'uuid[]')})`,
  );
  return new Map(units.map(({ id, name }) => [id, name]));
}
