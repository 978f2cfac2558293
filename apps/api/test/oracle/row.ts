import { NATIONAL_HOLIDAYS, sessionName, standingOf } from '@jianyan/shared';
import type { Deadline } from '../../src/case/rows/deadline.entity.js';
import { deadlineView } from '../../src/deadlines/deadline.view.js';
import { invitationIsOpen, PART_IS_LIVE, PART_REPLIES } from '../../src/case/parts-in-sql.js';
import { memberToldApart, unitInShort, unitInWords } from '../../src/entries/told-apart.js';
import { AWAITS_FILING_CONFIRMATION, BY_AUTHOR, INVITED } from './desks.js';
import type { DeadlineDto } from '../../src/deadlines/deadline.dto.js';
import type { ProposalRowDto, RowDeadlineDto } from '../../src/lists/list.dto.js';
import { BODIES, MEMBERS, TODAY, UNITS } from './seen-cases.js';
import { IS_INVOLVED } from './involved.js';

type Session = { id: string; term: number; ordinal: number };

/** As the database answers it. */
export interface ProposalRow extends Omit<
  ProposalRowDto,
  'session' | 'nextDeadline' | 'invitedUntil' | 'submittedAt' | 'changedAt'
> {
  session: Session;
  nextDeadline: Deadline | null;
  unitOfDeadline: string | null;
  submittedAt: Date | null;
  changedAt: Date;
  /** Whether the person is more than the staff of a unit that gave its part back. */
  involved: boolean;
  /** Until when an invitation may be answered. */
  invitedUntil: string | null;
  position: string;
}

const named = (table: string, name: string): string =>
  `jsonb_build_object('id', ${table}.id, 'name', ${table}.${name})`;

const CO_SIGNED = `EXISTS (
  SELECT 1 FROM invitations AS own
  WHERE own.proposal_id = proposals.id AND own.member_id = ANY(${MEMBERS}) AND own.state = 'confirmed')`;

const thereAre = (table: string, where = 'TRUE'): string =>
  `(SELECT count(*) FROM ${table} WHERE ${table}.proposal_id = proposals.id AND ${where}) > 0`;

/** How a draft begins, and which of its parts there are. */
const DRAFT = `jsonb_build_object(
  'begins', substr(CASE WHEN proposals.background <> '' THEN proposals.background ELSE coalesce((
    SELECT text FROM requests WHERE requests.proposal_id = proposals.id AND position = 1), '') END, 1, 60),
  'written', (
    SELECT coalesce(jsonb_agg(part ORDER BY place), '[]') FROM (VALUES
      (1, 'background', proposals.background <> ''), (2, 'requests', ${thereAre('requests')}),
      (3, 'attachments', ${thereAre('attachments', 'attachments.removed_at IS NULL')}),
      (4, 'invitations', ${thereAre('invitations')}), (5, 'suggestedUnits', proposals.suggested_units <> ''),
      (6, 'disclosureWish', proposals.disclosure_wish IS NOT NULL)) AS of_text (place, part, is_there)
    WHERE is_there))`;

export const ROW_COLUMNS = `
  proposals.id, proposals.kind, proposals.state, proposals.title, proposals.receipt_number AS "receiptNumber",
  proposals.number, proposals.series, proposals.in_session AS "inSession", proposals.on_behalf AS "onBehalf",
  proposals.round, proposals.demo, proposals.submitted_at AS "submittedAt", proposals.changed_at AS "changedAt",
  ${named('bodies', 'short_name')} AS body,
  jsonb_build_object('id', sessions.id, 'term', terms.ordinal, 'ordinal', sessions.ordinal) AS session,
  authors.name AS "authorName", ${memberToldApart('authors')} AS "authorToldApartBy",
  ${BY_AUTHOR} AS own,
  CASE WHEN proposals.state = 'draft' THEN ${DRAFT} END AS draft,
  ${INVITED} AS invited,
  ${AWAITS_FILING_CONFIRMATION} AS "awaitsFilingConfirmation",
  CASE WHEN categories.id IS NOT NULL THEN ${named('categories', 'name')} END AS category,
  (SELECT count(*)::integer FROM invitations AS signed
   WHERE signed.proposal_id = proposals.id AND signed.state = 'confirmed') AS "coSignerCount",
  EXISTS (SELECT 1 FROM commitments WHERE commitments.proposal_id = proposals.id) AS "hasCommitments",
  EXISTS (
    SELECT 1 FROM evaluations WHERE evaluations.proposal_id = proposals.id AND evaluations.state = 'pending'
    AND (proposals.body_id = ANY(${BODIES}) OR ${BY_AUTHOR} OR ${CO_SIGNED})) AS "proxyPending",
  parts.*, own_part.part AS "ownPart", next.deadline AS "nextDeadline", next.unit AS "unitOfDeadline",
  ${IS_INVOLVED} AS involved,
  CASE WHEN ${INVITED} THEN (
    SELECT own.expires_on::text FROM invitations AS own
    WHERE own.proposal_id = proposals.id AND own.member_id = ANY(${MEMBERS})
      AND ${invitationIsOpen(TODAY)}) END AS "invitedUntil"`;

