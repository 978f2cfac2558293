import type { Actor, Machine } from '@jianyan/shared';
import type { EntityManager } from 'typeorm';
import type { Details } from './record-event.js';

export interface EventRow {
  id: string;
  machine: Machine;
  step: string;
  assignmentId: string | null;
  replyId: string | null;
  unitName: string | null;
  actor: Actor;
  by: string;
  at: Date;
  round: number;
  details: Details;
}

const EVENT_COLUMNS = `
  id, machine, step, assignment_id AS "assignmentId", reply_id AS "replyId", unit_name AS "unitName", actor,
  account_name AS "by", at, round, details`;

/** The newest first. */
export function eventsOf(db: EntityManager, proposalId: string): Promise<EventRow[]> {
  return db.query<EventRow[]>(`SELECT ${EVENT_COLUMNS} FROM events WHERE proposal_id = $1 ORDER BY events.id DESC`, [
    proposalId,
  ]);
}

/** The last thing that somebody did to the case. */
export async function lastEventOf(db: EntityManager, proposalId: string): Promise<EventRow | undefined> {
  const [event] = await db.query<EventRow[]>(
    `SELECT ${EVENT_COLUMNS} FROM events WHERE proposal_id = $1 AND actor <> 'system' ORDER BY events.id DESC LIMIT 1`,
    [proposalId],
  );
  return event;
}
