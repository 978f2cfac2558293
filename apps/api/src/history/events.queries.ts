import type { Actor, Machine } from '@jianyan/shared';
import type { EntityManager } from 'typeorm';
import type { Proposal } from '../case/rows/proposal.entity.js';
import type { Details } from './record-event.js';
import { actorToldApart, unitOfEvent } from '../entries/told-apart.js';
import { namedQuery } from '../sql/named-query.js';

export interface EventRow {
  id: string;
  machine: Machine;
  step: string;
  assignmentId: string | null;
  replyId: string | null;
  unitName: string | null;
  actor: Actor;
  by: string;
  /** Where another one bears the name. */
  toldApartBy: string | null;
  at: Date;
  round: number;
  details: Details;
}

/** An event as the database writes it in JSON. */
export type StoredEvent = Omit<EventRow, 'at'> & { at: string };

const COLUMNS = `
  event.id, event.machine, event.step, event.assignment_id AS "assignmentId", event.reply_id AS "replyId",
  ${unitOfEvent('event')} AS "unitName", event.actor, event.account_name AS "by",
  ${actorToldApart('event')} AS "toldApartBy", event.at, event.round, event.details`;

/** The events of a case as one JSON value, the newest first; a subquery on `proposals`. */
export const EVENTS_OF_CASE = `
  SELECT coalesce(json_agg(told ORDER BY told.number DESC), '[]') FROM (
    SELECT event.number, ${COLUMNS} FROM events AS event
    WHERE event.body_id = proposals.body_id AND event.proposal_id = proposals.id) AS told`;

export function eventFrom(stored: StoredEvent): EventRow {
  const { id, machine, step, assignmentId, replyId, unitName, actor, by, toldApartBy, at, round, details } = stored;
  return {
    ...{ id, machine, step, assignmentId, replyId, unitName, actor, by, toldApartBy, round, details },
    at: new Date(at),
  };
}

/**
 * The last thing that somebody did to the case.
 * @param of only this step, and of a unit's part only this one
 */
export async function lastEventOf(
  db: EntityManager,
  { bodyId, id }: Pick<Proposal, 'bodyId' | 'id'>,
  of: { step: string; assignmentId: string | null } | null = null,
): Promise<EventRow | undefined> {
  const [event] = await namedQuery<EventRow>(
    db,
    `SELECT ${COLUMNS} FROM events AS event
     WHERE event.body_id = $1 AND event.proposal_id = $2 AND event.actor <> 'system'
       AND ($3::text IS NULL OR event.step = $3) AND ($4::uuid IS NULL OR event.assignment_id = $4)
     ORDER BY event.number DESC LIMIT 1`,
    [bodyId, id, of?.step ?? null, of?.assignmentId ?? null],
  );
  return event;
}