/** Joined to the rows of one page only. */
export const ROW_SOURCES = `
  JOIN bodies ON bodies.id = proposals.body_id
  JOIN sessions ON sessions.id = proposals.session_id
  JOIN terms ON terms.id = sessions.term_id
  JOIN members AS authors ON authors.id = proposals.author_member_id
  LEFT JOIN categories ON categories.id = proposals.category_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(${unitInWords('units')} ORDER BY part.assigned_on, part.id)
             FILTER (WHERE ${PART_REPLIES}), '{}') AS "replyingUnits",
           coalesce(array_agg(${unitInShort('units')} ORDER BY part.assigned_on, part.id)
             FILTER (WHERE ${PART_REPLIES}), '{}') AS "replyingUnitsInShort",
           (count(*) FILTER (WHERE part.role = 'co' AND part.state <> 'waived'))::integer AS "opinionsAsked",
           (count(*) FILTER (WHERE part.state = 'opinionGiven'))::integer AS "opinionsIn"
    FROM assignments AS part JOIN units ON units.id = part.unit_id
    WHERE part.proposal_id = proposals.id AND ${PART_IS_LIVE}) AS parts
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('assignmentId', part.id, 'role', part.role, 'state', part.state) AS part
    FROM assignments AS part
    WHERE part.proposal_id = proposals.id AND part.unit_id = ANY(${UNITS})
    ORDER BY ${PART_IS_LIVE} DESC, part.assigned_on DESC, part.id DESC LIMIT 1) AS own_part ON TRUE
  LEFT JOIN LATERAL (
    SELECT CASE WHEN units.id IS NOT NULL THEN ${unitInWords('units')} END AS unit, jsonb_build_object(
      'id', deadlines.id, 'clock', deadlines.clock, 'assignmentId', deadlines.assignment_id, 'round', deadlines.round,
      'startsOn', deadlines.starts_on, 'dueOn', deadlines.due_on, 'provisional', deadlines.provisional,
      'explanation', deadlines.explanation, 'metOn', NULL, 'droppedOn', NULL) AS deadline
    FROM due JOIN deadlines ON deadlines.id = due.id
    LEFT JOIN assignments AS part ON part.id = deadlines.assignment_id
    LEFT JOIN units ON units.id = part.unit_id
    WHERE due.proposal_id = proposals.id) AS next ON TRUE`;

/** A unit that gave its part back knows of that part, and nothing of the others' (as in the case itself). */
const OF_OTHERS = {
  replyingUnits: [],
  replyingUnitsInShort: [],
  opinionsAsked: 0,
  opinionsIn: 0,
  hasCommitments: false,
};

export function rowView(row: ProposalRow, today: string): ProposalRowDto {
  const { position: _, involved, session, nextDeadline, unitOfDeadline, invitedUntil, ...of } = row;
  const { submittedAt, changedAt, ...shown } = of;
  return {
    ...shown,
    ...(involved ? {} : OF_OTHERS),
    session: { id: session.id, name: sessionName(session.term, session.ordinal) },
    nextDeadline:
      nextDeadline && inRow(deadlineView({ today, calendar: NATIONAL_HOLIDAYS }, nextDeadline, unitOfDeadline)),
    invitedUntil: invitedUntil === null ? null : toAnswer(invitedUntil, today),
    submittedAt: submittedAt?.toISOString() ?? null,
    changedAt: changedAt.toISOString(),
  };
}

const toAnswer = (dueOn: string, today: string): RowDeadlineDto => {
  const { kind: standing, workingDays } = standingOf({ dueOn }, today, NATIONAL_HOLIDAYS);
  return { clock: 'invitation', unitName: null, dueOn, provisional: false, standing, workingDays };
};

const inRow = ({ clock, unitName, dueOn, provisional, standing, workingDays }: DeadlineDto): RowDeadlineDto => ({
  ...{ clock, unitName, dueOn, provisional, standing, workingDays },
});
