import type { AssignmentRole, AssignmentState } from '@jianyan/shared';
import { listOf } from '../case/parts-in-sql.js';
import { clocksOf } from '../case/standing/concerns.js';
import type { Holdings } from '../case/standing/scope.js';
import type { MemberRelation, RowClock } from '../case-rows/row-types.js';
import type { ProposalRowDto } from './list.dto.js';
import type { Days } from './looks.js';
import type { Statement } from './statement.js';

type Shown = 'id' | 'kind' | 'state' | 'title' | 'receiptNumber' | 'number' | 'series' | 'inSession';
type Told = 'coSignerCount' | 'opinionsIn' | 'opinionsAsked' | 'hasCommitments' | 'onBehalf' | 'round' | 'demo';

/** As the database answers it: the row of the case, and what of it is the person's own. Names are not in it. */
export interface FoundRow extends Pick<ProposalRowDto, Shown | Told | 'awaitsFilingConfirmation' | 'draft'> {
  /** The value by which the list is ordered, blank for none. */
  position: string;
  bodyId: string;
  sessionId: string;
  categoryId: string | null;
  authorMemberId: string;
  officeId: string | null;
  replyingUnitIds: string[];
  /** A rating from paper waits for its check: proposers and secretariat know of it. */
  proxyPending: boolean;
  submittedAt: string | null;
  changedAt: string;
  /** The parts of the person's units, the one that counts first. */
  ownUnits: { assignmentId: string; role: AssignmentRole; state: AssignmentState; live: boolean }[];
  /** An invitation ends on a day; it is answered until then. */
  ownSeats: { relation: MemberRelation; expiresOn: string | null }[];
  /** Of the running clocks that are the person's business, as whatever he has the case, the first. */
  nextClock: RowClock | null;
}

/** Of a row of `page`, which is {@link ROW}. */
export const COLUMNS = `
  page.proposal_id AS id, page.kind, page.state, page.title, page.receipt_number AS "receiptNumber", page.number,
  page.series, page.in_session AS "inSession", page.on_behalf AS "onBehalf", page.round, page.demo,
  page.co_signer_count AS "coSignerCount", page.opinions_in AS "opinionsIn", page.opinions_asked AS "opinionsAsked",
  page.has_commitments AS "hasCommitments", page.proxy_pending AS "proxyPending", page.awaits_confirmation AS "awaitsFilingConfirmation",
  page.replying_unit_ids AS "replyingUnitIds", page.submitted_at AS "submittedAt", page.changed_at AS "changedAt",
  page.body_id AS "bodyId", page.session_id AS "sessionId", page.category_id AS "categoryId",
  page.author_member_id AS "authorMemberId", page.office_id AS "officeId", coalesce(page.key::text, '') AS position,
  page.own_units AS "ownUnits", page.own_seats AS "ownSeats", page.next_clock AS "nextClock", page.draft`;

/** The case behind a key of the page, with what of it is the person's own. */
export function rowOf(
  { memberIds, bodyIds, unitIds, officeIds }: Holdings,
  { today }: Days,
  it: Statement,
  isOfLate: boolean,
): string {
  const official = [
    ownClock('body_id', bodyIds, isOfLate ? firstOf('secretariat') : 'it.secretariat_deadline_id', it),
    ownClock('office_id', officeIds, isOfLate ? firstOf('office') : 'it.office_deadline_id', it),
  ];
  return `
    SELECT it.*, keys.key, own.own_units, own.own_seats,
           jsonb_path_query_first(it.clocks, '$[*] ? (@.id == $own[*] || @.id == $parts[*].deadlineId)', jsonb_build_object(
             'own', jsonb_build_array(${official.join(', ')}), 'parts', own.own_units || own.own_seats)) AS next_clock
    FROM keys JOIN case_rows AS it ON it.body_id = keys.body_id AND it.proposal_id = keys.proposal_id
    CROSS JOIN LATERAL (
      SELECT ${ownRows(unitIds, it, OF_UNITS)} AS own_units,
             ${ownRows(memberIds, it, ofSeats(today))} AS own_seats
      OFFSET 0) AS own`;
}

/** The clock of those who hold the case as a whole, where the person is one of them. */
const ownClock = (whose: string, ids: readonly string[], deadline: string, it: Statement): string =>
  ids.length === 0 ? 'NULL::uuid' : `CASE WHEN it.${whose} = ANY(${it.given(ids, 'uuid[]')}) THEN ${deadline} END`;

/** The first of the running clocks that they keep or see kept. */
const firstOf = (overseer: 'secretariat' | 'office'): string => `(
  SELECT (clock ->> 'id')::uuid FROM jsonb_array_elements(it.clocks) WITH ORDINALITY AS running (clock, place)
  WHERE clock ->> 'clock' IN ${listOf(clocksOf(overseer))} ORDER BY place LIMIT 1)`;

interface Own {
  of: string;
  seen: string;
  shown: string;
}

/** What of the case is the person's own: nothing to look for where he holds nothing of the kind. */
function ownRows(ids: readonly string[], it: Statement, own: Own): string {
  if (ids.length === 0) return `'[]'::jsonb`;
  const [only, ...others] = ids;
  const mine = others.length > 0 ? `= ANY(${it.given(ids, 'uuid[]')})` : `= ${it.given(only, 'uuid')}`;
  return `(
    SELECT coalesce(jsonb_agg(jsonb_build_object(${own.shown}), '[]') FROM ${own.of} ${mine} AND ${own.seen}
      AND own.body_id = it.body_id AND own.proposal_id = it.proposal_id)`;
}

const OF_UNITS: Own = {
  of: 'case_units AS own WHERE own.unit_id',
  seen: 'TRUE',
  shown: `'assignmentId', own.assignment_id, 'role', own.role, 'state', own.part_state, 'live', own.live,
    'deadlineId', own.deadline_id) ORDER BY own.live DESC, own.assigned_on DESC, own.assignment_id DESC`,
};
const ofSeats = (today: Days['today']): Own => ({
  of: 'case_members AS own WHERE own.member_id',
  get seen() {
    return `(own.expires_on IS NULL OR own.expires_on >= ${today()})`;
  },
  shown: `'relation', own.relation, 'expiresOn', own.expires_on, 'deadlineId', own.deadline_id)`,
});
